package io.casewright.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import io.casewright.casefile.RecordsWriter;
import io.casewright.casefile.Summaries;
import io.casewright.casefile.Written;
import io.casewright.database.Database;
import io.casewright.ingest.ImportRequest.Format;
import io.casewright.ingest.Job.Kind;
import io.casewright.ingest.Job.Progress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Loads a kept file of records. Each batch of rows, its problems and the job's progress are committed together, so
/// that a resumed job neither loses a row nor counts one twice.
@Singleton
final class ImportWork implements JobWork {

    private static final int BATCH_ROWS = 10_000;

    private final Path folder;
    private final Database database;
    private final RecordsWriter writer;
    private final Summaries summaries;

    @Inject
    ImportWork(
            @ConfigProperty(name = "casewright.data") Path dataFolder,
            Database database,
            RecordsWriter writer,
            Summaries summaries) {
        this.folder = dataFolder.resolve("imports");
        this.database = database;
        this.writer = writer;
        this.summaries = summaries;
    }

    @Override
    public Kind kind() {
        return Kind.RECORDS;
    }

    @Override
    public void run(Job job, JobControl control) {
        ImportRequest request = Imports.request(job);
        Optional<Mapping> mapping = request.mapping().map(Mapping::parse);
        Path file = folder.resolve(job.id().toString());
        try (RowSource rows = open(request, job, file)) {
            Progress progress = job.progress();
            Optional<Row> row = rows.next();
            while (row.isPresent()) {
                if (control.isCancelled()) {
                    return;
                }
                ImportBatch batch = new ImportBatch(request.kind(), Imports.mayWriteInside(job));
                while (row.isPresent() && batch.rows() < BATCH_ROWS) {
                    batch.count(row.get());
                    take(row.get(), batch, shape(request, mapping, progress.items() + batch.rows()));
                    row = rows.next();
                }
                progress = commit(job.id(), batch, progress);
            }
            summaries.refresh(control::isCancelled);
            if (control.isCancelled()) {
                return;
            }
            control.report(whole(progress));
            Files.deleteIfExists(file);
        } catch (CsvParseException e) {
            throw new JobFailedException("The file is no CSV from some line on: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new JobFailedException("The kept file cannot be read: " + e.getMessage(), e);
        }
    }

    private static RowSource open(ImportRequest request, Job job, Path file) throws IOException {
        return switch (request.format()) {
            case NDJSON -> new NdjsonRows(file, job.progress().bytesDone());
            case CSV -> new CsvRows(file, job.progress().items());
        };
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

    private Progress commit(JobId id, ImportBatch batch, Progress before) {
        return database.write(connection -> {
            Written written = writer.write(connection, batch.records());
            List<JobProblem> problems = batch.problems(written);
            Progress after = new Progress(
                    before.bytesTotal(),
                    Math.max(before.bytesDone(), batch.end()),
                    before.items() + batch.rows(),
                    before.inserted() + written.inserted(),
                    before.updated() + written.updated(),
                    before.unchanged() + written.unchanged(),
                    before.rejected() + problems.size());
            Jobs.problems(connection, id, problems);
            Jobs.report(connection, id, after);
            return after;
        });
    }

    private static Progress whole(Progress progress) {
        return new Progress(
                progress.bytesTotal(),
                progress.bytesTotal(),
                progress.items(),
                progress.inserted(),
                progress.updated(),
                progress.unchanged(),
                progress.rejected());
    }
}
