package io.casewright.knowledge;

import io.casewright.knowledge.ReadDocument.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the cheapest way to cut a section into passages: near the wanted length, at headings rather than between
/// paragraphs, between paragraphs rather than in a list, in a list rather than in a paragraph.
final class Cuts {

    private static final int SHORTEST = 60;
    private static final int WANTED = 140;
    private static final int LONGEST = 220;
    private static final double NEVER = 10_000;

    private final List<Unit> units;
    private final double[] cost;
    private final int[] from;

    private Cuts(List<Unit> units) {
        this.units = units;
        this.cost = new double[units.size() + 1];
        this.from = new int[units.size() + 1];
        Arrays.fill(cost, Double.MAX_VALUE);
        cost[0] = 0;
    }

    static List<List<Unit>> best(List<Unit> units) {
        Cuts cuts = new Cuts(units);
        for (int end = 1; end <= units.size(); end++) {
            cuts.findStart(end);
        }
        List<List<Unit>> passages = new ArrayList<>();
        for (int end = units.size(); end > 0; end = cuts.from[end]) {
            passages.addFirst(units.subList(cuts.from[end], end));
        }
        return passages;
    }

    private void findStart(int end) {
        double boundary = end == units.size() ? 0 : cut(units.get(end - 1), units.get(end));
        int words = 0;
        double inside = 0;
        for (int start = end - 1; start >= 0; start--) {
            words += units.get(start).words();
            if (words > LONGEST && start < end - 1) {
                return;
            }
            double total = cost[start] + length(words) + inside + boundary;
            if (total < cost[end]) {
                cost[end] = total;
                from[end] = start;
            }
            inside += start > 0 ? join(units.get(start - 1), units.get(start)) : 0;
        }
    }

    private static double length(int words) {
        if (words < SHORTEST) {
            return 20 + (SHORTEST - words) * 2.5;
        }
        return Math.abs(words - WANTED) * 0.25;
    }

    /// What it costs to cut between two units.
    private static double cut(Unit before, Unit after) {
        if (kind(before) == Kind.HEADING) {
            return NEVER;
        }
        if (kind(after) == Kind.HEADING || isFootnote(before) != isFootnote(after)) {
            return 0;
        }
        if (!after.beginsBlock()) {
            return 45;
        }
        return switch (kind(after)) {
            case PARAGRAPH, HEADING -> 10;
            case LIST_ITEM -> inList(before, after);
            case TABLE_ROW -> kind(before) == Kind.TABLE_ROW ? 25 : 60;
            case FOOTNOTE -> 5;
        };
    }

    /// Between the items of the outermost level rather than within one; a lead-in stays with its list.
    private static double inList(Unit before, Unit after) {
        if (kind(before) != Kind.LIST_ITEM) {
            return 150;
        }
        return after.block().level() > 1 ? 60 : 35;
    }

    /// What it costs to keep two units together although something else begins.
    private static double join(Unit before, Unit after) {
        if (isFootnote(before) != isFootnote(after)) {
            return isFootnote(before) ? 400 : 70;
        }
        if (kind(after) != Kind.HEADING || kind(before) == Kind.HEADING) {
            return 0;
        }
        return after.block().sectionPath().size() <= 2 ? 110 : 60;
    }

    private static boolean isFootnote(Unit unit) {
        return kind(unit) == Kind.FOOTNOTE;
    }

    private static Kind kind(Unit unit) {
        return unit.block().kind();
    }
}
