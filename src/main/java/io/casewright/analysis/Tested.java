package io.casewright.analysis;

import io.casewright.analysis.Indicators.Test;
import io.casewright.analysis.signal.Reading;
import io.casewright.analysis.view.CustomerView;

/// One indicator read on one customer.
record Tested(Test test, CustomerView view, Reading reading) {

    String id() {
        return test.indicator().id();
    }

    boolean isSeen() {
        return reading instanceof Reading.Seen;
    }

    boolean isTold() {
        return !(reading instanceof Reading.CannotTell);
    }

    double strength() {
        return reading instanceof Reading.Seen seen ? seen.strength() : 0;
    }

    Finding finding() {
        Finding.Outcome outcome = switch (reading) {
            case Reading.Seen seen ->
                new Finding.Outcome.Present(
                        seen.strength(), seen.why(), seen.fact().computation());
            case Reading.NotSeen notSeen -> new Finding.Outcome.Absent(notSeen.lookedAt());
            case Reading.CannotTell cannot -> new Finding.Outcome.NotTestable(cannot.missing());
        };
        return new Finding(id(), test.indicator().words(), view.id(), outcome);
    }
}
