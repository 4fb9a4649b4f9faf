package io.casewright.ingest;

/// What a running job tells and asks its runner.
public interface JobControl {

    /// Whether the job was cancelled, or the service stops: return soon, from a committed state.
    boolean isCancelled();

    /// Commits how far the job is.
    void report(Job.Progress progress);

    /// Records an item that was left out. Kept up to a limit a job; all are counted in the progress.
    void problem(JobProblem problem);
}
