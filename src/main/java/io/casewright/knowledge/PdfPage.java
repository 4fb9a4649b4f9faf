package io.casewright.knowledge;

import io.casewright.knowledge.PageCanvas.Area;
import io.casewright.knowledge.PageText.Row;
import java.util.List;

/// A page of a PDF on its way to blocks.
///
/// @param number counted from 1
/// @param rows from top to bottom
/// @param rules thin lines
/// @param quarterTurns by how many quarters the page is turned for reading
record PdfPage(int number, List<Row> rows, List<Area> rules, PageFrame frame, int quarterTurns) {

    PdfPage {
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
    }

    float height() {
        return frame.readingHeight(quarterTurns);
    }

    PdfPage withRows(List<Row> others) {
        return new PdfPage(number, others, rules, frame, quarterTurns);
    }
}
