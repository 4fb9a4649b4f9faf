package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CustomerId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads customers and their accounts. For a caller who reads no records (admin, auditor) there are none.
@Singleton
public final class CustomerStore {

    private final Database database;

    public CustomerStore(Database database) {
        this.database = database;
    }

    public Optional<Customer> find(Access access, CustomerId id) {
        if (!Clearance.mayReadRecords(access)) {
            return Optional.empty();
        }
        return database.read(connection -> CustomerRows.find(connection, id));
    }

    /// Customers by id whose name or id contains the words, in either case; all customers for no words.
    ///
    /// @param after the last customer of the page before
    /// @param limit from 1
    public List<Customer> page(Access access, Optional<String> words, Optional<CustomerId> after, int limit) {
        if (!Clearance.mayReadRecords(access)) {
            return List.of();
        }
        String pattern = "%" + escaped(words.orElse("").strip().toLowerCase(Locale.ROOT)) + "%";
        return database.read(connection -> Sql.list(
                connection,
                "SELECT " + CustomerRows.COLUMNS + " FROM customers c WHERE c.id > ?"
                        + " AND (lower(c.name) LIKE ? OR lower(c.id) LIKE ?) ORDER BY c.id LIMIT ?",
                CustomerRows::customer,
                after.map(CustomerId::value).orElse(""),
                pattern,
                pattern,
                limit));
    }

    /// The customer's accounts by id.
    public List<Account> accounts(Access access, CustomerId id) {
        if (!Clearance.mayReadRecords(access)) {
            return List.of();
        }
        return database.read(connection -> AccountRows.accounts(AccountRows.ofCustomer(connection, id)));
    }

    /// The customer beside its segment, from figures that are kept and cost the same in a bank of any size; empty
    /// where the caller stands outside the investigation, or before the figures are made.
    public Optional<Peers> peers(Access access, CustomerId id) {
        if (!Clearance.isInside(access)) {
            return Optional.empty();
        }
        return database.read(connection -> {
            Optional<Long> number =
                    Sql.first(connection, "SELECT no FROM customers WHERE id = ?", row -> row.getLong(1), id.value());
            return number.isEmpty()
                    ? Optional.<Peers>empty()
                    : SurroundingsRows.peers(connection, new Long[] {number.get()}).stream()
                            .findFirst();
        });
    }

    public Optional<Account> account(Access access, AccountId id) {
        if (!Clearance.mayReadRecords(access)) {
            return Optional.empty();
        }
        return database.read(connection -> {
            Optional<CustomerId> owner = Sql.first(
                    connection,
                    "SELECT c.id FROM accounts a JOIN customers c ON c.no = a.customer WHERE a.id = ?",
                    row -> new CustomerId(row.getString(1)),
                    id.value());
            if (owner.isEmpty()) {
                return Optional.empty();
            }
            return AccountRows.ofCustomer(connection, owner.get()).values().stream()
                    .filter(account -> account.id().equals(id))
                    .findFirst();
        });
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
