package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.casefile.TransactionQuery.Cursor;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.TransactionId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads transactions. For a caller who reads no records (admin, auditor) there are none.
@Singleton
public final class TransactionStore {

    private final Database database;

    public TransactionStore(Database database) {
        this.database = database;
    }

    /// One page, found by key, so that page 1,000 costs what page 1 does.
    public TransactionPage page(Access access, TransactionQuery query) {
        if (!Clearance.mayReadRecords(access)) {
            return new TransactionPage(List.of(), Optional.empty());
        }
        List<Transaction> found = database.read(connection -> page(connection, query));
        if (found.size() <= query.limit()) {
            return new TransactionPage(found, Optional.empty());
        }
        List<Transaction> page = found.subList(0, query.limit());
        return new TransactionPage(page, Optional.of(Cursor.at(page.getLast())));
    }

    public Optional<Transaction> find(Access access, TransactionId id) {
        return findAll(access, List.of(id)).stream().findFirst();
    }

    /// Those of the ids that are there, by booking instant, then id.
    public List<Transaction> findAll(Access access, Collection<TransactionId> ids) {
        if (!Clearance.mayReadRecords(access)) {
            return List.of();
        }
        String[] wanted = ids.stream().map(TransactionId::value).toArray(String[]::new);
        return database.read(connection -> {
            Map<Long, AccountId> accounts = new HashMap<>();
            Sql.list(
                    connection,
                    "SELECT DISTINCT a.no, a.id FROM transactions t JOIN accounts a ON a.no = t.account"
                            + " WHERE t.id = ANY (?)",
                    row -> accounts.put(row.getLong(1), new AccountId(row.getString(2))),
                    (Object) wanted);
            TransactionRows rows = new TransactionRows(number -> known(accounts, number));
            return Sql.list(
                    connection,
                    "SELECT " + TransactionRows.COLUMNS
                            + " FROM transactions t WHERE t.id = ANY (?) ORDER BY t.booked, t.id",
                    rows::transaction,
                    (Object) wanted);
        });
    }

    private static List<Transaction> page(Connection connection, TransactionQuery query) throws SQLException {
        Map<Long, AccountId> accounts = new HashMap<>();
        AccountRows.ofCustomer(connection, query.customer())
                .forEach((number, account) -> accounts.put(number, account.id()));
        query.account().ifPresent(wanted -> accounts.values().removeIf(id -> !id.equals(wanted)));
        Condition condition = new Condition();
        condition.and("t.account = ANY (?)", (Object) accounts.keySet().toArray(Long[]::new));
        query.from().ifPresent(from -> condition.and("t.booked >= ?", from));
        query.to().ifPresent(to -> condition.and("t.booked < ?", to));
        query.direction().ifPresent(way -> condition.and("t.incoming = ?", way == Transaction.Direction.IN));
        query.channel().ifPresent(channel -> condition.and("t.channel = ?", channel.name()));
        query.minimum().ifPresent(minimum -> condition.and("t.amount >= ?", minimum));
        String sense = query.newestFirst() ? "<" : ">";
        query.after()
                .ifPresent(place -> condition.and(
                        "(t.booked, t.id) " + sense + " (?, ?)",
                        place.booked(),
                        place.id().value()));
        String order = query.newestFirst() ? " DESC" : "";
        TransactionRows rows = new TransactionRows(number -> known(accounts, number));
        return Sql.list(
                connection,
                "SELECT " + TransactionRows.COLUMNS + " FROM transactions t WHERE " + condition + " ORDER BY t.booked"
                        + order + ", t.id" + order + " LIMIT " + (query.limit() + 1),
                rows::transaction,
                condition.values());
    }

    private static AccountId known(Map<Long, AccountId> accounts, Long number) {
        @Nullable AccountId id = accounts.get(number);
        if (id == null) {
            throw new IllegalStateException("a transaction of account number " + number + ", which is not there");
        }
        return id;
    }
}
