package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.casefile.Written.Rejected;
import io.casewright.database.Sql;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Cases as rows, with their parties, alerts and readers.
final class CaseRows {

    private static final String UPSERT = "INSERT INTO cases (id, title, status, opened, changed, digest)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET title = excluded.title,"
            + " status = excluded.status, opened = excluded.opened, changed = excluded.changed,"
            + " digest = excluded.digest WHERE cases.digest <> excluded.digest RETURNING xmax = 0";

    private static final String SELECT = "SELECT k.id, k.title, k.status, k.opened,"
            + " ARRAY(SELECT a.alert FROM case_alerts a WHERE a.case_id = k.id ORDER BY a.position) AS alerts,"
            + " ARRAY(SELECT r.reader FROM case_readers r WHERE r.case_id = k.id ORDER BY r.reader) AS readers"
            + " FROM cases k WHERE k.id = ANY (?)";

    private CaseRows() {}

    static Written put(Connection connection, List<CaseFile> cases, long change) throws SQLException {
        Map<String, Long> customers = CustomerRows.numbers(
                connection, cases.stream().flatMap(CaseRows::customers).toList());
        Set<String> alerts = knownAlerts(connection, cases);
        WrittenTally tally = new WrittenTally();
        Set<Long> touched = new LinkedHashSet<>();
        for (CaseFile each : cases) {
            Optional<Rejected> unknown = unknown(each, customers.keySet(), alerts);
            if (unknown.isPresent()) {
                tally.reject(unknown.get());
                continue;
            }
            Optional<Boolean> fresh = upsert(connection, each, change);
            tally.count(fresh);
            if (fresh.isPresent()) {
                touched.addAll(customersOf(connection, each.id()));
                replaceParts(connection, each, customers);
                touched.addAll(customersOf(connection, each.id()));
            }
        }
        CustomerRows.markInside(connection, touched, change);
        return tally.written();
    }

    /// Those of the ids that the caller may read and that are there, in the order of `ids`.
    static List<CaseFile> readable(Connection connection, Access access, List<CaseId> ids) throws SQLException {
        if (!Clearance.isInside(access)) {
            return List.of();
        }
        String[] readable =
                ids.stream().filter(access::mayRead).map(CaseId::value).toArray(String[]::new);
        return Sql.list(
                connection,
                SELECT + " ORDER BY array_position(?, k.id)",
                row -> caseFile(connection, row),
                readable,
                readable);
    }

    static Optional<CaseFile> find(Connection connection, Access access, CaseId id) throws SQLException {
        return readable(connection, access, List.of(id)).stream().findFirst();
    }

    private static Stream<CustomerId> customers(CaseFile caseFile) {
        return caseFile.parties().stream().flatMap(party -> party.customer().stream());
    }

    private static Set<String> knownAlerts(Connection connection, List<CaseFile> cases) throws SQLException {
        String[] ids = cases.stream()
                .flatMap(each -> each.alerts().stream())
                .map(AlertId::value)
                .toArray(String[]::new);
        return new HashSet<>(Sql.list(
                connection, "SELECT id FROM alerts WHERE id = ANY (?)", row -> row.getString(1), (Object) ids));
    }

    private static Optional<Rejected> unknown(CaseFile caseFile, Set<String> customers, Set<String> alerts) {
        String id = caseFile.id().value();
        Optional<Rejected> party = customers(caseFile)
                .filter(customer -> !customers.contains(customer.value()))
                .map(customer -> new Rejected(id, "parties.customer", customer.value(), "unknown customer"))
                .findFirst();
        return party.or(() -> caseFile.alerts().stream()
                .filter(alert -> !alerts.contains(alert.value()))
                .map(alert -> new Rejected(id, "alerts", alert.value(), "unknown alert"))
                .findFirst());
    }

    private static Optional<Boolean> upsert(Connection connection, CaseFile each, long change) throws SQLException {
        List<String> parties = each.parties().stream()
                .map(party -> Digest.of(party.name(), party.customer(), party.role(), party.reason()))
                .toList();
        return Sql.first(
                connection,
                UPSERT,
                row -> row.getBoolean(1),
                each.id().value(),
                each.title(),
                each.status(),
                each.opened(),
                change,
                Digest.of(
                        each.title(),
                        each.status(),
                        each.opened(),
                        parties,
                        each.alerts(),
                        new TreeSet<>(each.readers())));
    }

    /// The customers whose inside view a case changes: its parties and those of its alerts.
    static List<Long> customersOf(Connection connection, CaseId id) throws SQLException {
        return Sql.list(
                connection,
                "SELECT customer FROM parties WHERE case_id = ? AND customer IS NOT NULL UNION"
                        + " SELECT a.customer FROM case_alerts ca JOIN alerts a ON a.id = ca.alert WHERE ca.case_id = ?",
                row -> row.getLong(1),
                id.value(),
                id.value());
    }

    private static void replaceParts(Connection connection, CaseFile each, Map<String, Long> customers)
            throws SQLException {
        String id = each.id().value();
        for (String table : List.of("parties", "case_alerts", "case_readers")) {
            Sql.update(connection, "DELETE FROM " + table + " WHERE case_id = ?", id);
        }
        List<Object[]> parties = new ArrayList<>();
        for (Party party : each.parties()) {
            Optional<Long> customer = party.customer().map(known -> customers.get(known.value()));
            parties.add(new Object[] {
                id, parties.size(), party.name(), customer, party.role().name(), party.reason()
            });
        }
        Sql.updateAll(
                connection,
                "INSERT INTO parties (case_id, position, name, customer, role, reason)"
                        + " VALUES (?, ?, ?, ?::bigint, ?, ?)",
                parties);
        List<Object[]> alerts = new ArrayList<>();
        each.alerts().forEach(alert -> alerts.add(new Object[] {id, alerts.size(), alert.value()}));
        Sql.updateAll(connection, "INSERT INTO case_alerts (case_id, position, alert) VALUES (?, ?, ?)", alerts);
        List<Object[]> readers = each.readers().stream()
                .sorted()
                .map(reader -> new Object[] {reader, id})
                .toList();
        Sql.updateAll(connection, "INSERT INTO case_readers (reader, case_id) VALUES (?, ?)", readers);
    }

    private static CaseFile caseFile(Connection connection, ResultSet row) throws SQLException {
        String id = row.getString("id");
        String[] alerts = (String[]) row.getArray("alerts").getArray();
        String[] readers = (String[]) row.getArray("readers").getArray();
        return new CaseFile(
                new CaseId(id),
                row.getString("title"),
                row.getString("status"),
                row.getObject("opened", LocalDate.class),
                parties(connection, id),
                Arrays.stream(alerts).map(AlertId::new).toList(),
                Set.of(readers));
    }

    private static List<Party> parties(Connection connection, String caseId) throws SQLException {
        Map<String, List<RoleChange>> decisions = RoleRows.ofCase(connection, caseId);
        List<Party> own = Sql.list(
                connection,
                "SELECT p.name, c.id, p.role, p.reason FROM parties p LEFT JOIN customers c ON c.no = p.customer"
                        + " WHERE p.case_id = ? ORDER BY p.position",
                row -> new Party(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)).map(CustomerId::new),
                        Party.PartyRole.valueOf(row.getString(3)),
                        row.getString(4)),
                caseId);
        return own.stream()
                .map(party -> RoleRows.decided(party, decisions.getOrDefault(party.id(), List.of())))
                .toList();
    }
}
