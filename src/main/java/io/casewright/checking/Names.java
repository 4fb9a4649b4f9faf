package io.casewright.checking;

import java.util.List;

/// Forms of one name: shorter, in another order, with initials, written with other letters.
final class Names {

    private Names() {}

    static boolean standsAt(Text text, int at, List<String> words) {
        return endAt(text, at, words) >= 0;
    }

    /// Where a name that begins at a token ends, past points and commas in it; -1 where it does not stand there.
    static int endAt(Text text, int at, List<String> words) {
        int index = at;
        int end = -1;
        for (String word : words) {
            while (end >= 0 && index < text.size() && text.token(index).kind() == Token.Kind.SIGN) {
                index++;
            }
            if (index >= text.size() || !text.token(index).folded().equals(word)) {
                return -1;
            }
            end = index++;
        }
        return end;
    }

    /// "Anna Kovacs", "Kovacs Anna", "A. Kovacs" of "Anna Maria Kovacs", "Moeller" of "Möller": each word stands in the
    /// known name, one of them in full.
    static boolean isFormOf(List<String> said, List<String> known) {
        boolean full = said.stream().anyMatch(word -> word.length() > 1);
        return full && said.size() <= known.size() && said.stream().allMatch(word -> isIn(word, known));
    }

    private static boolean isIn(String word, List<String> known) {
        boolean initial = word.length() == 1;
        String plain = plain(word);
        return known.stream()
                .anyMatch(
                        other -> initial ? other.startsWith(word) : plain(other).equals(plain));
    }

    /// Without the letters by which languages write an umlaut in plain Latin.
    private static String plain(String folded) {
        return folded.replace("oe", "o").replace("ue", "u").replace("ae", "a");
    }
}
