package io.casewright.knowledge;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// A running process that reads files, and the watch over it.
final class ReaderChild implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int OUT_OF_MEMORY = 3;
    private static final int LONGEST_MESSAGE = 10_000;

    private final Process process;
    private final ReadLimits limits;
    private final DataInputStream answers;
    private final DataOutputStream requests;
    private final ScheduledExecutorService watch;
    private volatile boolean tooSlow;
    private boolean fallen;

    private ReaderChild(Process process, ReadLimits limits) {
        this.process = process;
        this.limits = limits;
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.requests = new DataOutputStream(process.getOutputStream());
        this.watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("reader-watch").factory());
    }

    /// @throws UnreadableDocumentException of kind `READER_UNAVAILABLE`
    static ReaderChild start(ReaderCommand command, ReadLimits limits) {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        ReaderChild child;
        try {
            child = new ReaderChild(builder.start(), limits);
        } catch (IOException e) {
            throw unavailable(e.toString());
        }
        child.awaitHello();
        return child;
    }

    /// Whether it can read another file.
    boolean isAlive() {
        return !fallen && !tooSlow && process.isAlive();
    }

    /// Reads one file; afterwards the process may be dead.
    ///
    /// @return nothing when the hearer broke it off
    Optional<Reading> read(Path file, ReadingProcess.Watch hearer) {
        ScheduledFuture<?> limit = killAfter(limits.time());
        try {
            ReadDocumentCodec.text(file.toAbsolutePath().toString(), requests);
            requests.flush();
            return answer(file, hearer);
        } catch (IOException e) {
            fallen = true;
            return Optional.of(refused(file));
        } finally {
            limit.cancel(false);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        process.destroyForcibly();
    }

    private void awaitHello() {
        ScheduledFuture<?> limit = killAfter(START_LIMIT);
        try {
            if (answers.readByte() != ReaderMain.HELLO) {
                throw new IOException("unexpected greeting");
            }
        } catch (IOException e) {
            close();
            throw unavailable("it ended at once (exit code %s)".formatted(exitCode()));
        } finally {
            limit.cancel(false);
        }
    }

    private static UnreadableDocumentException unavailable(String reason) {
        return new UnreadableDocumentException(
                ReadFailure.READER_UNAVAILABLE,
                "the separate process that reads files could not be started: %s. Nothing was read; see that the Java installation"
                                .formatted(reason)
                        + " is complete and that memory is free");
    }

    private ScheduledFuture<?> killAfter(Duration time) {
        return watch.schedule(
                () -> {
                    tooSlow = true;
                    process.destroyForcibly();
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private Optional<Reading> answer(Path file, ReadingProcess.Watch hearer) throws IOException {
        byte kind = answers.readByte();
        while (kind == ReaderMain.PAGE) {
            if (!hearer.page(file, answers.readInt(), answers.readInt())) {
                fallen = true;
                return Optional.empty();
            }
            kind = answers.readByte();
        }
        if (kind == ReaderMain.DONE) {
            String sha256 = ReadDocumentCodec.text(answers, 100);
            ReadDocument document = ReadDocumentCodec.read(answers, limits.textCharacters());
            return Optional.of(new Reading.Done(file, sha256, document));
        }
        ReadFailure failure = ReadDocumentCodec.constant(ReadFailure.class, answers);
        return Optional.of(new Reading.Refused(file, failure, ReadDocumentCodec.text(answers, LONGEST_MESSAGE)));
    }

    /// The process is gone: too slow, out of memory, or brought down.
    private Reading refused(Path file) {
        String name = String.valueOf(file.getFileName());
        if (tooSlow) {
            return new Reading.Refused(
                    file,
                    ReadFailure.TOO_SLOW,
                    "%s cannot be read: it took longer than %d s, the limit"
                            .formatted(name, limits.time().toSeconds()));
        }
        if (exitCode() == OUT_OF_MEMORY) {
            return new Reading.Refused(
                    file,
                    ReadFailure.TOO_LARGE,
                    "%s cannot be read: it needs more than %d MiB of memory, the limit"
                            .formatted(name, limits.heapMegabytes()));
        }
        return new Reading.Refused(
                file,
                ReadFailure.DAMAGED,
                "%s cannot be read: it brought its reader down (exit code %d)".formatted(name, exitCode()));
    }

    private int exitCode() {
        try {
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
