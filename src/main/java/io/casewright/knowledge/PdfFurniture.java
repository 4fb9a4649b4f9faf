package io.casewright.knowledge;

import io.casewright.knowledge.PageText.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells headers, footers and page numbers from the text: what stands at the same height of several pages and differs
/// in
/// numbers only.
final class PdfFurniture {

    /// Share of the page's height at its top and bottom where headers and footers stand.
    private static final float ZONE = 0.13f;

    private static final float SAME_HEIGHT = 6;
    private static final int PAGES_FOR_RECOGNITION = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Pattern ROMAN = Pattern.compile("\\b[ivxlc]{1,7}\\b");

    private final List<PdfPage> pages;
    private final Set<Placed> furniture = new HashSet<>();

    /// Rows of different pages can be equal.
    private record Placed(int page, Row row) {}

    PdfFurniture(List<PdfPage> pages) {
        this.pages = pages;
        Map<String, List<Placed>> alike = new HashMap<>();
        for (PdfPage page : pages) {
            for (Row row : page.rows()) {
                if (isAtEdge(page, row)) {
                    alike.computeIfAbsent(pattern(row), _ -> new ArrayList<>()).add(new Placed(page.number(), row));
                }
            }
        }
        alike.values().forEach(this::keepRepeated);
    }

    /// The pages without headers, footers and page numbers.
    List<PdfPage> cleared() {
        return pages.stream()
                .map(page -> page.withRows(page.rows().stream()
                        .filter(row -> !isFurniture(page, row))
                        .toList()))
                .toList();
    }

    /// The number printed on each page, the first page first; an empty string where none is.
    List<String> printedPages() {
        return new PrintedPages(pages, this::isFurniture).labels();
    }

    /// Headers and footers of the first pages.
    String runningText() {
        StringBuilder text = new StringBuilder();
        pages.stream()
                .limit(PAGES_FOR_RECOGNITION)
                .forEach(page -> page.rows().stream()
                        .filter(row -> isFurniture(page, row))
                        .forEach(row -> text.append(row.text()).append('\n')));
        return text.toString().strip();
    }

    private boolean isFurniture(PdfPage page, Row row) {
        return isAtEdge(page, row) && furniture.contains(new Placed(page.number(), row));
    }

    static boolean isAtEdge(PdfPage page, Row row) {
        return row.baseline() < page.height() * ZONE || row.top() > page.height() * (1 - ZONE);
    }

    /// What stays the same when only numbers change.
    private static String pattern(Row row) {
        String text = row.text().toLowerCase(Locale.ROOT);
        return ROMAN.matcher(NUMBER.matcher(text).replaceAll("#")).replaceAll("#");
    }

    /// Of rows that read alike, those that stand at the same height of at least two other pages, or of one other page
    /// in
    /// a short document.
    private void keepRepeated(List<Placed> rows) {
        int needed = pages.size() <= 4 ? 2 : 3;
        for (Placed placed : rows) {
            long atHeight = rows.stream()
                    .filter(other ->
                            Math.abs(other.row().baseline() - placed.row().baseline()) <= SAME_HEIGHT)
                    .map(Placed::page)
                    .distinct()
                    .limit(needed)
                    .count();
            if (atHeight >= needed) {
                furniture.add(placed);
            }
        }
    }
}
