package io.casewright.checking;

/// A piece of a text.
///
/// @param folded lower case without diacritics and without a possessive ending, for comparison
/// @param start offset of the first character in the text
/// @param end offset after the last character
record Token(Kind kind, String text, String folded, int start, int end) {

    /// What a piece is by its form alone.
    enum Kind {
        WORD,
        NUMBER,
        /// `2025-03-03` or `3/3/2025`.
        DATE,
        /// `22:00`.
        TIME,
        /// An account, an id, an address of the network: letters and digits mixed, or partly masked.
        IDENTIFIER,
        /// One character that is none of these.
        SIGN
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    boolean isAllCapitals() {
        return kind == Kind.WORD && text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
    }
}
