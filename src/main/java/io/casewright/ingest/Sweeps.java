package io.casewright.ingest;

import io.casewright.access.Caller;
import jakarta.inject.Singleton;

/// Asks for a look over all customers as a job that its caller can watch, cancel and resume.
@Singleton
public final class Sweeps {

    private final Jobs jobs;
    private final JobRunner runner;

    Sweeps(Jobs jobs, JobRunner runner) {
        this.jobs = jobs;
        this.runner = runner;
    }

    public JobId start(Caller caller) {
        JobId id = JobId.fresh();
        jobs.add(id, caller, new JobRequest(Job.Kind.SWEEP, "Sweep of all customers", "{}", 0));
        runner.wake(Job.Kind.SWEEP);
        return id;
    }
}
