package io.casewright.casefile;

import io.casewright.evidence.CustomerId;
import io.casewright.evidence.EventId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Which events of a customer are wanted; each part that is present narrows the rest.
///
/// @param from first instant, inclusive
/// @param to instant, exclusive
/// @param kind one of [Vocabulary#EVENT_KINDS]
/// @param newestFirst newest first, else oldest first; equal instants by id, in the same sense
/// @param after the last event of the page before
/// @param limit from 1 to 1,000
public record EventQuery(
        CustomerId customer,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> kind,
        boolean newestFirst,
        Optional<Cursor> after,
        int limit) {

    private static final int MOST = 1000;

    public EventQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to %d, not %d".formatted(MOST, limit));
        }
    }

    /// A place between two events. Its text form is `2026-01-31T10:15:00Z,E-0000001`.
    public record Cursor(Instant at, EventId id) {

        static Cursor at(Event last) {
            return new Cursor(last.at(), last.id());
        }

        /// Throws [IllegalArgumentException] when the text is no cursor.
        public static Cursor of(String text) {
            int comma = text.indexOf(',');
            if (comma < 0) {
                throw new IllegalArgumentException("a cursor is an instant, a comma and an id, not \"" + text + "\"");
            }
            try {
                return new Cursor(Instant.parse(text.substring(0, comma)), new EventId(text.substring(comma + 1)));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("a cursor begins with an instant: " + e.getMessage(), e);
            }
        }

        @Override
        public String toString() {
            return at + "," + id;
        }
    }
}
