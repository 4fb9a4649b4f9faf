package io.casewright.assist.tool;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names made comparable: in plain Latin letters, and in any order of their words.
final class NameForms {

    private static final Transliterator LATIN =
            Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final int LONG = 5;
    private static final int VERY_LONG = 8;

    private NameForms() {}

    /// The words of a name: `Ольга Петрова` and `Olga Petrova` have the same, `Müller` has `muller`.
    static List<String> words(String name) {
        boolean plain = name.chars().allMatch(each -> each < 128);
        String latin = plain ? name.toLowerCase(Locale.ROOT) : LATIN.transliterate(name);
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(latin.replace("'", ""), -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /// Whether some words are a form of a name: each is another of its words, an initial, or a spelling of one; one of
    /// them
    /// exactly.
    static boolean isFormOf(List<String> said, List<String> name) {
        List<String> free = new ArrayList<>(name);
        boolean exact = false;
        for (String word : said) {
            exact |= word.length() > 1 && free.remove(word);
        }
        if (!exact) {
            return false;
        }
        free.clear();
        free.addAll(name);
        for (String word : said) {
            if (!takes(word, free)) {
                return false;
            }
        }
        return true;
    }

    private static boolean takes(String word, List<String> free) {
        if (free.remove(word)) {
            return true;
        }
        for (String other : free) {
            boolean initial = word.length() == 1 && other.startsWith(word);
            if (initial || isSpelling(word, other)) {
                free.remove(other);
                return true;
            }
        }
        return false;
    }

    /// One letter apart for long words, two for very long ones; `ue` for `ü` and the like.
    static boolean isSpelling(String one, String other) {
        if (withoutUmlauts(one).equals(withoutUmlauts(other))) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < LONG || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        return distance(one, other) <= (shorter >= VERY_LONG ? 2 : 1);
    }

    private static String withoutUmlauts(String word) {
        return word.replace("oe", "o").replace("ue", "u").replace("ae", "a");
    }

    /// How many letters must be put in, left out or changed.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at <= other.length(); at++) {
            row[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
