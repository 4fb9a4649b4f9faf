package io.casewright.knowledge;

import io.casewright.evidence.Place.Box;
import io.casewright.knowledge.PageCanvas.Area;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// The page as displayed: from PDF's coordinates to points from its top left corner, and back from text that stands
/// sideways on it.
///
/// @param rotation of the page, in quarters clockwise
record PageFrame(float left, float bottom, float right, float top, int rotation) {

    static final PageFrame EMPTY = new PageFrame(0, 0, 0, 0, 0);

    static PageFrame of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        int quarters = Math.floorMod(page.getRotation() / 90, 4);
        return new PageFrame(
                crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getUpperRightX(), crop.getUpperRightY(), quarters);
    }

    float[] displayed(float x, float y) {
        return switch (rotation) {
            case 1 -> new float[] {y - bottom, x - left};
            case 2 -> new float[] {right - x, y - bottom};
            case 3 -> new float[] {top - y, right - x};
            default -> new float[] {x - left, top - y};
        };
    }

    float width() {
        return rotation % 2 == 0 ? right - left : top - bottom;
    }

    float height() {
        return rotation % 2 == 0 ? top - bottom : right - left;
    }

    Area page() {
        return new Area(0, 0, width(), height());
    }

    /// By how many quarters clockwise text of this matrix is turned as displayed; -1 for slanted text.
    int turns(Matrix rendering) {
        double angle = Math.toDegrees(Math.atan2(rendering.getShearY(), rendering.getScaleX()));
        double clockwise = rotation * 90 - angle;
        long quarters = Math.round(clockwise / 90);
        if (Math.abs(clockwise - quarters * 90) > 5) {
            return -1;
        }
        return (int) Math.floorMod(quarters, 4L);
    }

    /// A letter of text that is turned, as it stands when the page is turned for reading.
    Glyph turned(Glyph glyph, int turns) {
        if (turns == 0) {
            return glyph;
        }
        float x = glyph.x();
        float y = glyph.y();
        float newX = switch (turns) {
            case 1 -> y;
            case 2 -> width() - x;
            default -> height() - y;
        };
        float newY = switch (turns) {
            case 1 -> width() - x;
            case 2 -> height() - y;
            default -> x;
        };
        return new Glyph(newX, newY, glyph.width(), glyph.size(), glyph.text(), glyph.style(), glyph.order());
    }

    /// The box on the page as displayed of an area of the page turned for reading.
    Box box(int page, Area area, int turns) {
        return switch (turns) {
            case 1 -> new Box(page, width() - area.bottom(), area.left(), area.height(), area.width());
            case 2 -> new Box(page, width() - area.right(), height() - area.bottom(), area.width(), area.height());
            case 3 -> new Box(page, area.top(), height() - area.right(), area.height(), area.width());
            default -> new Box(page, area.left(), area.top(), area.width(), area.height());
        };
    }

    /// Width of the page when turned for reading.
    float readingWidth(int turns) {
        return turns % 2 == 0 ? width() : height();
    }

    /// Height of the page when turned for reading.
    float readingHeight(int turns) {
        return turns % 2 == 0 ? height() : width();
    }
}
