package io.casewright.assist.talk;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/// Wakes those who follow an answer when something happened in this process. Whatever another process does is seen a
/// quarter of a second later.
@Singleton
final class Bell {

    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private long rings;

    synchronized void ring() {
        rings++;
        notifyAll();
    }

    /// To be read before looking whether there is something new.
    synchronized long rings() {
        return rings;
    }

    /// Returns at once when it rang since `heard`; false when the thread was interrupted.
    synchronized boolean listen(long heard) {
        try {
            long until = System.nanoTime() + NANOS;
            long left = NANOS;
            while (rings == heard && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = until - System.nanoTime();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
