package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;

/// A payment that comes back every month, or every few.
///
/// @param day of the month; weekends are not minded
/// @param varying how far single amounts may lie from `cents`, as a share of it
/// @param says with `{month}` for the month's number
record Standing(
        int day,
        int everyMonths,
        Direction direction,
        Channel channel,
        Counterparty other,
        long cents,
        double varying,
        String says) {

    static Standing in(int day, Channel channel, Counterparty other, long cents, String says) {
        return new Standing(day, 1, Direction.IN, channel, other, cents, 0, says);
    }

    static Standing out(int day, Channel channel, Counterparty other, long cents, String says) {
        return new Standing(day, 1, Direction.OUT, channel, other, cents, 0, says);
    }

    Standing varying(double share) {
        return new Standing(day, everyMonths, direction, channel, other, cents, share, says);
    }

    Standing every(int months) {
        return new Standing(day, months, direction, channel, other, cents, varying, says);
    }
}
