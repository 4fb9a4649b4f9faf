package io.casewright.checking;

import java.util.List;

/// Words between quotation marks, and where they must be found.
final class Quotations {

    private Quotations() {}

    /// One blank for any, one apostrophe for any quotation mark, one hyphen for any dash, lower case.
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean blank = false;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F') {
                blank = true;
                continue;
            }
            if (blank && !plain.isEmpty()) {
                plain.append(' ');
            }
            blank = false;
            plain.append(simple(c));
        }
        return plain.toString();
    }

    /// Whether a text holds a quotation mark.
    static boolean stand(String text) {
        return text.indexOf('“') >= 0 || text.indexOf('"') >= 0;
    }

    /// The pieces of a quotation between its omission marks.
    static List<String> pieces(String quotation) {
        return List.of(plain(quotation).split("\\s*(?:\\[\\.\\.\\.]|\\[…]|…|\\.\\.\\.)\\s*", -1)).stream()
                .map(Quotations::withoutClosingSign)
                .filter(piece -> !piece.isBlank())
                .toList();
    }

    /// A comma or a full stop before the closing mark belongs to the sentence around it.
    private static String withoutClosingSign(String piece) {
        boolean closing = piece.endsWith(",") || piece.endsWith(".") || piece.endsWith(";");
        return closing ? piece.substring(0, piece.length() - 1) : piece;
    }

    private static char simple(char c) {
        return switch (c) {
            case '“', '”', '„', '«', '»', '"', '’', '‘' -> '\'';
            case '‐', '‑', '–', '—' -> '-';
            default -> Character.toLowerCase(c);
        };
    }
}
