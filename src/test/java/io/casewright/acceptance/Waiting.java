package io.casewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for work that goes on in the background, as long as it takes but not for ever.
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    static void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as("gave up waiting until %s", what).isLessThan(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
