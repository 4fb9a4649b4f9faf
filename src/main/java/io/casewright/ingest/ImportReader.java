package io.casewright.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casewright.ingest.ImportRequest.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Reads the rows of an import into batches, one batch ahead of the one that is being written: reading costs this
/// process time and writing the database, and they do not wait for each other.
final class ImportReader implements AutoCloseable {

    private static final int BATCH_ROWS = 10_000;

    private final ImportRequest request;
    private final Optional<Mapping> mapping;
    private final boolean mayWriteInside;
    private final RowSource rows;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import-reader").daemon().factory());
    private long items;
    private Future<ImportBatch> ahead;

    private ImportReader(Job job, ImportRequest request, Optional<Mapping> mapping, RowSource rows) {
        this.request = request;
        this.mapping = mapping;
        this.mayWriteInside = Imports.mayWriteInside(job);
        this.rows = rows;
        this.items = job.progress().items();
        this.ahead = worker.submit(this::read);
    }

    /// Goes on behind what the job has committed.
    static ImportReader open(Job job, ImportRequest request, Optional<Mapping> mapping, Path file) throws IOException {
        RowSource rows = switch (request.format()) {
            case NDJSON -> new NdjsonRows(file, job.progress().bytesDone());
            case CSV -> new CsvRows(file, job.progress().items());
        };
        return new ImportReader(job, request, mapping, rows);
    }

    /// The next rows; a batch without rows at the end. Throws what reading the file threw.
    ImportBatch next() throws IOException, InterruptedException {
        try {
            ImportBatch batch = ahead.get();
            ahead = worker.submit(this::read);
            return batch;
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        worker.close();
        rows.close();
    }

    private static RuntimeException thrown(@Nullable Throwable cause) throws IOException {
        switch (cause) {
            case IOException unreadable -> throw unreadable;
            case RuntimeException wrong -> throw wrong;
            case Error error -> throw error;
            case null, default -> throw new IllegalStateException("the file could not be read", cause);
        }
    }

    private ImportBatch read() throws IOException {
        ImportBatch batch = new ImportBatch(request.kind(), mayWriteInside);
        while (batch.rows() < BATCH_ROWS) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) {
                return batch;
            }
            batch.count(row.get());
            items++;
            take(row.get(), batch, shape(request, mapping, items));
        }
        return batch;
    }

    /// Makes the JSON objects of records out of a row.
    @FunctionalInterface
    private interface Shape {
        List<ObjectNode> of(ObjectNode row);
    }

    private static Shape shape(ImportRequest request, Optional<Mapping> mapping, long number) {
        if (mapping.isPresent()) {
            return row -> mapping.get().records(row, number);
        }
        if (request.format() == Format.CSV) {
            return row -> List.of(nested(row));
        }
        return List::of;
    }

    private static ObjectNode nested(ObjectNode columns) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        columns.properties()
                .forEach(cell ->
                        Mapping.putDotted(node, cell.getKey(), cell.getValue().asText()));
        return node;
    }

    private static void take(Row row, ImportBatch batch, Shape shape) {
        switch (row) {
            case Row.Unreadable unreadable -> batch.problem(unreadable.problem());
            case Row.Read read -> {
                try {
                    batch.add(shape.of(read.content()), read.line());
                } catch (WrongRowException e) {
                    batch.problem(e.at(read.line()));
                }
            }
        }
    }
}
