package io.casewright.analysis.alert;

import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// So many transactions of a kind within a time.
///
/// @param words as the monitoring system wrote it
/// @param count how many are needed, from 1
/// @param others who must be on the other side
/// @param direction empty where either counts
/// @param channels those that count; empty where all do
/// @param low the smallest amount that counts, itself included
/// @param high the largest amount that counts, itself included
/// @param hours local hours of the day that count
/// @param within the longest time from the first to the last; empty where any will do
/// @param unread words that were not understood and are not tested; empty where all were
record Clause(
        String words,
        int count,
        Others others,
        Optional<Direction> direction,
        Set<Channel> channels,
        Optional<Money> low,
        Optional<Money> high,
        Optional<Hours> hours,
        Optional<Duration> within,
        String unread)
        implements Condition {

    /// How many different counterparties and countries of theirs are needed, each 0 where it does not matter.
    ///
    /// @param people whether only individuals count
    record Others(int counterparties, int countries, boolean people) {}

    Clause {
        channels = Set.copyOf(channels);
    }

    /// From one hour of the day up to but without another, over midnight where the first is the later.
    record Hours(int from, int to) {

        boolean holds(int hour) {
            return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
        }
    }
}
