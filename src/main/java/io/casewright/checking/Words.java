package io.casewright.checking;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words made comparable.
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Words() {}

    /// Lower case, without diacritics, with straight apostrophes and without a possessive ending.
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        String plain = lower;
        if (!lower.chars().allMatch(c -> c < 128)) {
            plain = Transliteration.latin(MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                    .replaceAll(""));
        }
        if (plain.endsWith("'s") && plain.length() > 2) {
            return plain.substring(0, plain.length() - 2);
        }
        return plain.endsWith("s'") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /// A word without its ending, so that `deposits`, `deposited` and `deposit` are one. Takes a folded word.
    static String stem(String word) {
        int length = word.length();
        if (length > 5 && word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (length > 6 && word.endsWith("ing")) {
            return undoubled(word.substring(0, length - 3));
        }
        if (length > 4 && word.endsWith("ed")) {
            return undoubled(word.substring(0, length - 2));
        }
        return withoutPlural(word);
    }

    private static String withoutPlural(String word) {
        int length = word.length();
        if (length > 4 && (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches"))) {
            return word.substring(0, length - 2);
        }
        if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return withoutE(word.substring(0, length - 1));
        }
        return withoutE(word);
    }

    private static String undoubled(String word) {
        int length = word.length();
        boolean doubled = length > 3 && word.charAt(length - 1) == word.charAt(length - 2);
        boolean keeps = doubled && "ls".indexOf(word.charAt(length - 1)) >= 0;
        String single = word;
        if (doubled && !keeps) {
            single = word.substring(0, length - 1);
        }
        return withoutE(single);
    }

    private static String withoutE(String word) {
        return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }
}
