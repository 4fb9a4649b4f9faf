package io.casewright.knowledge;

import io.casewright.knowledge.PageCanvas.Area;
import io.casewright.knowledge.PageText.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A table whose rows are parted by horizontal rules.
record RuledTable(Area area, List<Float> rules, List<Segment> segments) {

    private static final float NARROWEST = 100;
    private static final float ALIGNED = 8;
    private static final float LOWEST_ROW = 7;
    private static final float TALLEST_ROW = 250;
    private static final int FEWEST_RULES = 3;

    RuledTable {
        rules = List.copyOf(rules);
        segments = List.copyOf(segments);
    }

    /// The tables of a page from top to bottom.
    static List<RuledTable> find(List<Area> pageRules, List<Segment> segments) {
        List<Area> rules = joined(pageRules);
        List<RuledTable> tables = new ArrayList<>();
        List<Area> open = new ArrayList<>();
        for (Area rule : rules) {
            boolean goesOn = !open.isEmpty()
                    && Math.abs(rule.left() - open.getLast().left()) < ALIGNED
                    && Math.abs(rule.right() - open.getLast().right()) < ALIGNED
                    && rule.top() - open.getLast().top() < TALLEST_ROW;
            if (!goesOn) {
                add(open, segments, tables);
                open.clear();
            }
            open.add(rule);
        }
        add(open, segments, tables);
        return tables;
    }

    /// Horizontal rules from top to bottom; the pieces under the cells of one row become one.
    private static List<Area> joined(List<Area> rules) {
        List<Area> sorted = rules.stream()
                .filter(rule -> rule.height() <= 3 && rule.width() > 5)
                .sorted(Comparator.comparingDouble((Area rule) -> Math.round(rule.top() / 2))
                        .thenComparingDouble(Area::left))
                .toList();
        List<Area> joined = new ArrayList<>();
        for (Area rule : sorted) {
            boolean sameLine = !joined.isEmpty()
                    && Math.abs(joined.getLast().top() - rule.top()) < 3
                    && rule.left() - joined.getLast().right() < 4;
            if (sameLine) {
                joined.add(PageLayout.around(joined.removeLast(), rule));
            } else {
                joined.add(rule);
            }
        }
        return joined.stream().filter(rule -> rule.width() >= NARROWEST).toList();
    }

    private static void add(List<Area> rules, List<Segment> segments, List<RuledTable> tables) {
        if (rules.size() < FEWEST_RULES) {
            return;
        }
        Area area = new Area(
                rules.getFirst().left() - 3,
                rules.getFirst().top(),
                rules.getFirst().right() + 3,
                rules.getLast().bottom());
        List<Segment> inside = segments.stream()
                .filter(one -> area.holds(one.area().left(), one.baseline() - one.size() * 0.3f))
                .toList();
        RuledTable table = new RuledTable(area, rules.stream().map(Area::top).toList(), inside);
        long columns = table.columns().size();
        if (columns > 1 && inside.size() > 3) {
            tables.add(table);
        }
    }

    /// One line for each row, the cells separated by " | ".
    List<PdfLine> lines(int page) {
        List<Area> columns = columns();
        List<PdfLine> lines = new ArrayList<>();
        for (int i = 0; i + 1 < rules.size(); i++) {
            float top = rules.get(i);
            float bottom = rules.get(i + 1);
            List<Segment> row = segments.stream()
                    .filter(one ->
                            one.baseline() - one.size() * 0.3f > top && one.baseline() - one.size() * 0.3f <= bottom)
                    .toList();
            if (bottom - top >= LOWEST_ROW && !row.isEmpty()) {
                byFirstColumn(row, columns).forEach(part -> lines.add(line(page, part, columns)));
            }
        }
        return lines;
    }

    /// Between two rules may stand several rows: each line of the first column begins one, if most lines have one.
    private static List<List<Segment>> byFirstColumn(List<Segment> row, List<Area> columns) {
        List<Float> starts = row.stream()
                .filter(one -> one.area().left() < columns.getFirst().right())
                .map(Segment::baseline)
                .distinct()
                .sorted()
                .toList();
        long baselines = row.stream()
                .map(one -> Math.round(one.baseline() / 3))
                .distinct()
                .count();
        boolean several =
                starts.size() > 2 && starts.size() * 10L >= baselines * 7 && row.size() >= starts.size() * 2 - 1;
        if (!several) {
            return List.of(row);
        }
        List<List<Segment>> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            float from = i == 0 ? -1 : starts.get(i) - 3;
            float to = i + 1 < starts.size() ? starts.get(i + 1) - 3 : Float.MAX_VALUE;
            parts.add(row.stream()
                    .filter(one -> one.baseline() >= from && one.baseline() < to)
                    .toList());
        }
        return parts;
    }

    private PdfLine line(int page, List<Segment> row, List<Area> columns) {
        String text = columns.stream()
                .map(column -> row.stream()
                        .filter(one -> column.equals(columnOf(one, columns)))
                        .sorted(Comparator.comparingDouble(Segment::baseline)
                                .thenComparingDouble(one -> one.area().left()))
                        .map(Segment::text)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" | "));
        Segment first = row.getFirst();
        return new PdfLine(
                page,
                text,
                PageLayout.extent(row),
                List.of(),
                first.baseline(),
                first.size(),
                false,
                false,
                true,
                area);
    }

    private static Area columnOf(Segment segment, List<Area> columns) {
        Area found = columns.getFirst();
        for (Area column : columns) {
            found = segment.area().left() >= column.left() - 1 ? column : found;
        }
        return found;
    }

    /// Strips of the table that hold its cells, from left to right.
    private List<Area> columns() {
        List<Area> columns = new ArrayList<>();
        for (Segment segment : segments.stream()
                .sorted(Comparator.comparingDouble(one -> one.area().left()))
                .toList()) {
            if (segment.area().width() > 0.85f * area.width()) {
                continue;
            }
            if (!columns.isEmpty() && segment.area().left() < columns.getLast().right() + 2) {
                columns.add(PageLayout.around(columns.removeLast(), segment.area()));
            } else {
                columns.add(segment.area());
            }
        }
        return columns;
    }
}
