package io.casewright.analysis.shape;

import java.time.Instant;
import java.util.Comparator;

/// Money that went from one account to another.
///
/// @param id tells one transfer from another; means nothing else
/// @param from whose money it was: compared, never read
/// @param to who received it; may be the same as `from`
/// @param minor the amount in the currency's smallest unit
/// @param currency of the amount received
/// @param format how it was paid (`ACH`, `WIRE`, …); compared, never read; empty where a ledger knows none
public record Transfer(String id, String from, String to, Instant at, long minor, String currency, String format) {

    /// By time. Transfers of one instant are told apart by amount, then by id, so that an order of input never
    /// shows.
    public static final Comparator<Transfer> BY_TIME = Comparator.comparing(Transfer::at)
            .thenComparingLong(Transfer::minor)
            .thenComparing(Transfer::id);

    boolean isLoop() {
        return from.equals(to);
    }

    /// Whether money of this transfer can have gone on with the next: ledgers with days only give both one
    /// instant.
    boolean canFeed(Transfer next) {
        return !next.at.isBefore(at);
    }
}
