package io.casewright.checking;

/// Words of plain letters between blanks, which most tokens are, found without the pattern that knows all kinds.
final class PlainWord {

    private static final int LONGEST = 15;

    private PlainWord() {}

    /// Where the plain word that begins at a position ends; the position itself where none begins.
    static int end(String raw, int at) {
        boolean opens = at == 0 || raw.charAt(at - 1) == ' ';
        int end = at;
        boolean masked = true;
        while (opens && end < raw.length() && isLetter(raw.charAt(end))) {
            masked &= raw.charAt(end) == 'x' || raw.charAt(end) == 'X';
            end++;
        }
        boolean plain = end > at && end - at <= LONGEST && !masked && isEnd(raw, end);
        return plain ? end : at;
    }

    private static boolean isEnd(String raw, int at) {
        if (at == raw.length()) {
            return true;
        }
        char next = raw.charAt(at);
        boolean sign = next == ',' || next == ';' || next == '.' || next == ':';
        return next == ' ' || (sign && (at + 1 == raw.length() || raw.charAt(at + 1) == ' '));
    }

    /// Takes plain letters.
    static String lower(String word) {
        for (int index = 0; index < word.length(); index++) {
            if (word.charAt(index) < 'a') {
                return word.toLowerCase(java.util.Locale.ROOT);
            }
        }
        return word;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
