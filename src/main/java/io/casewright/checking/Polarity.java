package io.casewright.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where a text denies.
final class Polarity {

    private static final Set<String> HARD =
            Set.of("no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "nowhere");

    private static final Set<String> SOFT = Set.of(
            "lack",
            "lacks",
            "lacked",
            "lacking",
            "absent",
            "absence",
            "missing",
            "unable",
            "zero",
            "fails",
            "failed",
            "unknown",
            "unexplained",
            "denied",
            "denies",
            "hardly");

    private static final Set<String> COMPARED = Set.of("more", "less", "fewer", "later", "earlier", "only", "least");

    private Polarity() {}

    /// The positions of the words that deny; "not only" and "no more than" do not.
    static List<Integer> denials(Text text) {
        List<Integer> positions = new ArrayList<>();
        for (int index = 0; index < text.size(); index++) {
            String word = text.wordAt(index);
            boolean denies = HARD.contains(word) || word.endsWith("n't");
            if (denies && !COMPARED.contains(text.wordAt(index + 1))) {
                positions.add(index);
            }
        }
        return positions;
    }

    /// The positions of all words that deny, also without "no" or "not".
    static List<Integer> denialsOfAnyKind(Text text) {
        List<Integer> positions = new ArrayList<>(denials(text));
        for (int index = 0; index < text.size(); index++) {
            if (SOFT.contains(text.wordAt(index))
                    || (text.token(index).text().equals("0") && !text.signAt(index + 1, "%"))) {
                positions.add(index);
            }
        }
        return positions;
    }

    /// A word that denies without "no" or "not".
    static boolean isSoft(String word) {
        return SOFT.contains(word);
    }

    /// How often a text denies without "no" or "not".
    static long softly(Text text) {
        return text.tokens().stream()
                .filter(token -> SOFT.contains(token.folded()))
                .count();
    }

    static boolean denies(Text text) {
        return !denials(text).isEmpty();
    }

    /// Whether a text denies at least in other words: "is absent", "unknown", "zero".
    static boolean deniesSomehow(Text text) {
        if (denies(text)) {
            return true;
        }
        return !denialsOfAnyKind(text).isEmpty();
    }
}
