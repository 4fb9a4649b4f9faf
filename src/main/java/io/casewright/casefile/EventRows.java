package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.database.Sql;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.EventId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Events as rows. They are read by everybody inside the investigation and by nobody outside, because a screening hit
/// or a report of fraud would hint at one.
final class EventRows {

    /// What [#event] reads, of `events e` joined with `customers c`.
    static final String SELECT = "SELECT e.id, c.id AS customer, e.at, e.kind, e.details FROM events e"
            + " JOIN customers c ON c.no = e.customer";

    private static final StagedUpsert UPSERT = new StagedUpsert(
            "events",
            "id text COLLATE \"C\", customer text COLLATE \"C\", at timestamptz, kind text, details jsonb",
            columns(),
            "customers",
            "customer",
            "t.customer",
            "inside",
            "r.no, s.at");

    private EventRows() {}

    static Written put(Connection connection, List<Event> events, long change) throws SQLException {
        return UPSERT.put(connection, rows -> fill(rows, events), change);
    }

    /// By instant, then id; none for a caller outside the investigation.
    static List<Event> ofCustomer(Connection connection, Access access, CustomerId customer) throws SQLException {
        if (!Clearance.isInside(access)) {
            return List.of();
        }
        return Sql.list(connection, SELECT + " WHERE c.id = ? ORDER BY e.at, e.id", EventRows::event, customer.value());
    }

    static Optional<Event> find(Connection connection, Access access, EventId id) throws SQLException {
        if (!Clearance.isInside(access)) {
            return Optional.empty();
        }
        return Sql.first(connection, SELECT + " WHERE e.id = ?", EventRows::event, id.value());
    }

    static Event event(ResultSet row) throws SQLException {
        return new Event(
                new EventId(row.getString(1)),
                new CustomerId(row.getString(2)),
                Sql.instant(row, "at"),
                row.getString(4),
                DetailsJson.read(row.getString(5), UnaryOperator.identity()));
    }

    private static void fill(CopyRows rows, List<Event> events) throws SQLException {
        for (Event event : events) {
            rows.text(event.id().value())
                    .text(event.customer().value())
                    .text(event.at().toString())
                    .text(event.kind())
                    .optional(DetailsJson.of(event.details()))
                    .end();
        }
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("customer", "r.no");
        for (String name : List.of("at", "kind", "details")) {
            columns.put(name, "s." + name);
        }
        return columns;
    }
}
