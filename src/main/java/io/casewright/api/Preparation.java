package io.casewright.api;

import io.casewright.demo.DemoLoader;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/// Loads the demo bank into an empty service in the background, while the rest of the service starts.
@Singleton
final class Preparation {

    private static final Logger LOG = Logger.getLogger(Preparation.class);

    private final DemoLoader demo;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    Preparation(DemoLoader demo) {
        this.demo = demo;
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofPlatform().daemon().name("preparation").start(this::prepare);
    }

    boolean isDone() {
        return done.isDone() && !done.isCompletedExceptionally();
    }

    /// Why the service is not ready and will not be, where that is so.
    Optional<String> failure() {
        return done.isCompletedExceptionally() ? Optional.of(done.exceptionNow().toString()) : Optional.empty();
    }

    private void prepare() {
        try {
            done.complete(demo.load());
        } catch (RuntimeException e) {
            LOG.error("the demo bank could not be loaded; the next start tries again", e);
            done.completeExceptionally(e);
        }
    }
}
