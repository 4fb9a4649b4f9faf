package io.casewright.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads untrusted files in a process of their own, with limits on memory, time, pages and inflation. One process
/// serves many files; when a file brings it down, that file is refused and a new process goes on with the next.
///
/// Never reads a file inside the application: when no process can be started, files are refused as
/// [ReadFailure#READER_UNAVAILABLE].
public final class ReadingProcess {

    private final ReadLimits limits;
    private final Supplier<ReaderCommand> command;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public ReadingProcess(ReadLimits limits) {
        this(limits, () -> ReaderCommand.ofThisApplication(limits));
    }

    ReadingProcess(ReadLimits limits, Supplier<ReaderCommand> command) {
        this.limits = limits;
        this.command = command;
    }

    /// Reads one file.
    public Reading read(Path file) {
        AtomicReference<Reading> outcome = new AtomicReference<>();
        read(List.of(file), outcome::set);
        return outcome.get();
    }

    /// Hears of files while they are read.
    @FunctionalInterface
    public interface Watch {

        void done(Reading reading);

        /// Called before each file, and after each of its pages where the format has some.
        ///
        /// @param page how many pages were read, from 0
        /// @param pages of the file; 0 while that is not known
        /// @return false to break off: this file and those behind it get no outcome
        default boolean page(Path file, int page, int pages) {
            return true;
        }
    }

    /// Reads files in the order given and hands each outcome over as soon as it is known.
    public void read(List<Path> files, Watch watch) {
        oneAtATime.lock();
        ReaderChild child = null;
        try {
            for (Path file : files) {
                Reading early = tooLarge(file);
                if (!watch.page(file, 0, 0)) {
                    return;
                }
                if (early != null) {
                    watch.done(early);
                    continue;
                }
                if (child != null && !child.isAlive()) {
                    child.close();
                    child = null;
                }
                if (child == null) {
                    child = start(file, watch);
                }
                if (child != null) {
                    Optional<Reading> reading = child.read(file, watch);
                    if (reading.isEmpty()) {
                        return;
                    }
                    watch.done(reading.get());
                }
            }
        } finally {
            if (child != null) {
                child.close();
            }
            oneAtATime.unlock();
        }
    }

    private @Nullable ReaderChild start(Path file, Watch watch) {
        try {
            return ReaderChild.start(command.get(), limits);
        } catch (UnreadableDocumentException e) {
            watch.done(new Reading.Refused(file, e.failure(), file.getFileName() + ": " + e.getMessage()));
            return null;
        }
    }

    private @Nullable Reading tooLarge(Path file) {
        try {
            long size = Files.size(file);
            if (size <= limits.fileBytes()) {
                return null;
            }
            return new Reading.Refused(
                    file,
                    ReadFailure.TOO_LARGE,
                    "%s has %d bytes, the limit is %d".formatted(file.getFileName(), size, limits.fileBytes()));
        } catch (IOException e) {
            return new Reading.Refused(
                    file, ReadFailure.DAMAGED, "%s cannot be opened: %s".formatted(file.getFileName(), e));
        }
    }
}
