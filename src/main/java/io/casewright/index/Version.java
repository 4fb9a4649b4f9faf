package io.casewright.index;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/// An index that is closed only when nobody reads it any more.
final class Version {

    private final Making index;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean retired;

    Version(Making index) {
        this.index = index;
    }

    /// For whoever holds the lock on writes, which retiring needs too.
    Making index() {
        return index;
    }

    /// Empty when the index is closed already.
    <T> Optional<T> read(Function<Making, T> reading) {
        lock.readLock().lock();
        try {
            return retired ? Optional.empty() : Optional.of(reading.apply(index));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Waits for those who read, then closes the index.
    void retire() {
        lock.writeLock().lock();
        try {
            if (!retired) {
                retired = true;
                index.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
