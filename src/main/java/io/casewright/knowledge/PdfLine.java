package io.casewright.knowledge;

import io.casewright.knowledge.PageCanvas.Area;
import java.util.List;

/// A line of a column in reading order, or a row of a table.
///
/// @param page counted from 1
/// @param words where each word of the text stands, as high as the line; empty where that is not known
/// @param tableRow whether the text is the cells of a table's row, separated by " | "
/// @param column the column that the line stands in
record PdfLine(
        int page,
        String text,
        Area area,
        List<Area> words,
        float baseline,
        float size,
        boolean bold,
        boolean italic,
        boolean tableRow,
        Area column) {

    boolean isShort() {
        return area.right() < column.right() - 0.12f * column.width();
    }

    /// Whether the line ends like a sentence does.
    boolean endsSentence() {
        String end = text.replaceAll("[”’\"')\\]]+$", "");
        return !end.isEmpty() && ".!?:;。！？។။…".indexOf(end.charAt(end.length() - 1)) >= 0;
    }
}
