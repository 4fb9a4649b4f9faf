package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.casefile.Written.Rejected;
import io.casewright.database.Sql;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.TransactionId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Alerts as rows.
final class AlertRows {

    private static final String SELECT = "SELECT a.id, c.id AS customer, a.rule, a.threshold, a.score, a.raised,"
            + " a.disposition, a.reason, ARRAY(SELECT x.transaction FROM alert_transactions x WHERE x.alert = a.id"
            + " ORDER BY x.position) AS transactions FROM alerts a JOIN customers c ON c.no = a.customer";

    /// An alert of a case that the caller may not read does not exist for them.
    private static final String READABLE =
            " NOT EXISTS (SELECT FROM case_alerts ca WHERE ca.alert = a.id" + " AND ca.case_id <> ALL (?))";

    private static final String UPSERT =
            "INSERT INTO alerts (id, customer, rule, threshold, score, raised, disposition,"
                    + " reason, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
                    + " customer = excluded.customer, rule = excluded.rule, threshold = excluded.threshold,"
                    + " score = excluded.score, raised = excluded.raised, disposition = excluded.disposition,"
                    + " reason = excluded.reason, digest = excluded.digest WHERE alerts.digest <> excluded.digest"
                    + " RETURNING xmax = 0";

    private AlertRows() {}

    static Written put(Connection connection, List<Alert> alerts, long change) throws SQLException {
        Map<String, Long> customers = CustomerRows.numbers(
                connection, alerts.stream().map(Alert::customer).toList());
        WrittenTally tally = new WrittenTally();
        Set<Long> touched = new LinkedHashSet<>();
        for (Alert alert : alerts) {
            @Nullable Long customer = customers.get(alert.customer().value());
            if (customer == null) {
                tally.reject(new Rejected(
                        alert.id().value(), "customer", alert.customer().value(), "unknown customer"));
                continue;
            }
            Optional<Boolean> fresh = upsert(connection, alert, customer);
            tally.count(fresh);
            if (fresh.isPresent()) {
                replaceTransactions(connection, alert);
                touched.add(customer);
            }
        }
        CustomerRows.markInside(connection, touched, change);
        return tally.written();
    }

    /// Alerts of the customer, by day, then id; none for a caller outside the investigation.
    static List<Alert> ofCustomer(Connection connection, Access access, CustomerId customer) throws SQLException {
        if (!Clearance.isInside(access)) {
            return List.of();
        }
        return Sql.list(
                connection,
                SELECT + " WHERE c.id = ? AND" + READABLE + " ORDER BY a.raised, a.id",
                AlertRows::alert,
                customer.value(),
                caseIds(access));
    }

    /// Alerts of several customers, newest first, then by id; none for a caller outside the investigation.
    static List<Alert> ofCustomers(Connection connection, Access access, String[] customers) throws SQLException {
        if (!Clearance.isInside(access)) {
            return List.of();
        }
        return Sql.list(
                connection,
                SELECT + " WHERE c.id = ANY (?) AND" + READABLE + " ORDER BY a.raised DESC, a.id LIMIT 1000",
                AlertRows::alert,
                customers,
                caseIds(access));
    }

    static Optional<Alert> find(Connection connection, Access access, AlertId id) throws SQLException {
        if (!Clearance.isInside(access)) {
            return Optional.empty();
        }
        return Sql.first(
                connection, SELECT + " WHERE a.id = ? AND" + READABLE, AlertRows::alert, id.value(), caseIds(access));
    }

    static List<Alert> page(Connection connection, Access access, Optional<AlertId> after, int limit)
            throws SQLException {
        if (!Clearance.isInside(access)) {
            return List.of();
        }
        return Sql.list(
                connection,
                SELECT + " WHERE a.id > ? AND" + READABLE + " ORDER BY a.id LIMIT ?",
                AlertRows::alert,
                after.map(AlertId::value).orElse(""),
                caseIds(access),
                limit);
    }

    static String[] caseIds(Access access) {
        return access.cases().stream().map(CaseId::value).toArray(String[]::new);
    }

    private static Optional<Boolean> upsert(Connection connection, Alert alert, long customer) throws SQLException {
        return Sql.first(
                connection,
                UPSERT,
                row -> row.getBoolean(1),
                alert.id().value(),
                customer,
                alert.rule(),
                alert.threshold(),
                alert.score(),
                alert.raised(),
                alert.disposition(),
                alert.reason(),
                Digest.of(
                        alert.customer(),
                        alert.rule(),
                        alert.threshold(),
                        alert.score(),
                        alert.raised(),
                        alert.disposition(),
                        alert.reason(),
                        alert.transactions()));
    }

    private static void replaceTransactions(Connection connection, Alert alert) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM alert_transactions WHERE alert = ?",
                alert.id().value());
        List<Object[]> rows = new ArrayList<>();
        for (TransactionId transaction : alert.transactions()) {
            rows.add(new Object[] {alert.id().value(), rows.size(), transaction.value()});
        }
        Sql.updateAll(connection, "INSERT INTO alert_transactions VALUES (?, ?, ?)", rows);
    }

    private static Alert alert(ResultSet row) throws SQLException {
        String[] transactions = (String[]) row.getArray("transactions").getArray();
        return new Alert(
                new AlertId(row.getString("id")),
                new CustomerId(row.getString("customer")),
                row.getString("rule"),
                row.getString("threshold"),
                Optional.ofNullable(row.getBigDecimal("score")),
                row.getObject("raised", LocalDate.class),
                Arrays.stream(transactions).map(TransactionId::new).toList(),
                row.getString("disposition"),
                Sql.text(row, "reason"));
    }
}
