package io.casewright.knowledge;

import io.casewright.knowledge.PageCanvas.Area;
import io.casewright.knowledge.PageText.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Brings the segments of a page into reading order: column by column, and the rows of tables whole.
final class PageLayout {

    private static final Comparator<Segment> DOWN_THEN_RIGHT = Comparator.comparingDouble(Segment::baseline)
            .thenComparingDouble(one -> one.area().left());

    private final PdfPage page;
    private final List<PdfLine> lines = new ArrayList<>();

    private PageLayout(PdfPage page) {
        this.page = page;
    }

    static List<PdfLine> lines(PdfPage page) {
        PageLayout layout = new PageLayout(page);
        List<Segment> rest = new ArrayList<>(
                page.rows().stream().flatMap(row -> row.segments().stream()).toList());
        List<RuledTable> tables = RuledTable.find(page.rules(), rest);
        for (RuledTable table : tables) {
            List<Segment> above = rest.stream()
                    .filter(one -> one.baseline() <= table.area().top() + 2)
                    .toList();
            rest.removeAll(above);
            layout.flow(above);
            rest.removeAll(table.segments());
            layout.lines.addAll(table.lines(page.number()));
        }
        layout.flow(rest);
        return layout.lines;
    }

    /// Adds segments in order: bands that cross the gutter one after the other, and between them the left column before
    /// the right one.
    private void flow(List<Segment> segments) {
        Optional<Float> gutter = Gutter.find(segments);
        if (gutter.isEmpty()) {
            column(segments);
            return;
        }
        float x = gutter.get();
        List<Segment> left = new ArrayList<>();
        List<Segment> right = new ArrayList<>();
        List<Segment> across = new ArrayList<>();
        for (Segment segment : segments.stream().sorted(DOWN_THEN_RIGHT).toList()) {
            boolean crosses = Gutter.crosses(segment, x);
            if (crosses && !(left.isEmpty() && right.isEmpty())) {
                columns(across, left, right);
            }
            List<Segment> side = segment.area().left() < x ? left : right;
            (crosses ? across : side).add(segment);
        }
        columns(across, left, right);
    }

    private void columns(List<Segment> across, List<Segment> left, List<Segment> right) {
        column(List.copyOf(across));
        if (right.isEmpty()) {
            column(List.copyOf(left));
        } else {
            flow(List.copyOf(left));
            flow(List.copyOf(right));
        }
        across.clear();
        left.clear();
        right.clear();
    }

    /// Adds the lines of one column from top to bottom.
    private void column(List<Segment> segments) {
        if (segments.isEmpty()) {
            return;
        }
        Area column = extent(segments);
        List<List<Segment>> rows = new ArrayList<>();
        for (Segment segment : segments.stream().sorted(DOWN_THEN_RIGHT).toList()) {
            boolean sameRow = !rows.isEmpty()
                    && segment.baseline() - rows.getLast().getFirst().baseline() < 0.35f * segment.size();
            if (!sameRow) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(segment);
        }
        rows.forEach(
                row -> row.sort(Comparator.comparingDouble(one -> one.area().left())));
        for (int i = 0; i < rows.size(); i++) {
            boolean table = OpenTable.isRow(rows, i);
            if (!table
                    && OpenTable.continuesCell(rows, i)
                    && !lines.isEmpty()
                    && lines.getLast().tableRow()) {
                lines.add(joined(lines.removeLast(), rows.get(i).getFirst()));
            } else {
                lines.add(line(rows.get(i), table, column));
            }
        }
    }

    private static PdfLine joined(PdfLine row, Segment more) {
        return new PdfLine(
                row.page(),
                row.text() + " " + more.text(),
                around(row.area(), more.area()),
                List.of(),
                more.baseline(),
                row.size(),
                row.bold(),
                row.italic(),
                true,
                row.column());
    }

    private PdfLine line(List<Segment> segments, boolean table, Area column) {
        Segment first = segments.getFirst();
        String separator = table ? " | " : " ";
        String text =
                String.join(separator, segments.stream().map(Segment::text).toList());
        return new PdfLine(
                page.number(),
                text,
                extent(segments),
                table ? List.of() : words(segments),
                first.baseline(),
                (float) segments.stream().mapToDouble(Segment::size).max().orElse(0),
                segments.stream().allMatch(Segment::bold),
                segments.stream().allMatch(Segment::italic),
                table,
                column);
    }

    /// Where each word of the line stands; nowhere when one segment does not know it of its own.
    private static List<Area> words(List<Segment> segments) {
        if (segments.stream().anyMatch(one -> one.words().isEmpty())) {
            return List.of();
        }
        Area all = extent(segments);
        return segments.stream()
                .flatMap(one -> one.words().stream())
                .map(one -> new Area(one.left(), all.top(), one.right(), all.bottom()))
                .toList();
    }

    static Area extent(List<Segment> segments) {
        Area area = segments.getFirst().area();
        for (Segment segment : segments) {
            area = around(area, segment.area());
        }
        return area;
    }

    static Area around(Area one, Area other) {
        return new Area(
                Math.min(one.left(), other.left()),
                Math.min(one.top(), other.top()),
                Math.max(one.right(), other.right()),
                Math.max(one.bottom(), other.bottom()));
    }

    /// Text that stands in rows of several segments below each other, without rules.
    private static final class OpenTable {

        private static final float ALIGNED = 6;

        private OpenTable() {}

        static boolean isRow(List<List<Segment>> rows, int index) {
            List<Segment> row = rows.get(index);
            return row.size() > 1
                    && (alignsWith(rows, index, index - 1)
                            || alignsWith(rows, index, index + 1)
                            || alignsWith(rows, index, index - 2)
                            || alignsWith(rows, index, index + 2));
        }

        private static boolean alignsWith(List<List<Segment>> rows, int index, int other) {
            if (other < 0 || other >= rows.size() || rows.get(other).size() < 2) {
                return false;
            }
            List<Segment> row = rows.get(index);
            List<Segment> neighbour = rows.get(other);
            return row.stream()
                    .skip(1)
                    .anyMatch(cell -> neighbour.stream().skip(1).anyMatch(one -> isBelow(cell, one)));
        }

        private static boolean isBelow(Segment cell, Segment other) {
            return Math.abs(cell.area().left() - other.area().left()) < ALIGNED
                    || Math.abs(cell.area().right() - other.area().right()) < ALIGNED;
        }

        /// A single segment right below a row's last cell goes on with that cell.
        static boolean continuesCell(List<List<Segment>> rows, int index) {
            if (index == 0 || rows.get(index).size() != 1 || rows.get(index - 1).size() < 2) {
                return false;
            }
            Segment one = rows.get(index).getFirst();
            Segment above = rows.get(index - 1).getLast();
            return Math.abs(one.area().left() - above.area().left()) < ALIGNED
                    && one.baseline() - above.baseline() < 1.6f * one.size();
        }
    }
}
