package io.casewright.casefile;

import io.casewright.database.Sql;
import io.casewright.evidence.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads summed flows by key.
final class FlowRows {

    private static final String COLUMNS = "f.customer, f.incoming, f.other, f.currency, f.bookings, f.days, f.total,"
            + " f.first_at, f.last_at, f.name, f.country";

    private static final String OF_CUSTOMERS =
            "SELECT " + COLUMNS + " FROM unnest(?) WITH ORDINALITY w (customer, place)"
                    + " CROSS JOIN LATERAL (SELECT * FROM flows x WHERE x.customer = w.customer"
                    + " ORDER BY x.total DESC, x.other, x.incoming, x.currency LIMIT ?) f"
                    + " ORDER BY w.place, f.total DESC, f.other, f.incoming, f.currency";

    private static final String OF_ACCOUNTS = "SELECT " + COLUMNS + " FROM unnest(?) w (other)"
            + " CROSS JOIN LATERAL (SELECT * FROM flows x WHERE x.other = w.other COLLATE \"C\" AND x.other LIKE 'a:%'"
            + " ORDER BY x.total DESC, x.customer LIMIT ?) f"
            + " ORDER BY f.other, f.total DESC, f.customer, f.incoming, f.currency";

    private static final String HOLDERS =
            "SELECT c.no, c.id, c.name, c.country FROM customers c WHERE c.no = ANY (?) ORDER BY c.id";

    private static final String HOLDING = "SELECT n.number, c.no, c.id, c.name, c.country FROM unnest(?) n (number)"
            + " JOIN accounts a ON a.number = n.number OR a.id = n.number COLLATE \"C\""
            + " JOIN customers c ON c.no = a.customer ORDER BY c.id DESC";

    private final Connection connection;

    FlowRows(Connection connection) {
        this.connection = connection;
    }

    /// All bookings of one customer with one other side, one way, in one currency.
    ///
    /// @param other key of the other side, as in the table
    record Flow(
            long customer,
            boolean incoming,
            String other,
            Money total,
            int bookings,
            int days,
            Instant first,
            Instant last,
            Optional<String> name,
            Optional<String> country) {}

    /// A customer of the bank.
    record Holder(long number, String id, String name, String country) {}

    /// The largest flows of each customer, in the order of the customers.
    List<Flow> ofCustomers(Long[] customers, int each) throws SQLException {
        return Sql.list(connection, OF_CUSTOMERS, FlowRows::flow, customers, each);
    }

    /// The largest flows of the bank's customers with each account elsewhere.
    ///
    /// @param others keys of accounts
    List<Flow> ofAccounts(List<String> others, int each) throws SQLException {
        return Sql.list(connection, OF_ACCOUNTS, FlowRows::flow, others.toArray(String[]::new), each);
    }

    /// By id.
    List<Holder> holders(Long[] customers) throws SQLException {
        return Sql.list(connection, HOLDERS, row -> holder(row, 1), (Object) customers);
    }

    /// The customers of this bank who hold the accounts that flows name, by key of the other side. Where two hold
    /// accounts of the same number, the first by id.
    Map<String, Holder> holding(List<Flow> flows) throws SQLException {
        String[] accounts = flows.stream()
                .map(Flow::other)
                .filter(other -> other.startsWith("a:"))
                .map(other -> other.substring(2))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toArray(String[]::new);
        Map<String, Holder> holders = new HashMap<>();
        Sql.list(
                connection,
                HOLDING,
                row -> Optional.ofNullable(holders.put("a:" + row.getString(1), holder(row, 2))),
                (Object) accounts);
        return holders;
    }

    private static Holder holder(ResultSet row, int at) throws SQLException {
        return new Holder(row.getLong(at), row.getString(at + 1), row.getString(at + 2), row.getString(at + 3));
    }

    private static Flow flow(ResultSet row) throws SQLException {
        return new Flow(
                row.getLong(1),
                row.getBoolean(2),
                row.getString(3),
                new Money(row.getBigDecimal(7), row.getString(4)),
                row.getInt(5),
                row.getInt(6),
                row.getTimestamp(8).toInstant(),
                row.getTimestamp(9).toInstant(),
                Optional.ofNullable(row.getString(10)),
                Optional.ofNullable(row.getString(11)));
    }
}
