package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.casefile.EventQuery.Cursor;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.EventId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads events. For a caller outside the investigation there are none.
@Singleton
public final class EventStore {

    private final Database database;

    public EventStore(Database database) {
        this.database = database;
    }

    /// One page, found by key, so that page 1,000 costs what page 1 does.
    public EventPage page(Access access, EventQuery query) {
        if (!Clearance.isInside(access)) {
            return new EventPage(List.of(), Optional.empty());
        }
        List<Event> found = database.read(connection -> page(connection, query));
        if (found.size() <= query.limit()) {
            return new EventPage(found, Optional.empty());
        }
        List<Event> page = found.subList(0, query.limit());
        return new EventPage(page, Optional.of(Cursor.at(page.getLast())));
    }

    public Optional<Event> find(Access access, EventId id) {
        return database.read(connection -> EventRows.find(connection, access, id));
    }

    private static List<Event> page(Connection connection, EventQuery query) throws SQLException {
        Condition condition = new Condition();
        condition.and("c.id = ?", query.customer().value());
        query.from().ifPresent(from -> condition.and("e.at >= ?", from));
        query.to().ifPresent(to -> condition.and("e.at < ?", to));
        query.kind().ifPresent(kind -> condition.and("e.kind = ?", kind));
        String sense = query.newestFirst() ? "<" : ">";
        query.after()
                .ifPresent(place -> condition.and(
                        "(e.at, e.id) " + sense + " (?, ?)",
                        place.at(),
                        place.id().value()));
        String order = query.newestFirst() ? " DESC" : "";
        return Sql.list(
                connection,
                EventRows.SELECT + " WHERE " + condition + " ORDER BY e.at" + order + ", e.id" + order + " LIMIT "
                        + (query.limit() + 1),
                EventRows::event,
                condition.values());
    }
}
