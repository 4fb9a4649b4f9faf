package io.casewright.casefile;

import io.casewright.database.Database;
import io.casewright.database.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Writes records in bulk, idempotent by source id: a record whose id is known replaces what was there.
///
/// Order matters: customers, accounts, transactions, alerts, cases, notes, events. A record that refers to an unknown
/// one is
/// left out and reported in [Written#rejected()]; the rest goes in. Each call commits in batches. Writers take turns,
/// batch by batch.
@Singleton
public final class RecordsWriter {

    private static final int BATCH = 20_000;
    private static final long WRITERS_LOCK = 0x6361_7365_7772L;

    private final Database database;

    public RecordsWriter(Database database) {
        this.database = database;
    }

    public Written customers(List<Customer> customers) {
        return inBatches(customers.iterator(), CustomerRows::put);
    }

    public Written accounts(List<Account> accounts) {
        return inBatches(accounts.iterator(), AccountRows::put);
    }

    /// Reads the iterator once, batch by batch, so that a ledger of any length fits in memory.
    public Written transactions(Iterator<Transaction> transactions) {
        return inBatches(transactions, TransactionRows::put);
    }

    public Written alerts(List<Alert> alerts) {
        return inBatches(alerts.iterator(), AlertRows::put);
    }

    public Written cases(List<CaseFile> cases) {
        return inBatches(cases.iterator(), CaseRows::put);
    }

    public Written notes(List<Note> notes) {
        return inBatches(notes.iterator(), NoteRows::put);
    }

    public Written events(List<Event> events) {
        return inBatches(events.iterator(), EventRows::put);
    }

    /// Writes the batch in the caller's transaction, so that the caller can commit with it how far it is.
    public Written write(Connection connection, RecordBatch batch) throws SQLException {
        long change = begin(connection);
        return put(connection, batch.customers(), change, CustomerRows::put)
                .plus(put(connection, batch.accounts(), change, AccountRows::put))
                .plus(put(connection, batch.transactions(), change, TransactionRows::put))
                .plus(put(connection, batch.alerts(), change, AlertRows::put))
                .plus(put(connection, batch.cases(), change, CaseRows::put))
                .plus(put(connection, batch.notes(), change, NoteRows::put))
                .plus(put(connection, batch.events(), change, EventRows::put));
    }

    /// Writes distinct records of one kind.
    @FunctionalInterface
    interface Put<T> {
        Written rows(Connection connection, List<T> records, long change) throws SQLException;
    }

    /// Waits for its turn and draws the number of this change.
    static long begin(Connection connection) throws SQLException {
        takeTurn(connection);
        return Sql.first(connection, "SELECT nextval('change_number')", row -> row.getLong(1))
                .orElseThrow();
    }

    /// Waits until no other transaction writes records.
    static void takeTurn(Connection connection) throws SQLException {
        Sql.list(connection, "SELECT pg_advisory_xact_lock(?)", row -> 0, WRITERS_LOCK);
    }

    private <T> Written inBatches(Iterator<T> records, Put<T> put) {
        Written total = Written.NOTHING;
        while (records.hasNext()) {
            List<T> batch = new ArrayList<>();
            while (records.hasNext() && batch.size() < BATCH) {
                batch.add(records.next());
            }
            total = total.plus(database.write(connection -> put(connection, batch, begin(connection), put)));
        }
        return total;
    }

    private static <T> Written put(Connection connection, List<T> records, long change, Put<T> put)
            throws SQLException {
        if (records.isEmpty()) {
            return Written.NOTHING;
        }
        Map<Object, T> distinct = LinkedHashMap.newLinkedHashMap(records.size());
        long repeated = 0;
        long replaced = 0;
        Function<T, Object> id = RecordsWriter::idOf;
        for (T each : records) {
            T earlier = distinct.put(id.apply(each), each);
            if (earlier != null && earlier.equals(each)) {
                repeated++;
            } else if (earlier != null) {
                replaced++;
            }
        }
        Written written = put.rows(connection, List.copyOf(distinct.values()), change);
        return written.plus(new Written(0, replaced, repeated, List.of()));
    }

    private static Object idOf(Object each) {
        return switch (each) {
            case Customer customer -> customer.id();
            case Account account -> account.id();
            case Transaction transaction -> transaction.id();
            case Alert alert -> alert.id();
            case CaseFile caseFile -> caseFile.id();
            case Note note -> note.id();
            case Event event -> event.id();
            default -> throw new IllegalArgumentException("no record of ours: " + each.getClass());
        };
    }
}
