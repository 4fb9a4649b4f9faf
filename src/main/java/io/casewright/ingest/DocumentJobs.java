package io.casewright.ingest;

import io.casewright.access.Caller;
import jakarta.inject.Singleton;

/// Asks for documents to be brought up to date as a job that its caller can watch and cancel.
@Singleton
public final class DocumentJobs {

    private final Jobs jobs;
    private final JobRunner runner;

    DocumentJobs(Jobs jobs, JobRunner runner) {
        this.jobs = jobs;
        this.runner = runner;
    }

    /// Looks for new, changed and removed files and notes. The job ends when the vectors are there too; by its words a
    /// file is found as soon as the job has counted it.
    ///
    /// @param title what is worked on, in the caller's words (the name of an uploaded file)
    public JobId refresh(Caller caller, String title) {
        JobId id = JobId.fresh();
        jobs.add(id, caller, new JobRequest(Job.Kind.DOCUMENTS, title, "{}", 0));
        runner.wake(Job.Kind.DOCUMENTS);
        return id;
    }
}
