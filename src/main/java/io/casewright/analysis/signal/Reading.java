package io.casewright.analysis.signal;

import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// What a signal read.
public sealed interface Reading {

    /// @param strength from above 0 to 1: 0.5 at the threshold, 1 at four times of it
    /// @param why how far beyond the threshold the records go, in words
    /// @param fact the finding as a fact
    /// @param evidence the customer's transactions that show it; empty for a sign in other records
    record Seen(double strength, String why, Fact fact, Slice evidence) implements Reading {}

    /// Most of many readings are this, and a walk over all customers asks for none of their words: they are put
    /// together when somebody does.
    final class NotSeen implements Reading {

        private final Supplier<String> words;

        NotSeen(Supplier<String> words) {
            this.words = words;
        }

        /// What was examined and what would have been needed.
        public String lookedAt() {
            return words.get();
        }
    }

    /// @param missing the data that the records do not hold
    record CannotTell(List<String> missing) implements Reading {

        public CannotTell {
            missing = List.copyOf(missing);
        }
    }

    @SuppressWarnings("AnnotateFormatMethod")
    static Reading notSeen(String lookedAt, Object... figures) {
        return new NotSeen(() -> String.format(Locale.ROOT, lookedAt, figures));
    }

    static Reading cannotTell(String... missing) {
        return new CannotTell(List.of(missing));
    }
}
