package io.casewright.casefile;

import io.casewright.database.Sql;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CustomerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts as rows.
final class AccountRows {

    private static final StagedUpsert UPSERT = new StagedUpsert(
            "accounts",
            "id text COLLATE \"C\", customer text COLLATE \"C\", number text, kind text, currency text, opened date,"
                    + " closed date",
            columns(),
            "customers",
            "customer",
            "t.customer",
            "records",
            "r.no, s.id");

    private AccountRows() {}

    static Written put(Connection connection, List<Account> accounts, long change) throws SQLException {
        return UPSERT.put(connection, rows -> fill(rows, accounts), change);
    }

    /// The customer's accounts by id, each with its number.
    static Map<Long, Account> ofCustomer(Connection connection, CustomerId customer) throws SQLException {
        Map<Long, Account> byNumber = new LinkedHashMap<>();
        Sql.list(
                connection,
                "SELECT a.no, a.id, a.number, a.kind, a.currency, a.opened, a.closed FROM accounts a"
                        + " JOIN customers c ON c.no = a.customer WHERE c.id = ? ORDER BY a.id",
                row -> byNumber.put(row.getLong(1), account(row, customer)),
                customer.value());
        return byNumber;
    }

    static List<Account> accounts(Map<Long, Account> byNumber) {
        return new ArrayList<>(byNumber.values());
    }

    private static Account account(ResultSet row, CustomerId customer) throws SQLException {
        return new Account(
                new AccountId(row.getString("id")),
                customer,
                row.getString("number"),
                row.getString("kind"),
                row.getString("currency"),
                row.getObject("opened", LocalDate.class),
                Optional.ofNullable(row.getObject("closed", LocalDate.class)));
    }

    private static void fill(CopyRows rows, List<Account> accounts) throws SQLException {
        for (Account account : accounts) {
            rows.text(account.id().value())
                    .text(account.customer().value())
                    .text(account.number())
                    .text(account.kind())
                    .text(account.currency())
                    .text(account.opened().toString())
                    .optional(account.closed())
                    .end();
        }
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("customer", "r.no");
        for (String name : List.of("number", "kind", "currency", "opened", "closed")) {
            columns.put(name, "s." + name);
        }
        return columns;
    }
}
