package io.casewright.knowledge;

import java.text.Normalizer;

/// Makes text what a reader sees: no invisible characters, composed letters, single blanks. What cannot be seen but
/// could
/// carry words for a machine (tags, zero-width, direction marks, variation selectors) is taken out.
final class CleanText {

    private static final int LAST_ASCII = 0x7E;

    private CleanText() {}

    /// Text of one line or paragraph: runs of white space become one blank, none at the ends.
    static String line(String text) {
        if (isPlain(text)) {
            return text;
        }
        String visible = composed(withoutInvisible(text));
        StringBuilder clean = new StringBuilder(visible.length());
        boolean blank = true;
        for (int i = 0; i < visible.length(); i++) {
            char letter = visible.charAt(i);
            boolean isBlank = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
            if (!isBlank) {
                clean.append(letter);
            } else if (!blank) {
                clean.append(' ');
            }
            blank = isBlank;
        }
        int end = clean.length();
        if (end > 0 && clean.charAt(end - 1) == ' ') {
            clean.setLength(end - 1);
        }
        return clean.toString();
    }

    /// Text without characters that nobody sees; line breaks and blanks stay.
    static String withoutInvisible(String text) {
        if (text.codePoints().noneMatch(CleanText::isInvisible)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !isInvisible(letter)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /// How many characters [#withoutInvisible(String)] takes out that could carry a hidden message: soft hyphens, byte
    /// order marks and the joiners that some scripts are written with do not count.
    static int suspicious(String text) {
        return (int) text.codePoints()
                .filter(CleanText::isInvisible)
                .filter(letter -> letter > 0x9F && letter != 0xAD && letter != 0xFEFF)
                .filter(letter -> letter < 0x200B || letter > 0x200F)
                .filter(letter -> letter < 0xFE00 || letter > 0xFE0F)
                .count();
    }

    static boolean isInvisible(int letter) {
        if (letter <= LAST_ASCII) {
            return letter < ' ' && "\n\t\r\f".indexOf(letter) < 0;
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> isInvisibleMark(letter) || isVariation(letter);
        };
    }

    private static boolean isInvisibleMark(int letter) {
        return letter == 0x034F
                || letter == 0x115F
                || letter == 0x1160
                || letter == 0x17B4
                || letter == 0x17B5
                || letter == 0x3164
                || letter == 0xFFA0
                || letter == 0x2800;
    }

    private static boolean isVariation(int letter) {
        return (letter >= 0xFE00 && letter <= 0xFE0F)
                || (letter >= 0x180B && letter <= 0x180F)
                || (letter >= 0xE0000 && letter <= 0xE0FFF);
    }

    /// Composed letters (NFC) with the ligatures of fonts taken apart, which NFC alone keeps.
    private static String composed(String text) {
        String apart = text;
        if (text.chars().anyMatch(letter -> letter >= 0xFB00 && letter <= 0xFB06)) {
            StringBuilder letters = new StringBuilder(text.length() + 8);
            text.codePoints().forEach(letter -> letters.append(apart(letter)));
            apart = letters.toString();
        }
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    private static String apart(int letter) {
        String one = Character.toString(letter);
        boolean ligature = letter >= 0xFB00 && letter <= 0xFB06;
        return ligature ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one;
    }

    /// Already clean: printable ASCII, no double blank, none at the ends.
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter < ' ' || letter > LAST_ASCII || (letter == ' ' && before == ' ')) {
                return false;
            }
            before = letter;
        }
        return text.isEmpty() || before != ' ';
    }
}
