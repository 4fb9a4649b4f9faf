package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.casefile.Surroundings.Comparison;
import io.casewright.casefile.Surroundings.IdentifierKind;
import io.casewright.casefile.Surroundings.Involvement;
import io.casewright.casefile.Surroundings.Measure;
import io.casewright.casefile.Surroundings.Node;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.casefile.Surroundings.PriorAlert;
import io.casewright.casefile.Surroundings.PriorCase;
import io.casewright.casefile.Surroundings.SharedIdentifier;
import io.casewright.casefile.Surroundings.Sharer;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads what lies around some customers, by keys alone: each statement touches a number of rows that its limits bound.
final class SurroundingsRows {

    /// Identifiers of one customer that are looked up, what is on record first, then those used most: nobody has so
    /// many
    /// devices, and an address that was seen once among hundreds says nothing.
    private static final int IDENTIFIERS = 200;

    /// Others that are named: what more customers share than a large household or a small office has is a public place.
    static final int SHARERS = 20;

    private static final int ALERTS = 20;

    private static final String SHARED = """
            SELECT o.kind, o.value, oc.id, oc.name, o.uses, o.days, o.first_day, o.last_day,
                   sc.id, sc.name, s.uses, s.days, s.first_day, s.last_day
            FROM (SELECT * FROM (SELECT u.*, row_number() OVER (PARTITION BY u.customer
                      ORDER BY u.kind IN ('DEVICE', 'IP'), u.uses DESC, u.kind, u.value) AS place
                  FROM identifier_uses u WHERE u.customer = ANY (?)) ranked WHERE place <= ?) o
            CROSS JOIN LATERAL (SELECT * FROM identifier_uses u WHERE u.kind = o.kind AND u.value = o.value
                  AND u.customer <> o.customer ORDER BY u.customer LIMIT ?) s
            JOIN customers oc ON oc.no = o.customer JOIN customers sc ON sc.no = s.customer
            ORDER BY oc.id, o.kind, o.value, sc.id""";

    private static final String PEERS = """
            SELECT c.id, f.segment, f.kind, f.currency, f.months, p.members, p.measure,
                   CASE p.measure WHEN 'CREDITS' THEN f.credits WHEN 'DEBITS' THEN f.debits
                       WHEN 'CREDIT_COUNT' THEN f.credit_count WHEN 'COUNTERPARTIES' THEN f.counterparties
                       WHEN 'CASH_SHARE' THEN f.cash_share ELSE f.abroad_share END,
                   p.p5, p.median, p.mad, p.p95, p.p99
            FROM customer_figures f JOIN customers c ON c.no = f.customer
            JOIN peer_figures p ON p.segment = f.segment AND p.kind = f.kind AND p.currency = f.currency
            WHERE f.customer = ANY (?) ORDER BY c.id""";

    private static final String CASES = """
            SELECT c.id, k.id, k.title, k.status, k.opened, p.role FROM parties p
            JOIN customers c ON c.no = p.customer JOIN cases k ON k.id = p.case_id
            WHERE c.id = ANY (?) AND k.id = ANY (?) AND k.id <> ? ORDER BY k.opened DESC, k.id""";

    private SurroundingsRows() {}

    /// Everything.
    ///
    /// @param numbers of the dossier's customers, by id
    static Surroundings around(
            Connection connection, Access access, Map<String, Long> numbers, Optional<CaseId> own, boolean isBehind)
            throws SQLException {
        if (numbers.isEmpty() || !Clearance.isInside(access)) {
            return Surroundings.NONE;
        }
        planOnce(connection);
        Long[] customers = numbers.values().toArray(Long[]::new);
        List<SharedIdentifier> identifiers = identifiers(connection, customers);
        FlowWalk walk = FlowWalk.from(connection, customers);
        Map<String, String> names = named(connection, numbers.keySet(), identifiers, walk.nodes());
        return new Surroundings(
                identifiers,
                walk.payees(),
                walk.nodes(),
                walk.edges(),
                walk.leftOut(),
                peers(connection, customers),
                involvements(connection, access, names, own),
                isBehind);
    }

    /// What findings are computed from: identifiers, payees and peers, and of the network the first hop alone.
    static Surroundings near(Connection connection, Access access, long number) throws SQLException {
        if (!Clearance.isInside(access)) {
            return Surroundings.NONE;
        }
        planOnce(connection);
        Long[] customer = {number};
        FlowWalk walk = FlowWalk.near(connection, customer);
        return new Surroundings(
                identifiers(connection, customer),
                walk.payees(),
                walk.nodes(),
                walk.edges(),
                walk.leftOut(),
                peers(connection, customer),
                List.of(),
                false);
    }

    /// The statements reach rows by key, whatever the keys are: planning them anew would cost more than running them.
    private static void planOnce(Connection connection) throws SQLException {
        Sql.update(connection, "SET LOCAL plan_cache_mode = force_generic_plan");
    }

    private static List<SharedIdentifier> identifiers(Connection connection, Long[] customers) throws SQLException {
        Map<List<String>, List<Sharer>> others = new LinkedHashMap<>();
        Map<List<String>, Sharer> own = new LinkedHashMap<>();
        Sql.list(
                connection,
                SHARED,
                row -> {
                    List<String> key = List.of(row.getString(3), row.getString(1), row.getString(2));
                    own.put(key, sharer(row, 3));
                    return others.computeIfAbsent(key, k -> new ArrayList<>()).add(sharer(row, 9));
                },
                customers,
                IDENTIFIERS,
                SHARERS + 1);
        List<SharedIdentifier> shared = new ArrayList<>();
        others.forEach((key, sharers) -> shared.add(new SharedIdentifier(
                IdentifierKind.valueOf(key.get(1)),
                key.get(2),
                Objects.requireNonNull(own.get(key)),
                sharers.stream().limit(SHARERS).toList(),
                sharers.size() > SHARERS)));
        shared.sort(Comparator.comparing((SharedIdentifier each) -> each.own().customer())
                .thenComparing(SharedIdentifier::kind)
                .thenComparing(SharedIdentifier::value));
        return shared;
    }

    private static Sharer sharer(ResultSet row, int at) throws SQLException {
        return new Sharer(
                new CustomerId(row.getString(at)),
                row.getString(at + 1),
                row.getInt(at + 2),
                row.getInt(at + 3),
                Optional.ofNullable(row.getObject(at + 4, LocalDate.class)),
                Optional.ofNullable(row.getObject(at + 5, LocalDate.class)));
    }

    static List<Peers> peers(Connection connection, Long[] customers) throws SQLException {
        Map<String, Peers> heads = new LinkedHashMap<>();
        Map<String, List<Comparison>> comparisons = new LinkedHashMap<>();
        Sql.list(
                connection,
                PEERS,
                row -> {
                    String id = row.getString(1);
                    heads.put(
                            id,
                            new Peers(
                                    new CustomerId(id),
                                    row.getString(2),
                                    Customer.Kind.valueOf(row.getString(3)),
                                    row.getString(4),
                                    row.getInt(5),
                                    row.getInt(6),
                                    List.of()));
                    return comparisons
                            .computeIfAbsent(id, k -> new ArrayList<>())
                            .add(comparison(row));
                },
                (Object) customers);
        List<Peers> peers = new ArrayList<>();
        heads.forEach((id, head) -> {
            List<Comparison> own = comparisons.getOrDefault(id, new ArrayList<>());
            own.sort(Comparator.comparing(Comparison::measure));
            peers.add(new Peers(
                    head.customer(), head.segment(), head.kind(), head.currency(), head.months(), head.members(), own));
        });
        return peers;
    }

    private static Comparison comparison(ResultSet row) throws SQLException {
        return new Comparison(
                Measure.valueOf(row.getString(7)),
                row.getDouble(8),
                row.getDouble(9),
                row.getDouble(10),
                row.getDouble(11),
                row.getDouble(12),
                row.getDouble(13));
    }

    private static Map<String, String> named(
            Connection connection, Set<String> dossier, List<SharedIdentifier> identifiers, List<Node> nodes)
            throws SQLException {
        Set<String> ids = new TreeSet<>(dossier);
        identifiers.forEach(
                each -> each.others().forEach(other -> ids.add(other.customer().value())));
        nodes.forEach(node -> node.customer().ifPresent(id -> ids.add(id.value())));
        Map<String, String> names = new TreeMap<>();
        Sql.list(
                connection,
                "SELECT id, name FROM customers WHERE id = ANY (?)",
                row -> names.put(row.getString(1), row.getString(2)),
                (Object) ids.toArray(String[]::new));
        return names;
    }

    private static List<Involvement> involvements(
            Connection connection, Access access, Map<String, String> names, Optional<CaseId> own) throws SQLException {
        String[] ids = names.keySet().toArray(String[]::new);
        Map<String, List<PriorAlert>> alerts = new TreeMap<>();
        for (Alert alert : AlertRows.ofCustomers(connection, access, ids)) {
            List<PriorAlert> kept = alerts.computeIfAbsent(alert.customer().value(), k -> new ArrayList<>());
            if (kept.size() < ALERTS) {
                kept.add(prior(alert));
            }
        }
        Map<String, List<PriorCase>> cases = new TreeMap<>();
        Sql.list(
                connection,
                CASES,
                row -> cases.computeIfAbsent(row.getString(1), k -> new ArrayList<>())
                        .add(priorCase(row)),
                ids,
                AlertRows.caseIds(access),
                own.map(CaseId::value).orElse(""));
        return involved(names, alerts, cases);
    }

    private static List<Involvement> involved(
            Map<String, String> names, Map<String, List<PriorAlert>> alerts, Map<String, List<PriorCase>> cases) {
        Collection<String> known = new TreeSet<>(alerts.keySet());
        known.addAll(cases.keySet());
        return known.stream()
                .map(id -> new Involvement(
                        new CustomerId(id),
                        names.getOrDefault(id, id),
                        alerts.getOrDefault(id, List.of()),
                        cases.getOrDefault(id, List.of())))
                .toList();
    }

    private static PriorAlert prior(Alert alert) {
        return new PriorAlert(alert.id(), alert.rule(), alert.raised(), alert.disposition(), alert.reason());
    }

    private static PriorCase priorCase(ResultSet row) throws SQLException {
        return new PriorCase(
                new CaseId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                Party.PartyRole.valueOf(row.getString(6)));
    }
}
