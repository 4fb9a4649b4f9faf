package io.casewright.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something long that was asked for and acknowledged: it will be done, or say why not, also across a crash.
///
/// @param title what is worked on, in the words of whoever asked (a file name)
/// @param owner id of the caller who asked; only they and an admin see the job
/// @param request what the job's [JobWork] needs to know, in its own JSON
/// @param failure why it failed, for a person, without internals
public record Job(
        JobId id,
        Kind kind,
        String title,
        String owner,
        String request,
        State state,
        Progress progress,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        Optional<String> failure) {

    /// What is loaded, or looked over.
    public enum Kind {
        RECORDS,
        DOCUMENTS,
        SWEEP
    }

    /// `QUEUED` and `RUNNING` are alive; the others can be resumed, but `DONE`.
    public enum State {
        QUEUED,
        RUNNING,
        CANCELLED,
        FAILED,
        DONE;

        public boolean isOver() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /// How far it is. All counts start at zero and only grow, also when a job is resumed.
    ///
    /// @param bytesTotal size of the input in bytes, 0 when unknown
    /// @param bytesDone bytes whose outcome is committed: where a resumed job goes on. A sweep counts
    ///     customers' places instead of bytes
    /// @param items rows, or documents, that were looked at
    public record Progress(
            long bytesTotal, long bytesDone, long items, long inserted, long updated, long unchanged, long rejected) {

        public static Progress start(long bytesTotal) {
            return new Progress(bytesTotal, 0, 0, 0, 0, 0, 0);
        }

        /// From 0 to 1, by bytes.
        public double share() {
            return bytesTotal == 0 ? 0 : Math.min(1.0, (double) bytesDone / bytesTotal);
        }
    }

    /// Time still to go at the pace since the start, empty unless the job runs and has done something.
    public Optional<Duration> remaining(Instant now) {
        if (state != State.RUNNING || started.isEmpty() || progress.bytesDone() == 0) {
            return Optional.empty();
        }
        double spent = Duration.between(started.get(), now).toMillis();
        double share = progress.share();
        return Optional.of(Duration.ofMillis(Math.round(spent * (1 - share) / share)));
    }

    @Override
    public String toString() {
        return "Job[" + id + " " + kind + " " + state + "]";
    }
}
