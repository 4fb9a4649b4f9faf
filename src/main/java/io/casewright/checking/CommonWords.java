package io.casewright.checking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words that may be written with a capital letter without naming anybody.
final class CommonWords {

    private static final Set<String> LISTED = load();

    private static final List<String> OPENING_ENDINGS = List.of("ly", "tion", "tions", "ment", "ments", "ness");

    private CommonWords() {}

    static boolean isCommon(String folded) {
        return LISTED.contains(folded);
    }

    /// Whether a word may open a sentence without being a name: a common word, or one whose ending no name has.
    static boolean mayOpen(String folded) {
        if (isCommon(folded)) {
            return true;
        }
        return folded.length() > 6 && OPENING_ENDINGS.stream().anyMatch(folded::endsWith);
    }

    private static Set<String> load() {
        Set<String> words = new HashSet<>();
        WordLists.lines("common-words.txt").forEach(line -> words.addAll(List.of(line.split(" +", -1))));
        return Set.copyOf(words);
    }
}
