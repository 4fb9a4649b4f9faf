package io.casewright.ingest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Tells a job how far the reading of its files is, page by page, and asks it whether to go on.
final class ReadingTally {

    /// Between two looks at a job: pages come faster than anybody watches, and each look is a statement.
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final JobControl control;
    private final AtomicReference<Optional<FileBeingRead>> reading;
    private Job.Progress progress;
    private boolean goesOn = true;
    private long nextLook = System.nanoTime();

    /// @param bytes of all files
    /// @param reading is told which file is read
    ReadingTally(long bytes, JobControl control, AtomicReference<Optional<FileBeingRead>> reading) {
        this.progress = Job.Progress.start(bytes);
        this.control = control;
        this.reading = reading;
    }

    /// @return whether to go on
    boolean page(DocumentFile file, int page, int pages) {
        reading.set(Optional.of(new FileBeingRead(file.name(), page, pages)));
        if (System.nanoTime() - nextLook >= 0) {
            nextLook = System.nanoTime() + PAUSE.toNanos();
            goesOn = !control.isCancelled();
            long ofFile = pages == 0 ? 0 : file.bytes() * page / pages;
            control.report(reached(progress.bytesDone() + ofFile));
        }
        return goesOn;
    }

    void count(DocumentFile file, IngestedFile outcome) {
        outcome.failure().ifPresent(reason -> control.problem(new JobProblem(0, "", file.name(), reason)));
        int refused = outcome.failure().isPresent() ? 1 : 0;
        progress = new Job.Progress(
                progress.bytesTotal(),
                progress.bytesDone() + file.bytes(),
                progress.items() + 1,
                progress.inserted() + 1 - refused,
                progress.updated(),
                progress.unchanged(),
                progress.rejected() + refused);
        control.report(progress);
    }

    private Job.Progress reached(long bytes) {
        return new Job.Progress(
                progress.bytesTotal(),
                bytes,
                progress.items(),
                progress.inserted(),
                progress.updated(),
                progress.unchanged(),
                progress.rejected());
    }
}
