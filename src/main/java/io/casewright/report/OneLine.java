package io.casewright.report;

/// Text of case data as one line that every format can hold: what a reader sees stays, what only a machine would see
/// goes. Anybody may have written it.
///
/// Runs of white space and control characters become one blank, none at the ends. Direction marks, soft hyphens,
/// zero-width characters and tags are taken out; the joiners that Persian, Hindi and emoji are written with stay. What
/// is no character (half a surrogate pair, U+FFFE) becomes U+FFFD.
public final class OneLine {

    private static final int LAST_ASCII = 0x7E;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private OneLine() {}

    /// Never longer than the text in UTF-16 units.
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean blank = false;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            if (isBlank(letter)) {
                blank = !line.isEmpty();
            } else if (isSeen(letter)) {
                line.append(blank ? " " : "").appendCodePoint(isCharacter(letter) ? letter : REPLACEMENT);
                blank = false;
            }
        }
        return line.toString();
    }

    private static boolean isPlain(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter > LAST_ASCII || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return text.isEmpty() || before != ' ';
    }

    private static boolean isBlank(int letter) {
        return Character.isISOControl(letter) || Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isSeen(int letter) {
        return Character.getType(letter) != Character.FORMAT
                || letter == NON_JOINER
                || letter == JOINER
                || isSignOfNumber(letter);
    }

    /// Format characters that are drawn: signs that stand around the digits after them.
    private static boolean isSignOfNumber(int letter) {
        return (letter >= 0x0600 && letter <= 0x0605) || letter == 0x06DD || letter == 0x070F || letter == 0x08E2;
    }

    private static boolean isCharacter(int letter) {
        boolean noncharacter = (letter & 0xFFFE) == 0xFFFE || (letter >= 0xFDD0 && letter <= 0xFDEF);
        return !noncharacter && Character.getType(letter) != Character.SURROGATE;
    }
}
