package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    /// How reading begins where a signal needs payments.
    ///
    /// @param first without any of which nothing can be seen
    /// @param others that the records must be able to tell as well
    /// @return what to say without reading on; empty where there is something to read
    static Optional<Reading> withoutAny(CustomerView view, Payments first, Payments... others) {
        Optional<String> missing = Stream.concat(Stream.of(first), Stream.of(others))
                .map(payments -> payments.missing(view))
                .flatMap(Optional::stream)
                .findFirst();
        if (missing.isPresent()) {
            return missing.map(Reading::cannotTell);
        }
        return first.of(view).isEmpty() ? Optional.of(notSeen("there are no %s", first.what())) : Optional.empty();
    }
}
