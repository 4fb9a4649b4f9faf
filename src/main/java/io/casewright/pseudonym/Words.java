package io.casewright.pseudonym;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as runs of letters and runs of digits, folded: lower case, Latin letters without marks.
final class Words {

    private static final Pattern RUN = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|\\p{N}+");
    private static final Transliterator FOLD = Transliterator.getInstance("Any-Latin; NFKD; Latin-ASCII; Lower");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]");

    private Words() {}

    /// @param from of its first character
    /// @param to behind its last one
    record Word(int from, int to, String folded, boolean digits) {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher runs = RUN.matcher(text);
        while (runs.find()) {
            String folded = folded(runs.group());
            if (!folded.isEmpty()) {
                boolean digits = Character.isDigit(runs.group().codePointAt(0));
                words.add(new Word(runs.start(), runs.end(), folded, digits));
            }
        }
        return words;
    }

    /// Letters and digits alone.
    static String compact(String text) {
        StringBuilder compact = new StringBuilder();
        of(text).forEach(word -> compact.append(word.folded()));
        return compact.toString();
    }

    static String folded(String run) {
        if (isAscii(run)) {
            return run.toLowerCase(Locale.ROOT);
        }
        // Most words need no more than this, and it is much faster.
        String plain =
                MARK.matcher(Normalizer.normalize(run, Normalizer.Form.NFKD)).replaceAll("");
        String latin = isAscii(plain) ? plain : FOLD.transliterate(run);
        return NOT_A_WORD.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean isAscii(String run) {
        return run.chars().allMatch(character -> character < 128);
    }
}
