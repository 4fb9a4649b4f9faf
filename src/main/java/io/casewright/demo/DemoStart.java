package io.casewright.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Loads the bank beside the start of the service, which is ready only when the bank is there.
@Singleton
@Readiness
final class DemoStart implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DemoStart.class);

    private final DemoLoader loader;
    private volatile CompletableFuture<Void> loading = new CompletableFuture<>();

    DemoStart(DemoLoader loader) {
        this.loader = loader;
    }

    void onStart(@Observes StartupEvent start) {
        loading = CompletableFuture.runAsync(loader::load, DemoStart::inBackground)
                .whenComplete((nothing, failure) -> report(failure));
    }

    private static void inBackground(Runnable work) {
        Thread.ofPlatform().name("demo-bank").daemon().start(work);
    }

    private static void report(@Nullable Throwable failure) {
        if (failure != null) {
            LOG.error("The demonstration bank is not loaded; the next start tries again", failure);
        }
    }

    @Override
    public HealthCheckResponse call() {
        boolean failed = loading.isCompletedExceptionally();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("demonstration bank").status(loading.isDone() && !failed);
        if (failed) {
            response.withData("failure", reason(loading.exceptionNow()));
        }
        return response.build();
    }

    private static String reason(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return String.valueOf((cause == null ? failure : cause).getMessage());
    }
}
