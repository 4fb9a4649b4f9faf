package io.casewright.retrieval.rank;

import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.Statistics;
import io.casewright.index.Sketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A question as the scorer reads it.
///
/// @param words its distinct terms without the words that only ask
/// @param pairs each two neighbouring terms, as the index writes them
/// @param pairCodes the codes of each pair's two terms
/// @param phrases that it quotes
/// @param vector of length 1; empty where there is no encoder
@SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared or kept as keys
public record Question(List<String> words, List<String> pairs, List<Long> pairCodes, Phrases phrases, float[] vector) {

    /// Words that ask and name nothing, whatever the field. Without them BM25's MAP@10 on ObliQA-MP's dev questions
    /// rises from 0.491 to 0.496.
    private static final String ASKING = "what how which who where why when you your our my i we me can could would "
            + "do does please clarify explain elaborate";

    public Question {
        words = List.copyOf(words);
        pairs = List.copyOf(pairs);
        pairCodes = List.copyOf(pairCodes);
    }

    /// @param text as it was asked
    public static Question of(PassageIndex index, String text, float[] vector) {
        List<String> terms = index.terms(text);
        Set<String> words = new LinkedHashSet<>(terms);
        Set<String> asking = new HashSet<>(index.terms(ASKING));
        words.removeAll(asking);
        Set<String> pairs = new LinkedHashSet<>();
        Set<Long> codes = new LinkedHashSet<>();
        for (int i = 1; i < terms.size(); i++) {
            List<String> two = terms.subList(i - 1, i + 1);
            if (pairs.add(PassageIndex.pairs(two).getFirst())) {
                codes.add(pair(Sketch.code(two.getFirst()), Sketch.code(two.getLast())));
            }
        }
        List<String> kept = new ArrayList<>(words.isEmpty() ? new LinkedHashSet<>(terms) : words);
        Phrases phrases = Phrases.of(index, text, asking);
        return new Question(kept, List.copyOf(pairs), List.copyOf(codes), phrases, vector);
    }

    /// Everything whose holders are to be counted.
    public Set<String> counted() {
        Set<String> counted = new HashSet<>(words);
        counted.addAll(pairs);
        return counted;
    }

    int[] wordCodes() {
        return Sketch.codes(words);
    }

    /// How much each word tells, by how few passages hold it.
    double[] rarities(Statistics statistics) {
        return rarities(words, statistics);
    }

    double[] pairRarities(Statistics statistics) {
        return rarities(pairs, statistics);
    }

    static long pair(int first, int second) {
        return ((long) first << Integer.SIZE) | (second & 0xFFFF_FFFFL);
    }

    private static double[] rarities(List<String> terms, Statistics statistics) {
        return terms.stream()
                .mapToInt(term -> statistics.holders().getOrDefault(term, 0))
                .mapToDouble(held -> Math.log(1 + (statistics.passages() - held + 0.5) / (held + 0.5)))
                .toArray();
    }
}
