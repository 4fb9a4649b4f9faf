package io.casewright.ingest;

import io.casewright.index.VectorBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;

/// Gives passages their vectors in the background, whoever asked, and takes off the disk what was removed; nobody waits
/// for it.
@Singleton
final class BackgroundVectors {

    private static final Logger LOG = Logger.getLogger(BackgroundVectors.class);

    private final VectorBuilder builder;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean requested = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("vectors").factory());

    BackgroundVectors(VectorBuilder builder) {
        this.builder = builder;
    }

    /// Starts soon, unless it is about to start anyway.
    void request() {
        if (!stopped.get() && requested.compareAndSet(false, true)) {
            worker.execute(this::build);
        }
    }

    /// Does it now, in the caller's thread.
    ///
    /// @return how many passages got their vector
    long build(BooleanSupplier goOn, LongConsumer progress) {
        return builder.buildAndPurge(() -> !stopped.get() && goOn.getAsBoolean(), progress);
    }

    private void build() {
        requested.set(false);
        try {
            build(() -> true, _ -> {});
        } catch (UncheckedIOException e) {
            LOG.warn("passages are found by text only until the next start, because vectors cannot be built", e);
        }
    }

    @PreDestroy
    void stop() {
        stopped.set(true);
        worker.shutdown();
    }
}
