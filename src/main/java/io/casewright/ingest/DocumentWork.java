package io.casewright.ingest;

import jakarta.inject.Singleton;

/// The job that brings documents up to date. What was read before a crash stays read, so it can begin again.
@Singleton
final class DocumentWork implements JobWork {

    private final Documents documents;

    DocumentWork(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.DOCUMENTS;
    }

    @Override
    public void run(Job job, JobControl control) {
        documents.refresh(control);
    }
}
