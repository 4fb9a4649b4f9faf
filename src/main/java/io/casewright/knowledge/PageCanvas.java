package io.casewright.knowledge;

import java.util.ArrayList;
import java.util.List;

/// What is painted on a page besides letters, as far as it decides whether a letter can be seen.
final class PageCanvas {

    /// Colour of something that is not one flat colour (a picture, a shading).
    static final int MANY_COLOURS = -1;

    private static final int WHITE = 0xFFFFFF;
    private static final int MOST_PAINTS = 1500;
    private static final float SMALLEST = 12;
    private static final int SAME = 32;
    private static final float RULE = 2.5f;

    private final List<Paint> paints = new ArrayList<>();
    private final List<Area> rules = new ArrayList<>();

    /// A rectangle in points from the top left corner of the page as displayed.
    record Area(float left, float top, float right, float bottom) {

        boolean holds(float x, float y) {
            return x >= left && x <= right && y >= top && y <= bottom;
        }

        Area within(Area other) {
            return new Area(
                    Math.max(left, other.left),
                    Math.max(top, other.top),
                    Math.min(right, other.right),
                    Math.min(bottom, other.bottom));
        }

        float width() {
            return right - left;
        }

        float height() {
            return bottom - top;
        }
    }

    /// @param exact whether the whole area is covered and not only a shape within it
    private record Paint(Area area, int colour, boolean exact, int order) {}

    /// Notes something filled.
    void fill(Area area, int colour, boolean exact, int order) {
        boolean thin = area.height() <= RULE || area.width() <= RULE;
        if (thin && colour != WHITE) {
            rules.add(area);
        }
        boolean counts = !thin && area.width() > SMALLEST / 4 && area.height() > SMALLEST / 4;
        if (counts && paints.size() < MOST_PAINTS) {
            paints.add(new Paint(area, colour, exact, order));
        }
    }

    /// Notes a line.
    void stroke(Area area) {
        if (area.height() <= RULE || area.width() <= RULE) {
            rules.add(area);
        }
    }

    /// Thin lines: rules of tables, underlines.
    List<Area> rules() {
        return rules;
    }

    /// Whether a letter of this colour can be seen: it differs from what lies below it and nothing lies above it.
    boolean shows(Glyph glyph, int colour) {
        int below = WHITE;
        boolean certain = true;
        for (Paint paint : paints) {
            if (!paint.area().holds(glyph.centre(), glyph.middle())) {
                continue;
            }
            if (paint.order() > glyph.order()) {
                if (paint.exact()) {
                    return false;
                }
            } else if (paint.colour() == MANY_COLOURS || !paint.exact()) {
                certain = false;
            } else {
                below = paint.colour();
                certain = true;
            }
        }
        return !certain || colour == MANY_COLOURS || differ(colour, below);
    }

    private static boolean differ(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF)) > SAME) {
                return true;
            }
        }
        return false;
    }
}
