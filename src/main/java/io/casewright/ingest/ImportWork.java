package io.casewright.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.casewright.casefile.RecordsWriter;
import io.casewright.casefile.Summaries;
import io.casewright.casefile.Written;
import io.casewright.database.Database;
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
        try (ImportReader rows = ImportReader.open(job, request, mapping, file)) {
            Progress progress = job.progress();
            ImportBatch batch = rows.next();
            while (batch.rows() > 0) {
                if (control.isCancelled()) {
                    return;
                }
                progress = commit(job.id(), batch, progress);
                batch = rows.next();
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
