package io.casewright.analysis.view;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which rows' reference texts hold which words, so that a list of words is looked up and not searched for in every
/// text.
public final class References {

    /// Thai is the first of these scripts in Unicode: a text with no character from there on holds none of them.
    private static final char FIRST_WITHOUT_BLANKS = '\u0E00';

    private final CustomerView view;
    private final String[] texts;
    private final Map<String, BitSet> rowsByWord = new HashMap<>();

    References(CustomerView view) {
        this.view = view;
        this.texts = new String[view.size()];
        for (int row = 0; row < texts.length; row++) {
            texts[row] = view.transaction(row).reference().toLowerCase(Locale.ROOT);
            index(row, texts[row]);
        }
    }

    private void index(int row, String text) {
        int from = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inWord = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
            if (inWord && from < 0) {
                from = at;
            } else if (!inWord && from >= 0) {
                rowsByWord
                        .computeIfAbsent(text.substring(from, at), word -> new BitSet())
                        .set(row);
                from = -1;
            }
        }
    }

    /// Whether no booking has a reference with a word in it.
    public boolean isEmpty() {
        return rowsByWord.isEmpty();
    }

    /// The reference of a row in lower case.
    public String text(int row) {
        return texts[row];
    }

    /// Rows whose reference holds one of some words or phrases, which are in lower case.
    public Slice holding(List<String> phrases) {
        BitSet found = new BitSet(texts.length);
        for (String phrase : phrases) {
            int blank = phrase.indexOf(' ');
            if (isWrittenWithoutBlanks(phrase)) {
                java.util.stream.IntStream.range(0, texts.length)
                        .filter(row -> texts[row].contains(phrase))
                        .forEach(found::set);
            } else if (blank < 0) {
                found.or(rowsByWord.getOrDefault(phrase, new BitSet()));
            } else {
                rowsByWord.getOrDefault(phrase.substring(0, blank), new BitSet()).stream()
                        .filter(row -> texts[row].contains(phrase))
                        .forEach(found::set);
            }
        }
        return new Slice(view, found.stream().toArray());
    }

    /// Chinese, Japanese, Thai, Lao, Khmer and Burmese put no blank between words.
    public static boolean isWrittenWithoutBlanks(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) < FIRST_WITHOUT_BLANKS) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        return text.codePoints().anyMatch(each -> switch (Character.UnicodeScript.of(each)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        });
    }
}
