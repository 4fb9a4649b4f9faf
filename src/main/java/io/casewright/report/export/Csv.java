package io.casewright.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.casewright.report.OneLine;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table as CSV (RFC 4180, UTF-8) that a spreadsheet reads as text: a cell that would be a formula begins with an
/// apostrophe.
final class Csv {

    /// What begins a formula in a spreadsheet program, in its wide forms too.
    private static final String FORMULA = "=+-@＝＋－＠";

    private final StringBuilder rows = new StringBuilder();
    private int bytes;

    Csv(String... head) {
        add(List.of(head));
    }

    void add(List<String> cells) {
        append(row(cells));
    }

    /// Adds the row unless the file would be longer than `most` bytes.
    boolean addWithin(int most, List<String> cells) {
        String row = row(cells);
        if (bytes + length(row) > most) {
            return false;
        }
        append(row);
        return true;
    }

    byte[] content() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(String row) {
        rows.append(row);
        bytes += length(row);
    }

    private static int length(String row) {
        return row.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String row(List<String> cells) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(cells.stream().map(Csv::inert).toList());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("a row cannot be written in memory", e);
        }
        return out.toString();
    }

    static String inert(String cell) {
        String line = OneLine.of(cell);
        return !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
