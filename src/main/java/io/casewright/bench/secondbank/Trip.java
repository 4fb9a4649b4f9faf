package io.casewright.bench.secondbank;

import java.time.LocalDate;

/// Days away from home.
record Trip(LocalDate first, LocalDate last, String city, String country) {

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
