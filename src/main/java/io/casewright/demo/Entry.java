package io.casewright.demo;

import io.casewright.casefile.Account;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.evidence.Money;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// A booking before it has an id: ids follow the order of booking, which is known only when all are made.
final class Entry {

    private final int number;
    private final Account account;
    private final ZoneId zone;
    private final Instant booked;
    private final long cents;
    private final Direction direction;
    private Channel channel = Channel.TRANSFER;
    private Counterparty counterparty = Counterparty.NONE;
    private String reference = "";
    private Origin origin = Origin.UNKNOWN;

    private Entry(int number, Member.Purse purse, Instant booked, long cents, Direction direction) {
        this.number = number;
        this.account = purse.account();
        this.zone = purse.zone();
        this.booked = booked;
        this.cents = cents;
        this.direction = direction;
    }

    /// @param cents hundredths of the account's currency, above 0
    static Entry of(int number, Member.Purse purse, Instant booked, long cents, Direction direction) {
        if (cents <= 0) {
            throw new IllegalArgumentException("a booking on %s needs an amount above 0, not %d cents"
                    .formatted(purse.account().id(), cents));
        }
        return new Entry(number, purse, booked, cents, direction);
    }

    Entry by(Channel how) {
        channel = how;
        return this;
    }

    Entry with(Counterparty other) {
        counterparty = other;
        return this;
    }

    Entry says(String text) {
        reference = text;
        return this;
    }

    Entry from(Origin where) {
        origin = where;
        return this;
    }

    int number() {
        return number;
    }

    Account account() {
        return account;
    }

    Instant booked() {
        return booked;
    }

    long cents() {
        return cents;
    }

    Direction direction() {
        return direction;
    }

    /// What it adds to the account, in cents.
    long effect() {
        return switch (direction) {
            case IN -> cents;
            case OUT -> -cents;
        };
    }

    Money money() {
        return new Money(BigDecimal.valueOf(cents, 2), account.currency());
    }

    Transaction toTransaction(TransactionId id) {
        return new Transaction(
                id, account.id(), booked, zone, money(), direction, channel, counterparty, reference, origin, Map.of());
    }
}
