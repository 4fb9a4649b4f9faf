package io.casewright.casefile;

import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Which transactions of a customer are wanted; each part that is present narrows the rest.
///
/// @param from first instant of booking, inclusive
/// @param to instant of booking, exclusive
/// @param minimum smallest amount, in the booking's own currency
/// @param newestFirst newest booking first, else oldest first; equal instants by id, in the same sense
/// @param after the last transaction of the page before
/// @param limit from 1 to 1,000
public record TransactionQuery(
        CustomerId customer,
        Optional<AccountId> account,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Direction> direction,
        Optional<Channel> channel,
        Optional<BigDecimal> minimum,
        boolean newestFirst,
        Optional<Cursor> after,
        int limit) {

    private static final int MOST = 1000;

    public TransactionQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to %d, not %d".formatted(MOST, limit));
        }
    }

    /// Everything of a customer, newest first, in pages of 100.
    public static TransactionQuery of(CustomerId customer) {
        return new TransactionQuery(
                customer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                100);
    }

    /// A place between two transactions. Its text form is `2026-01-31T10:15:00Z,T-0000001`.
    public record Cursor(Instant booked, TransactionId id) {

        static Cursor at(Transaction last) {
            return new Cursor(last.booked(), last.id());
        }

        /// Throws [IllegalArgumentException] when the text is no cursor.
        public static Cursor of(String text) {
            int comma = text.indexOf(',');
            if (comma < 0) {
                throw new IllegalArgumentException("a cursor is an instant, a comma and an id, not \"" + text + "\"");
            }
            try {
                return new Cursor(
                        Instant.parse(text.substring(0, comma)), new TransactionId(text.substring(comma + 1)));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("a cursor begins with an instant: " + e.getMessage(), e);
            }
        }

        @Override
        public String toString() {
            return booked + "," + id;
        }
    }
}
