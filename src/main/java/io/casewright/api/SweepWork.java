package io.casewright.api;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.SweepCustomers;
import io.casewright.evidence.CustomerId;
import io.casewright.ingest.Job;
import io.casewright.ingest.Job.Progress;
import io.casewright.ingest.JobControl;
import io.casewright.ingest.JobProblem;
import io.casewright.ingest.JobWork;
import jakarta.inject.Singleton;

/// The job that is a sweep. It reads as an investigator without cases, whoever asked.
@Singleton
final class SweepWork implements JobWork {

    private final SweepCustomers sweeps;

    SweepWork(SweepCustomers sweeps) {
        this.sweeps = sweeps;
    }

    @Override
    public Job.Kind kind() {
        return Job.Kind.SWEEP;
    }

    @Override
    public void run(Job job, JobControl control) {
        Caller caller = new Caller(job.owner(), Role.INVESTIGATOR, Audience.INVESTIGATION);
        sweeps.sweep(Access.withoutCases(caller), job.progress().bytesDone(), new Reporting(job.progress(), control));
    }

    private static final class Reporting implements SweepCustomers.Listener {

        private final JobControl control;
        private Progress progress;

        Reporting(Progress progress, JobControl control) {
            this.progress = progress;
            this.control = control;
        }

        @Override
        public boolean isCancelled() {
            return control.isCancelled();
        }

        @Override
        public void swept(long place, long last, SweepCustomers.Tally tally) {
            progress = new Progress(
                    last,
                    place,
                    progress.items() + tally.swept() + tally.failed(),
                    progress.inserted() + tally.withFindings(),
                    0,
                    progress.unchanged() + tally.swept() - tally.withFindings(),
                    progress.rejected() + tally.failed());
            control.report(progress);
        }

        @Override
        public void failed(CustomerId customer, String reason) {
            control.problem(new JobProblem(0, "customer", customer.value(), reason));
        }
    }
}
