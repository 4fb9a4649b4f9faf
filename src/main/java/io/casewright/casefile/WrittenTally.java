package io.casewright.casefile;

import io.casewright.casefile.Written.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Counts records that are written one by one.
final class WrittenTally {

    private long inserted;
    private long updated;
    private long unchanged;
    private final List<Rejected> rejected = new ArrayList<>();

    /// @param fresh true for a new record, false for a changed one, empty for an equal one
    void count(Optional<Boolean> fresh) {
        if (fresh.isEmpty()) {
            unchanged++;
        } else if (fresh.get()) {
            inserted++;
        } else {
            updated++;
        }
    }

    void reject(Rejected record) {
        rejected.add(record);
    }

    Written written() {
        return new Written(inserted, updated, unchanged, rejected);
    }
}
