package io.casewright.report;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what in a ledger may carry a sentence whose writer cites nothing: the evidence that shares most of its rare
/// words and figures. It only proposes; the checker decides.
final class Carriers {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}’'-]+|\\d[\\d.,:/-]*\\d|\\d");
    private static final int ALONE = 8;
    private static final int PAIRED = 5;

    private final Map<Citation, Set<String>> words = new LinkedHashMap<>();
    private final Map<String, Integer> spread = new HashMap<>();

    Carriers(Ledger ledger) {
        for (int number = 1; number <= ledger.facts().size(); number++) {
            words.put(Citation.fact(number), words(said(ledger.facts().get(number - 1))));
        }
        for (int number = 1; number <= ledger.passages().size(); number++) {
            words.put(
                    Citation.passage(number),
                    words(ledger.passages().get(number - 1).passage().text()));
        }
        words.values().forEach(each -> each.forEach(word -> spread.merge(word, 1, Integer::sum)));
    }

    /// What to try, the likeliest first: single pieces of evidence, then pairs, then the best three.
    List<List<Citation>> of(String sentence) {
        List<Citation> best = best(words(sentence));
        List<List<Citation>> tries = new ArrayList<>();
        best.forEach(each -> tries.add(List.of(each)));
        int paired = Math.min(PAIRED, best.size());
        for (int one = 0; one < paired; one++) {
            for (int other = one + 1; other < paired; other++) {
                tries.add(List.of(best.get(one), best.get(other)));
            }
        }
        if (best.size() > 2) {
            tries.add(best.subList(0, 3));
        }
        return tries;
    }

    private List<Citation> best(Set<String> wanted) {
        Map<Citation, Double> scores = new HashMap<>();
        words.forEach((citation, held) -> {
            double score = wanted.stream()
                    .filter(held::contains)
                    .mapToDouble(this::rarity)
                    .sum();
            if (score > 0) {
                scores.put(citation, score);
            }
        });
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Citation, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(ALONE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double rarity(String word) {
        return Math.log(1 + (double) words.size() / spread.getOrDefault(word, 1));
    }

    private static String said(Fact fact) {
        StringBuilder said = new StringBuilder(fact.statement());
        for (Value value : fact.values().values()) {
            said.append(' ').append(value.text());
        }
        return said.toString();
    }

    private static Set<String> words(String text) {
        Set<String> found = new HashSet<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> found.add(word.group().replace(",", "")));
        return found;
    }
}
