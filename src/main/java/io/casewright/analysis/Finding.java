package io.casewright.analysis;

import java.util.List;
import java.util.Optional;

/// One red-flag indicator tested on one customer.
///
/// @param indicator the indicator's id in the library (`HT-GEN-003`)
/// @param customer the customer that it was tested on, by id
public record Finding(String indicator, String words, String customer, Outcome outcome) {

    /// What the test said.
    public sealed interface Outcome {

        /// @param strength from above 0 to 1: how far beyond the threshold the records go
        /// @param computation the fact in the ledger that carries it
        record Present(double strength, String why, String computation) implements Outcome {}

        /// @param lookedAt what was examined and what would have been needed
        record Absent(String lookedAt) implements Outcome {}

        /// @param missing the data that the test needs and the records do not hold
        record NotTestable(List<String> missing) implements Outcome {

            public NotTestable {
                missing = List.copyOf(missing);
            }
        }
    }

    public Optional<Outcome.Present> present() {
        return outcome instanceof Outcome.Present present ? Optional.of(present) : Optional.empty();
    }
}
