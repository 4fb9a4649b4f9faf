package io.casewright.llm;

import io.casewright.llm.ModelException.Reason;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A call to the library with a time limit of our own, whatever it throws turned into a [ModelException]. The call runs
/// on a virtual thread; at the limit it is interrupted, which closes its connection.
final class Calls {

    private Calls() {}

    static <T> T within(LlmConfig config, Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofVirtual().name("llm-call").start(task);
        try {
            return task.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw ModelFailures.of(e, config);
        } catch (ExecutionException e) {
            throw ModelFailures.of(e.getCause() == null ? e : e.getCause(), config);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new ModelException(Reason.FAILED, "interrupted while waiting for the model", e);
        }
    }
}
