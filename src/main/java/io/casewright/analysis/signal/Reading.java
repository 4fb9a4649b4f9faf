package io.casewright.analysis.signal;

import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact;
import java.util.List;
import java.util.Locale;

/// What a signal read.
public sealed interface Reading {

    /// @param strength from above 0 to 1: 0.5 at the threshold, 1 at four times of it
    /// @param why how far beyond the threshold the records go, in words
    /// @param fact the finding as a fact
    /// @param evidence the customer's transactions that show it; empty for a sign in other records
    record Seen(double strength, String why, Fact fact, Slice evidence) implements Reading {}

    /// @param lookedAt what was examined and what would have been needed
    record NotSeen(String lookedAt) implements Reading {}

    /// @param missing the data that the records do not hold
    record CannotTell(List<String> missing) implements Reading {

        public CannotTell {
            missing = List.copyOf(missing);
        }
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static Reading notSeen(String lookedAt, Object... figures) {
        return new NotSeen(String.format(Locale.ROOT, lookedAt, figures));
    }

    static Reading cannotTell(String... missing) {
        return new CannotTell(List.of(missing));
    }
}
