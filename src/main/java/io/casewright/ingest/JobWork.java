package io.casewright.ingest;

/// How jobs of one kind are done. A bean of this type is found by the runner; one worker runs the jobs of a kind one
/// after another.
public interface JobWork {

    Job.Kind kind();

    /// Does the job from `job.progress().bytesDone()` on, as after a crash: everything up to there is committed,
    /// anything behind it may be or may not be, so writing must be idempotent.
    ///
    /// Asks [JobControl#isCancelled()] at least once a second and returns early when it is. Throws
    /// [JobFailedException] with a reason for a person; the job can then be resumed from what was committed.
    void run(Job job, JobControl control);
}
