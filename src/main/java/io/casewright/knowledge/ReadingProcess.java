package io.casewright.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reads untrusted files in a process of their own, with limits on memory, time, pages and inflation. One process
/// serves many files; when a file brings it down, that file is refused and a new process goes on with the next.
public final class ReadingProcess {

    private final ReadLimits limits;

    public ReadingProcess(ReadLimits limits) {
        this.limits = limits;
    }

    /// Reads one file.
    public Reading read(Path file) {
        return new Reading.Refused(file, ReadFailure.READER_UNAVAILABLE, file + ": not yet, " + limits);
    }

    /// Reads files in the order given and hands each outcome over as soon as it is known.
    public void read(List<Path> files, Consumer<Reading> outcome) {
        files.forEach(file -> outcome.accept(read(file)));
    }
}
