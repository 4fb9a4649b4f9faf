package io.casewright.retrieval;

import io.casewright.evidence.CitedPassage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Passages that say the same words: the best ranked one is shown, and says where the others are.
final class Duplicates {

    /// Share of the words of both that both have, from which on they are one text. A figure or a name that differs
    /// in a text of twenty words keeps two passages apart.
    private static final double SAME = 0.95;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Shown> shown = new ArrayList<>();

    private record Shown(Set<String> words, List<CitedPassage> alsoIn) {}

    /// @param others gets the passages that are folded into this one, while they come
    /// @return whether it says something new
    boolean isNew(CitedPassage passage, List<CitedPassage> others) {
        Set<String> words = words(passage.passage().text());
        for (Shown earlier : shown) {
            if (same(earlier.words, words)) {
                earlier.alsoIn.add(passage);
                return false;
            }
        }
        shown.add(new Shown(words, others));
        return true;
    }

    private static boolean same(Set<String> one, Set<String> other) {
        int smaller = Math.min(one.size(), other.size());
        int larger = Math.max(one.size(), other.size());
        if (smaller < SAME * larger) {
            return false;
        }
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size() >= SAME * (one.size() + other.size() - shared.size());
    }

    private static Set<String> words(String text) {
        return Set.of(
                BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)).distinct().toArray(String[]::new));
    }
}
