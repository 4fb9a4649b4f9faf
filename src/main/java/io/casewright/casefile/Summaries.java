package io.casewright.casefile;

import io.casewright.database.Database;
import io.casewright.database.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Keeps what is computed from each customer's own records: identifiers, flows, a usual month; and the quantiles of
/// each
/// segment. A write of records only notes whom it touched, and they are summarised together afterwards, so that neither
/// a write nor a reading ever costs more because the bank is larger.
@Singleton
public final class Summaries {

    /// Customers in one transaction: some 10,000 bookings, a few hundred milliseconds of the writers' turn.
    private static final int BATCH = 200;

    /// So many a reading summarises itself, as after a correction by hand; more means that an import is under way,
    /// which
    /// does it at its end.
    private static final int FEW = 200;

    private final Database database;

    public Summaries(Database database) {
        this.database = database;
    }

    /// A group of customers that are compared with each other.
    private record Group(String segment, String kind) {}

    /// Summarises everybody whose records changed since they last were, until nobody is left or the work is cancelled.
    ///
    /// @return how many customers were summarised
    public long refresh(BooleanSupplier isCancelled) {
        Set<Group> groups = new LinkedHashSet<>();
        long done = 0;
        int batch = BATCH;
        while (batch > 0 && !isCancelled.getAsBoolean()) {
            batch = database.write(connection -> summarise(connection, groups));
            done += batch;
        }
        // Also after a cancellation: figures of groups belong to what was committed.
        for (Group group : groups) {
            database.write(connection -> {
                compare(connection, group);
                return group;
            });
        }
        return done;
    }

    /// Summarises those that a small change touched. Returns whether some had to be left, because an import is under
    /// way.
    boolean catchUp() {
        long waiting = database.read(Summaries::waiting);
        if (waiting > 0 && waiting <= FEW) {
            refresh(() -> false);
            return false;
        }
        return waiting > 0;
    }

    private static long waiting(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT count(*) FROM (SELECT FROM unsummarised LIMIT ?) w",
                        row -> row.getLong(1),
                        FEW + 1)
                .orElse(0L);
    }

    private static int summarise(Connection connection, Set<Group> groups) throws SQLException {
        RecordsWriter.takeTurn(connection);
        Long[] customers = Sql.list(
                        connection,
                        "DELETE FROM unsummarised WHERE customer IN (SELECT customer FROM unsummarised ORDER BY customer"
                                + " LIMIT ?) RETURNING customer",
                        row -> row.getLong(1),
                        BATCH)
                .toArray(Long[]::new);
        if (customers.length == 0) {
            return 0;
        }
        groups.addAll(groups(connection, customers));
        SummarySql.summarise(connection, customers);
        groups.addAll(groups(connection, customers));
        return customers.length;
    }

    private static List<Group> groups(Connection connection, Long[] customers) throws SQLException {
        return new ArrayList<>(Sql.list(
                connection,
                "SELECT DISTINCT segment, kind FROM customer_figures WHERE customer = ANY (?) ORDER BY 1, 2",
                row -> new Group(row.getString(1), row.getString(2)),
                (Object) customers));
    }

    private static void compare(Connection connection, Group group) throws SQLException {
        RecordsWriter.takeTurn(connection);
        SummarySql.compare(connection, group.segment(), group.kind());
    }
}
