package io.casewright.knowledge;

/// A letter as it stands on a page; lengths in points, from the top left corner of the page as displayed.
///
/// @param x left edge
/// @param y base line, growing downwards
/// @param width to the next letter
/// @param size height of the letters of this font
/// @param text one character, or several for a ligature
/// @param style of the font
/// @param order position in the page's content, counted with what is painted
record Glyph(float x, float y, float width, float size, String text, Style style, int order) {

    /// How a letter is drawn.
    record Style(boolean bold, boolean italic) {}

    float right() {
        return x + width;
    }

    float centre() {
        return x + width / 2;
    }

    float middle() {
        return y - size * 0.3f;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
