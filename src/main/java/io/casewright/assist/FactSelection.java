package io.casewright.assist;

import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Chooses the facts that answer a question about a case: those whose own words it uses, weighed by how rare the words
/// are among the facts, and those of the topics that it asks for.
///
/// A question whose telling words no fact holds gets no facts: an empty answer is better than a near one.
final class FactSelection {

    private static final int MOST = 8;
    private static final double TOPIC_WEIGHT = 2.0;
    private static final double SHARE_OF_BEST = 0.45;

    private FactSelection() {}

    /// Best first, ties by the order of `facts`.
    static List<Fact> forQuestion(String question, List<Fact> facts) {
        QuestionWords asked = QuestionWords.of(question);
        Map<String, Double> rarity = rarity(facts);
        Map<Fact, Double> scores = new HashMap<>();
        for (Fact fact : facts) {
            double score = score(asked, fact, rarity);
            boolean fits = !asked.asksAgainst() || fact.topic() == Topic.MITIGATION;
            if (score > 0 && fits) {
                scores.put(fact, score);
            }
        }
        double best =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Fact> chosen = new ArrayList<>(facts);
        chosen.removeIf(fact -> scores.getOrDefault(fact, 0.0) < best * SHARE_OF_BEST || !scores.containsKey(fact));
        chosen.sort(Comparator.comparingDouble((Fact fact) -> scores.getOrDefault(fact, 0.0))
                .reversed());
        return List.copyOf(chosen.subList(0, Math.min(MOST, chosen.size())));
    }

    /// The words of a question that no fact holds and no topic explains: what the evidence is silent about.
    static List<String> unexplained(String question, List<Fact> facts) {
        Map<String, Double> rarity = rarity(facts);
        return QuestionWords.tellingWords(question).stream()
                .filter(word -> !rarity.containsKey(QuestionWords.stem(word)))
                .toList();
    }

    /// Whether any of the facts holds any of the words.
    static boolean holdsAny(List<String> words, List<Fact> facts) {
        Set<String> wanted = QuestionWords.stems(String.join(" ", words));
        return facts.stream().anyMatch(fact -> words(fact).stream().anyMatch(wanted::contains));
    }

    private static double score(QuestionWords asked, Fact fact, Map<String, Double> rarity) {
        Set<String> own = words(fact);
        double score = 0;
        for (String word : asked.telling()) {
            if (own.contains(word)) {
                score += rarity.getOrDefault(word, 0.0);
            }
        }
        boolean topical = asked.topics().contains(fact.topic());
        boolean silentOnAName = asked.namesSomething(rarity.keySet()) && score == 0;
        return topical && !silentOnAName ? score + TOPIC_WEIGHT : score;
    }

    private static Map<String, Double> rarity(List<Fact> facts) {
        Map<String, Integer> holders = new TreeMap<>();
        facts.forEach(fact -> words(fact).forEach(word -> holders.merge(word, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        holders.forEach((word, count) -> rarity.put(word, Math.log(1 + (double) facts.size() / count)));
        return rarity;
    }

    private static Set<String> words(Fact fact) {
        Set<String> words = new LinkedHashSet<>(QuestionWords.stems(fact.statement()));
        fact.values().values().forEach(value -> words.addAll(QuestionWords.stems(value.text())));
        words.addAll(QuestionWords.stems(fact.topic() == Topic.GAP ? "" : fact.computation()));
        return words;
    }
}
