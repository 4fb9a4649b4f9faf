package io.casewright.knowledge;

import io.casewright.knowledge.PageCanvas.Area;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSNumber;

/// Follows the paths that a page draws, as rectangles around them, and what of the page is clipped.
final class PathTracker {

    /// The operands of a rectangle of one by one, which pictures are drawn into.
    static final List<COSBase> UNIT = List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ONE, new COSFloat(1));

    private static final Area EVERYTHING = new Area(-1e6f, -1e6f, 1e6f, 1e6f);
    private static final int DEEPEST = 2000;

    /// More than a rectangle has, with its first corner twice.
    private static final int MOST_POINTS = 6;

    private final Deque<Area> saved = new ArrayDeque<>();
    private final List<float[]> points = new ArrayList<>();
    private Area clip = EVERYTHING;
    private float left;
    private float top;
    private float right;
    private float bottom;
    private boolean empty = true;
    private boolean straight = true;
    private boolean clips;

    /// Where a point of the current user space is displayed.
    interface Display {
        float[] at(float x, float y);
    }

    /// Takes note of an operator; false when it does not belong to paths.
    boolean accepts(String name, List<COSBase> operands, Display display) {
        switch (name) {
            case "re" -> rectangle(operands, display);
            case "m", "l" -> points(operands, display, true);
            case "c", "v", "y" -> points(operands, display, false);
            case "W", "W*" -> clips = true;
            case "h", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n" -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The rectangle around the current path, if it has points.
    Optional<Area> painted() {
        return empty ? Optional.empty() : Optional.of(new Area(left, top, right, bottom));
    }

    /// Whether the path is one rectangle along the edges of the page, drawn as such or line by line.
    boolean isRectangle() {
        return straight
                && points.size() >= 4
                && points.size() < MOST_POINTS
                && points.stream().allMatch(point -> isCorner(point[0], point[1]));
    }

    private boolean isCorner(float x, float y) {
        boolean atSide = Math.abs(x - left) < 0.5f || Math.abs(x - right) < 0.5f;
        return atSide && (Math.abs(y - top) < 0.5f || Math.abs(y - bottom) < 0.5f);
    }

    Area clip() {
        return clip;
    }

    /// Ends the path when the operator paints or drops it.
    void finish(String name) {
        boolean ends = !name.equals("h") && "fFBbSsn".indexOf(name.charAt(0)) >= 0;
        if (!ends) {
            return;
        }
        if (clips && !empty) {
            clip = clip.within(new Area(left, top, right, bottom));
        }
        empty = true;
        straight = true;
        clips = false;
        points.clear();
    }

    void save() {
        if (saved.size() < DEEPEST) {
            saved.push(clip);
        }
    }

    void restore() {
        if (!saved.isEmpty()) {
            clip = saved.pop();
        }
    }

    private void rectangle(List<COSBase> operands, Display display) {
        if (operands.size() < 4) {
            return;
        }
        float x = number(operands.get(0));
        float y = number(operands.get(1));
        float width = number(operands.get(2));
        float height = number(operands.get(3));
        include(display.at(x, y));
        include(display.at(x + width, y));
        include(display.at(x + width, y + height));
        include(display.at(x, y + height));
    }

    private void points(List<COSBase> operands, Display display, boolean line) {
        straight = straight && line;
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            include(display.at(number(operands.get(i)), number(operands.get(i + 1))));
        }
    }

    private void include(float[] point) {
        if (points.size() < MOST_POINTS) {
            points.add(point);
        }
        if (empty) {
            left = point[0];
            right = point[0];
            top = point[1];
            bottom = point[1];
            empty = false;
            return;
        }
        left = Math.min(left, point[0]);
        right = Math.max(right, point[0]);
        top = Math.min(top, point[1]);
        bottom = Math.max(bottom, point[1]);
    }

    private static float number(COSBase operand) {
        return operand instanceof COSNumber number ? number.floatValue() : 0;
    }
}
