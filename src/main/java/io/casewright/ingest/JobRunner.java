package io.casewright.ingest;

import io.casewright.database.DatabaseException;
import io.casewright.database.DatabaseUnavailableException;
import io.casewright.ingest.Job.Kind;
import io.casewright.ingest.Job.Progress;
import io.casewright.ingest.Job.State;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs jobs: one worker a kind, one job after another. Jobs that the end of a process interrupted go on by themselves.
@Singleton
@Startup
public final class JobRunner implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final long PATIENCE_SECONDS = 30;
    private static final long RETRY_SECONDS = 5;

    private final Jobs jobs;
    private final Map<Kind, Semaphore> signals = new EnumMap<>(Kind.class);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean stopped;

    @Inject
    JobRunner(Jobs jobs, @Any Instance<JobWork> works) {
        this(jobs, works.stream().toList());
    }

    JobRunner(Jobs jobs, List<JobWork> works) {
        this.jobs = jobs;
        for (JobWork work : works) {
            Semaphore signal = new Semaphore(1);
            signals.put(work.kind(), signal);
            workers.add(Thread.ofPlatform().name("jobs-" + work.kind()).daemon().start(() -> serve(work, signal)));
        }
    }

    /// There may be something to do.
    void wake(Kind kind) {
        Optional.ofNullable(signals.get(kind)).ifPresent(Semaphore::release);
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    /// Lets running jobs come to a committed state; they go on at the next start.
    @Override
    public void close() {
        stopped = true;
        signals.values().forEach(Semaphore::release);
        for (Thread worker : workers) {
            try {
                worker.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void serve(JobWork work, Semaphore signal) {
        while (!stopped) {
            try {
                Optional<Job> next = jobs.claim(work.kind());
                if (next.isPresent()) {
                    run(work, next.get());
                } else {
                    signal.acquire();
                    signal.drainPermits();
                }
            } catch (DatabaseUnavailableException | DatabaseException e) {
                LOG.warnf("Jobs of kind %s wait for the database: %s", work.kind(), e.getMessage());
                pause(signal);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void pause(Semaphore signal) {
        try {
            if (signal.tryAcquire(RETRY_SECONDS, TimeUnit.SECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(JobWork work, Job job) throws InterruptedException {
        LOG.infof(
                "Job starts: jobId=%s kind=%s bytesDone=%d",
                job.id(), job.kind(), job.progress().bytesDone());
        Control control = new Control(job.id());
        FutureTask<Boolean> task = new FutureTask<>(() -> work.run(job, control), true);
        task.run();
        try {
            task.get();
        } catch (ExecutionException e) {
            fail(job, e.getCause());
            return;
        }
        if (jobs.isCancelRequested(job.id())) {
            jobs.finish(job.id(), State.CANCELLED, Optional.empty());
        } else if (!stopped) {
            jobs.finish(job.id(), State.DONE, Optional.empty());
        }
        LOG.infof("Job returns: jobId=%s", job.id());
    }

    private void fail(Job job, @Nullable Throwable cause) {
        if (cause instanceof DatabaseUnavailableException unavailable) {
            throw unavailable;
        }
        LOG.errorf(cause, "Job failed: jobId=%s", job.id());
        jobs.finish(job.id(), State.FAILED, Optional.of(reason(cause)));
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case JobFailedException failed -> String.valueOf(failed.getMessage());
            case DatabaseException refused
            when refused.isDiskFull() ->
                "No room is left where the database keeps its files. Make room, then resume the job.";
            case DatabaseException refused ->
                "The database refused (SQLSTATE %s); see the log.".formatted(refused.state());
            case null, default -> "An error of the service itself; see the log.";
        };
    }

    private final class Control implements JobControl {

        private final JobId id;

        Control(JobId id) {
            this.id = id;
        }

        @Override
        public boolean isCancelled() {
            return stopped || jobs.isCancelRequested(id);
        }

        @Override
        public void report(Progress progress) {
            jobs.report(id, progress);
        }

        @Override
        public void problem(JobProblem problem) {
            jobs.problem(id, problem);
        }
    }
}
