package io.casewright.report.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.casewright.report.OneLine;
import io.casewright.report.export.ExportRefusedException.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A file of comma-separated values whose first line names its columns, by the text of its first column.
///
/// @param rows cells by column; empty cells are left out
record CodeTable(String file, Map<String, Map<String, String>> rows) {

    CodeTable {
        rows = Map.copyOf(rows);
    }

    /// @param key name of the first column
    /// @param others names of the columns that may follow
    /// @param problems where what is wrong is noted, by line
    static CodeTable read(String file, String csv, String key, Set<String> others, List<Problem> problems) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        try {
            List<NamedCsvRecord> records =
                    CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(withoutMark(csv)).stream()
                            .toList();
            for (NamedCsvRecord row : records) {
                row(file, row, key, others, problems).forEach((code, cells) -> {
                    if (rows.putIfAbsent(code, cells) != null) {
                        problems.add(new Problem(file, "names \"%s\" twice".formatted(code)));
                    }
                });
            }
        } catch (CsvParseException e) {
            problems.add(new Problem(file, "is no file of comma-separated values: " + e.getMessage()));
        }
        return new CodeTable(file, rows);
    }

    boolean has(String code) {
        return rows.containsKey(code);
    }

    private static Map<String, Map<String, String>> row(
            String file, NamedCsvRecord row, String key, Set<String> others, List<Problem> problems) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < row.getHeader().size() && column < row.getFieldCount(); column++) {
            String name = row.getHeader().get(column).strip();
            String value = OneLine.of(row.getField(column));
            if (!name.equals(key) && !others.contains(name)) {
                problems.add(new Problem(
                        file,
                        "has a column \"%s\" that is not known; there are %s, and %s first"
                                .formatted(name, String.join(", ", new TreeSet<>(others)), key)));
            } else if (!value.isEmpty()) {
                cells.put(name, value);
            }
        }
        String code = cells.remove(key);
        if (code == null) {
            problems.add(new Problem(
                    "%s, line %d".formatted(file, row.getStartingLineNumber()), "has nothing in the column " + key));
            return Map.of();
        }
        return Map.of(code, Map.copyOf(cells));
    }

    private static String withoutMark(String csv) {
        return csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    }
}
