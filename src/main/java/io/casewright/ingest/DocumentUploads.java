package io.casewright.ingest;

import io.casewright.access.Caller;
import io.casewright.ingest.Job.Kind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Takes files of documents. What [#start] has acknowledged is on disk and will be read, also across a crash.
@Singleton
public final class DocumentUploads {

    private final Documents documents;
    private final Jobs jobs;
    private final JobRunner runner;

    @Inject
    public DocumentUploads(Documents documents, Jobs jobs, JobRunner runner) {
        this.documents = documents;
        this.jobs = jobs;
        this.runner = runner;
    }

    /// Keeps the file in place of one of the same name, and queues its reading. Throws [IllegalArgumentException] when
    /// the name cannot name a file.
    public JobId start(Caller caller, String fileName, byte[] bytes) {
        String kept = documents.keep(fileName, bytes);
        JobId id = JobId.fresh();
        jobs.add(id, caller, new JobRequest(Kind.DOCUMENTS, kept, "{}", bytes.length));
        runner.wake(Kind.DOCUMENTS);
        return id;
    }
}
