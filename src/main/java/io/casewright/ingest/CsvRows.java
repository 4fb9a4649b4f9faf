package io.casewright.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Comma-separated values with a header line. Each row is an object of its columns; empty cells are left out.
///
/// A row's end in bytes is that of what the reader has read ahead, good enough to show progress: a resumed job passes
/// over rows, not bytes.
final class CsvRows implements RowSource {

    private static final int LONGEST_ROW = 1 << 20;

    private final Counting input;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    /// @param skip rows behind the header that are not wanted
    CsvRows(Path file, long skip) throws IOException {
        this.input = new Counting(Files.newInputStream(file));
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(input);
        this.records = reader.iterator();
        this.header = header();
        for (long row = 0; row < skip && records.hasNext(); row++) {
            records.next();
        }
    }

    @Override
    public Optional<Row> next() {
        if (!records.hasNext()) {
            return Optional.empty();
        }
        return Optional.of(row(records.next()));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private List<String> header() {
        if (!records.hasNext()) {
            throw new JobFailedException("The file is empty: its first line must name the columns.");
        }
        List<String> names =
                records.next().getFields().stream().map(String::strip).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new JobFailedException("The first line names a column twice: " + names);
        }
        return names;
    }

    private Row row(CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            String reason =
                    "the row has %d columns, the first line names %d".formatted(record.getFieldCount(), header.size());
            return new Row.Unreadable(line, input.count, new JobProblem(line, "", "", reason));
        }
        ObjectNode columns = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            String cell = record.getField(i);
            if (!cell.isBlank()) {
                columns.put(header.get(i), cell);
            }
        }
        return new Row.Read(line, input.count, columns);
    }

    private static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count++;
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
