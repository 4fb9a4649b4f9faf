package io.casewright.knowledge;

import io.casewright.knowledge.PageText.Segment;
import java.util.List;
import java.util.Optional;

/// The blank strip between two columns of running text.
final class Gutter {

    private static final int FEWEST_LINES = 4;
    private static final int SHORTEST_LINE = 12;
    private static final float NARROWEST = 5;
    private static final float ALIGNED = 3;
    private static final float MOST_ACROSS = 0.5f;

    private Gutter() {}

    /// The left edge of the right column, if the segments stand in columns.
    static Optional<Float> find(List<Segment> segments) {
        float best = 0;
        long bestLines = 0;
        for (Segment candidate : segments) {
            float x = candidate.area().left() - ALIGNED;
            if (Math.abs(x - best) < 1) {
                continue;
            }
            long lines = lines(segments, x);
            if (lines > bestLines) {
                best = x;
                bestLines = lines;
            }
        }
        return bestLines == 0 ? Optional.empty() : Optional.of(best);
    }

    static boolean crosses(Segment segment, float x) {
        return segment.area().left() < x && segment.area().right() > x - NARROWEST;
    }

    /// How many lines the smaller column has; 0 where the strip does not part columns of text.
    private static long lines(List<Segment> segments, float x) {
        List<Segment> left = segments.stream()
                .filter(one -> one.area().right() <= x - NARROWEST)
                .toList();
        List<Segment> right =
                segments.stream().filter(one -> one.area().left() >= x).toList();
        long across = segments.size() - left.size() - (long) right.size();
        long smaller = Math.min(left.size(), right.size());
        boolean columns = smaller >= FEWEST_LINES
                && across <= MOST_ACROSS * segments.size()
                && isText(left)
                && isText(right)
                && overlap(left, right);
        return columns ? smaller : 0;
    }

    /// Lines of running text mostly fill their column; cells of a table do not.
    private static boolean isText(List<Segment> side) {
        PageCanvas.Area extent = PageLayout.extent(side);
        long full = side.stream()
                .filter(one -> one.area().width() > 0.7f * extent.width())
                .count();
        double letters =
                side.stream().mapToInt(one -> one.text().length()).average().orElse(0);
        return full * 2 >= side.size() && letters >= SHORTEST_LINE;
    }

    /// Both columns stand beside, not below each other.
    private static boolean overlap(List<Segment> left, List<Segment> right) {
        PageCanvas.Area one = PageLayout.extent(left);
        PageCanvas.Area other = PageLayout.extent(right);
        float shared = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        return shared > 0.4f * Math.min(one.height(), other.height());
    }
}
