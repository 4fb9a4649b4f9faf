package io.casewright.knowledge;

import java.util.regex.Pattern;

/// What a list item or a numbered heading begins with.
final class Markers {

    private static final Pattern ENUMERATION = Pattern.compile(
            "\\(?(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,5})[.)]|[0-9]{1,2}(?:\\.[0-9]{1,2}){1,4}");
    private static final Pattern ROMAN = Pattern.compile("[ivxlc]{1,7}|[IVXLC]{1,7}");

    private Markers() {}

    /// `1.`, `2.3`, `(a)`, `iv)`, `B.`
    static boolean isEnumeration(String word) {
        return word.length() <= 12 && ENUMERATION.matcher(word).matches();
    }

    /// The enumeration or bullet that a line begins with; empty where there is none.
    static String of(String line) {
        int blank = line.indexOf(' ');
        String first = blank < 0 ? line : line.substring(0, blank);
        return blank > 0 && (PageText.isBullet(first) || isEnumeration(first)) ? first : "";
    }

    static boolean isRoman(String word) {
        return ROMAN.matcher(word).matches();
    }

    /// The depth that a numbered heading's number tells: `I.` 1, `A.` 2, `1.` 3, `a.` 4, `(1)` 5, `(a)` 6; `2.3` 2; 0
    /// where it has none.
    static int depth(String marker) {
        String bare = marker.replaceAll("[().]+$|^\\(", "");
        if (bare.isEmpty() || !isEnumeration(marker)) {
            return 0;
        }
        if (bare.indexOf('.') > 0) {
            return (int) bare.chars().filter(letter -> letter == '.').count() + 1;
        }
        if (Character.isUpperCase(bare.charAt(0))) {
            boolean roman = isRoman(bare) && (bare.length() > 1 || "IVX".contains(bare));
            return roman ? 1 : 2;
        }
        int bracketed = marker.startsWith("(") ? 2 : 0;
        return bracketed + (Character.isDigit(bare.charAt(0)) ? 3 : 4);
    }
}
