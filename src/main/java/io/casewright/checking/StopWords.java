package io.casewright.checking;

import java.util.Set;

/// Words that a sentence is made with rather than of.
final class StopWords {

    private static final Set<String> EMPTY = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "of", "in", "on", "at", "to", "from", "by", "with",
            "for", "and", "or", "but", "as", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
            "it", "its", "he", "she", "they", "their", "his", "her", "who", "which", "whose", "than", "then", "there",
            "also", "into", "out", "over", "under", "between", "within", "during", "per", "each", "all", "both", "not",
            "no", "any", "some", "such", "other", "one", "do", "did", "does", "will", "would", "may", "might", "can",
            "could", "so", "if", "when", "while", "about", "after", "before", "up", "down", "only", "more", "most",
            "less", "very");

    /// Words that stand in nearly every fact, so that sharing one proves nothing.
    private static final Set<String> EVERYWHERE = Set.of(
            "customer",
            "account",
            "transaction",
            "amount",
            "period",
            "record",
            "bank",
            "subject",
            "case",
            "usd",
            "total",
            "payment",
            "day",
            "person",
            "people",
            "company");

    private StopWords() {}

    static boolean carriesMeaning(String stem) {
        return stem.length() > 1 && !EMPTY.contains(stem);
    }

    static boolean isTelling(String stem) {
        return carriesMeaning(stem) && !EVERYWHERE.contains(stem);
    }
}
