package io.casewright.casefile;

import io.casewright.casefile.Written.Rejected;
import io.casewright.database.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts many rows of one table: COPY into a temporary table, then whole-set statements that leave equal rows alone.
///
/// @param table the table that is written; its key is `id`
/// @param staged columns of the temporary table with their types; the first is `id`
/// @param columns of the table without `id`, each with the expression over `s` (staged) and `r` (referenced) that
///     fills it
/// @param reference the table that `referring` must name a row of, as `r`; empty for none
/// @param customer the expression for the number of the customer whose records change, over `s`, `r` and `t`
/// @param seen which number of the customer's changes grows: `records`, or `inside` for what the investigation alone
/// sees
/// @param order in which new rows are put, so that rows read together lie together
record StagedUpsert(
        String table,
        String staged,
        Map<String, String> columns,
        String reference,
        String referring,
        String customer,
        String seen,
        String order) {

    /// Fills the temporary table.
    @FunctionalInterface
    interface Filling {
        void into(CopyRows rows) throws SQLException;
    }

    /// All in the caller's transaction, which must hold the writers' lock.
    Written put(Connection connection, Filling filling, long change) throws SQLException {
        Sql.update(
                connection,
                "CREATE TEMP TABLE IF NOT EXISTS staged_%s (%s) ON COMMIT DELETE ROWS".formatted(table, staged));
        Sql.update(connection, "DELETE FROM staged_" + table);
        CopyRows rows = new CopyRows(connection, "staged_" + table);
        filling.into(rows);
        rows.send();
        List<Rejected> rejected = reject(connection);
        long unchanged = 0;
        long updated = 0;
        boolean someAreKnown = Sql.first(
                        connection,
                        "SELECT EXISTS (SELECT FROM %s JOIN %s t ON t.id = s.id)".formatted(stagedRows(), table),
                        row -> row.getBoolean(1))
                .orElse(false);
        if (someAreKnown) {
            unchanged = dropUnchanged(connection);
            markChanged(connection, change);
            updated = update(connection);
        }
        long inserted = insert(connection, someAreKnown);
        markChanged(connection, change);
        return new Written(inserted, updated, unchanged, rejected);
    }

    private List<Rejected> reject(Connection connection) throws SQLException {
        if (reference.isEmpty()) {
            return List.of();
        }
        String unknown = " WHERE NOT EXISTS (SELECT FROM %s r WHERE r.id = s.%s)".formatted(reference, referring);
        List<Rejected> rejected = Sql.list(
                connection,
                "SELECT s.id, s.%s FROM %s%s ORDER BY 1".formatted(referring, stagedRows(), unknown),
                row -> new Rejected(row.getString(1), referring, row.getString(2), "unknown " + referring));
        if (!rejected.isEmpty()) {
            Sql.update(connection, "DELETE FROM " + stagedRows() + unknown);
        }
        return rejected;
    }

    private long dropUnchanged(Connection connection) throws SQLException {
        String here = columns.keySet().stream().map(name -> "t." + name).collect(Collectors.joining(", "));
        return Sql.update(
                connection,
                "DELETE FROM %s USING %s t%s WHERE t.id = s.id%s AND (%s) IS NOT DISTINCT FROM (%s)"
                        .formatted(stagedRows(), table, withReference(), refers(), here, values()));
    }

    private long update(Connection connection) throws SQLException {
        return Sql.update(
                connection,
                "UPDATE %s t SET (%s) = ROW(%s) FROM %s%s WHERE t.id = s.id%s"
                        .formatted(table, names(), values(), stagedRows(), withReference(), refers()));
    }

    private long insert(Connection connection, boolean someAreKnown) throws SQLException {
        String fresh = "";
        if (someAreKnown) {
            fresh = " AND NOT EXISTS (SELECT FROM %s t WHERE t.id = s.id)".formatted(table);
        }
        return Sql.update(
                connection,
                "INSERT INTO %s (id, %s) SELECT s.id, %s FROM %s%s WHERE true%s%s ORDER BY %s"
                        .formatted(table, names(), values(), stagedRows(), withReference(), refers(), fresh, order));
    }

    /// Marks the customers of the staged rows as they are in the table now: before and after an update, so that a
    /// record that moves from one customer to another marks both.
    private void markChanged(Connection connection, long change) throws SQLException {
        String other = seen.equals("records") ? "inside" : "records";
        String join = customer.startsWith("r.") ? " JOIN accounts r ON r.no = t.account" : "";
        String sql = "WITH touched AS (SELECT DISTINCT %s AS customer FROM %s, %s t%s WHERE t.id = s.id), waiting AS"
                .formatted(customer, stagedRows(), table, join);
        sql += " (INSERT INTO unsummarised SELECT customer FROM touched ON CONFLICT DO NOTHING)";
        sql += " INSERT INTO customer_changes (customer, %1$s, %2$s) SELECT customer, ?, 0 FROM touched WHERE true"
                        .formatted(seen, other)
                + " ON CONFLICT (customer) DO UPDATE SET %1$s = excluded.%1$s".formatted(seen);
        Sql.update(connection, sql, change);
    }

    private String stagedRows() {
        return "staged_" + table + " s";
    }

    private String withReference() {
        return reference.isEmpty() ? "" : ", " + reference + " r";
    }

    private String refers() {
        return reference.isEmpty() ? "" : " AND r.id = s." + referring;
    }

    private String names() {
        return String.join(", ", columns.keySet());
    }

    private String values() {
        return String.join(", ", columns.values());
    }
}
