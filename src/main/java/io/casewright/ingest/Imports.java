package io.casewright.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.ingest.ImportRequest.Format;
import io.casewright.ingest.ImportRequest.RecordKind;
import io.casewright.ingest.Job.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes files of records. What [#start] has acknowledged is on disk and will be loaded, also across a crash.
@Singleton
public final class Imports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String INSIDE = "inside";

    private final Path folder;
    private final Jobs jobs;
    private final JobRunner runner;

    @Inject
    public Imports(@ConfigProperty(name = "casewright.data") Path dataFolder, Jobs jobs, JobRunner runner) {
        this.folder = dataFolder.resolve("imports");
        this.jobs = jobs;
        this.runner = runner;
    }

    /// Reads the body to its end, keeps it and queues its import. Alerts, cases and notes are taken from an admin
    /// only. Throws [ImportRefusedException] when the mapping is wrong or there is no room; then nothing is kept.
    public JobId start(Caller caller, ImportRequest request, InputStream body) {
        request.mapping().ifPresent(Mapping::parse);
        JobId id = JobId.fresh();
        Path file = folder.resolve(id.toString());
        long size = spool(file, body);
        boolean kept = false;
        try {
            jobs.add(id, caller, new JobRequest(Kind.RECORDS, request.source(), json(request, caller), size));
            kept = true;
        } finally {
            if (!kept) {
                forget(file);
            }
        }
        runner.wake(Kind.RECORDS);
        return id;
    }

    /// Whether the caller's job was alive and is now cancelled, or will be soon. What it loaded stays.
    public boolean cancel(Caller caller, JobId id) {
        return jobs.cancel(caller, id);
    }

    /// Whether the caller's job was cancelled or had failed, and now goes on where it stopped.
    public boolean resume(Caller caller, JobId id) {
        boolean resumed = jobs.resume(caller, id);
        for (Kind kind : Kind.values()) {
            runner.wake(kind);
        }
        return resumed;
    }

    static ImportRequest request(Job job) {
        JsonNode node = description(job);
        Optional<String> mapping = Optional.of(node.path("mapping").asText()).filter(text -> !text.isEmpty());
        return new ImportRequest(
                RecordKind.valueOf(node.path("kind").asText()),
                Format.valueOf(node.path("format").asText()),
                mapping,
                job.title());
    }

    /// Whether the job may write alerts, cases and notes: an import replaces what is there, the readers of a case
    /// included, so that it must not be a way into a case.
    static boolean mayWriteInside(Job job) {
        return description(job).path(INSIDE).asBoolean();
    }

    private static JsonNode description(Job job) {
        try {
            return JSON.readTree(job.request());
        } catch (JsonProcessingException e) {
            throw new JobFailedException("The job's own description cannot be read.", e);
        }
    }

    private static String json(ImportRequest request, Caller caller) {
        ObjectNode node = JSON.createObjectNode()
                .put("kind", request.kind().name())
                .put("format", request.format().name())
                .put(INSIDE, caller.role() == Role.ADMIN);
        request.mapping().ifPresent(text -> node.put("mapping", text));
        return node.toString();
    }

    private long spool(Path file, InputStream body) {
        try {
            Files.createDirectories(folder);
            return DurableFiles.write(file, body);
        } catch (IOException e) {
            throw new ImportRefusedException(
                    "The file could not be kept (%s). Nothing was imported; make room and send it again."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
