package io.casewright.llm;

import io.casewright.llm.LanguageModel.TextListener;
import io.casewright.llm.ModelException.Reason;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/// A provider that is tried at most three times before its first word, is left alone for a while once half of its last
/// calls failed, and is never asked more at once than it was set up for.
final class GuardedProvider implements Provider {

    private static final int TRIES = 3;
    private static final int CALLS_LOOKED_AT = 6;
    private static final double FAILED_SHARE = 0.5;

    /// How long a provider that fails is not asked: long enough to spare callers its time limits, short enough to be
    /// back before anybody asks why.
    private static final Duration REST = Duration.ofSeconds(20);

    private final Provider provider;
    private final TypedGuard<Completion> guard;

    /// Why its last call failed, if that was its own fault.
    private volatile Optional<Reason> trouble = Optional.empty();

    GuardedProvider(Provider provider) {
        this.provider = provider;
        this.guard = TypedGuard.create(Completion.class)
                .withBulkhead()
                .limit(provider.settings().parallel())
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(CALLS_LOOKED_AT)
                .failureRatio(FAILED_SHARE)
                .delay(REST.toMillis(), ChronoUnit.MILLIS)
                .when(failure -> failure instanceof ModelException known && known.isProvidersFault())
                .done()
                .build();
    }

    @Override
    public ProviderSettings settings() {
        return provider.settings();
    }

    /// Whether it can be reached now, and its last call did not fail by its own fault.
    boolean isWell() {
        return trouble.isEmpty() && Reach.isReached(settings());
    }

    @Override
    public Completion stream(ModelRequest request, TextListener listener) {
        try {
            Completion completion = tried(request, listener);
            trouble = Optional.empty();
            return completion;
        } catch (ModelException e) {
            trouble = e.isProvidersFault() ? Optional.of(e.reason()) : trouble;
            throw e;
        }
    }

    private Completion tried(ModelRequest request, TextListener listener) {
        AtomicBoolean begun = new AtomicBoolean();
        TextListener watched = piece -> {
            begun.set(true);
            return listener.text(piece);
        };
        long deadline = System.nanoTime() + settings().limits().total().toNanos();
        Duration pause = settings().limits().pause();
        for (int attempt = 1; ; attempt++) {
            try {
                return guarded(() -> provider.stream(request, watched));
            } catch (ModelException e) {
                Duration wait = e.retryAfter().orElse(pause);
                boolean inTime = System.nanoTime() + wait.toNanos() < deadline;
                if (attempt == TRIES || !e.isPassing() || begun.get() || !inTime) {
                    throw e;
                }
                pause(wait);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private Completion guarded(Supplier<Completion> call) {
        try {
            return guard.get(call);
        } catch (BulkheadException | CircuitBreakerOpenException e) {
            throw new ModelException(Reason.BUSY, ModelFailures.message(Reason.BUSY, settings()), e);
        }
    }

    private static void pause(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(Reason.FAILED, "interrupted while waiting for the model", e);
        }
    }

    @Override
    public void close() {
        provider.close();
    }
}
