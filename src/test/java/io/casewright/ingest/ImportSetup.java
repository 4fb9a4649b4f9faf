package io.casewright.ingest;

import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.casefile.RecordsWriter;
import io.casewright.database.Database;
import io.casewright.ingest.ImportRequest.Format;
import io.casewright.ingest.ImportRequest.RecordKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/// Imports wired by hand over one database and one folder.
@NullMarked
final class ImportSetup implements AutoCloseable {

    static final Caller LOADER = new Caller("loader-1", Role.ADMIN, Audience.INVESTIGATION);

    final Database database;
    final Jobs jobs;
    final JobRunner runner;
    final Imports imports;

    ImportSetup(Database database, Path data) {
        this.database = database;
        this.jobs = new Jobs(database, Clock.systemUTC(), data);
        this.runner = new JobRunner(
                jobs,
                List.of(new ImportWork(
                        data, database, new RecordsWriter(database), new io.casewright.casefile.Summaries(database))));
        this.imports = new Imports(data, jobs, runner);
    }

    Job load(RecordKind kind, Format format, String body) {
        return load(new ImportRequest(kind, format, Optional.empty(), "test"), body);
    }

    Job load(ImportRequest request, String body) {
        return await(imports.start(LOADER, request, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    Job load(ImportRequest request, Path file) throws IOException {
        try (InputStream body = Files.newInputStream(file)) {
            return await(imports.start(LOADER, request, body));
        }
    }

    /// Waits until the job is over, at most five minutes.
    Job await(JobId id) {
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < deadline) {
            Job job = jobs.find(LOADER, id).orElseThrow();
            if (job.state().isOver()) {
                return job;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(20).toNanos());
        }
        throw new AssertionError("job " + id + " is not over");
    }

    @Override
    public void close() {
        runner.close();
    }
}
