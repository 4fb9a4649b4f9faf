package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.casefile.Written.Rejected;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.NoteId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Notes as rows. A note of a case is seen by that case's readers; a note of a customer alone by everybody inside the
/// investigation; no note by anybody outside, because it may speak of one.
final class NoteRows {

    private static final String SELECT =
            "SELECT n.id, n.case_id, c.id AS customer, n.author, n.written, n.text, n.flags"
                    + " FROM notes n LEFT JOIN customers c ON c.no = n.customer WHERE (n.case_id IS NULL OR n.case_id = ANY (?))";

    private static final String UPSERT = "INSERT INTO notes (id, case_id, customer, author, written, text, flags,"
            + " digest) VALUES (?, ?, ?::bigint, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            + " case_id = excluded.case_id, customer = excluded.customer, author = excluded.author,"
            + " written = excluded.written, text = excluded.text, flags = excluded.flags, digest = excluded.digest"
            + " WHERE notes.digest <> excluded.digest RETURNING xmax = 0";

    private NoteRows() {}

    static Written put(Connection connection, List<Note> notes, long change) throws SQLException {
        Map<String, Long> customers = CustomerRows.numbers(
                connection,
                notes.stream().flatMap(note -> note.customer().stream()).toList());
        Set<String> cases = knownCases(connection, notes);
        WrittenTally tally = new WrittenTally();
        Set<Long> touched = new LinkedHashSet<>();
        Set<String> touchedCases = new LinkedHashSet<>();
        for (Note note : notes) {
            Optional<Rejected> unknown = unknown(note, customers.keySet(), cases);
            if (unknown.isPresent()) {
                tally.reject(unknown.get());
                continue;
            }
            Optional<Long> customer = note.customer().map(id -> customers.get(id.value()));
            Optional<Boolean> fresh = upsert(connection, note, customer);
            tally.count(fresh);
            if (fresh.isPresent()) {
                customer.ifPresent(touched::add);
                note.caseId().map(CaseId::value).ifPresent(touchedCases::add);
            }
        }
        CustomerRows.markInside(connection, touched, change);
        Sql.update(
                connection,
                "UPDATE cases SET changed = ? WHERE id = ANY (?)",
                change,
                touchedCases.toArray(String[]::new));
        return tally.written();
    }

    static Optional<Note> find(Connection connection, Access access, NoteId id) throws SQLException {
        if (!Clearance.isInside(access)) {
            return Optional.empty();
        }
        return Sql.first(connection, SELECT + " AND n.id = ?", NoteRows::note, AlertRows.caseIds(access), id.value());
    }

    /// By instant, then id.
    static List<Note> ofCustomer(Connection connection, Access access, CustomerId customer) throws SQLException {
        if (!Clearance.isInside(access)) {
            return List.of();
        }
        return Sql.list(
                connection,
                SELECT + " AND c.id = ? ORDER BY n.written, n.id",
                NoteRows::note,
                AlertRows.caseIds(access),
                customer.value());
    }

    /// The notes of one case, and those without a case about the customers of its parties; by instant, then id.
    static List<Note> ofCase(Connection connection, Access access, CaseId id) throws SQLException {
        if (!Clearance.isInside(access) || !access.mayRead(id)) {
            return List.of();
        }
        return Sql.list(
                connection,
                SELECT + " AND (n.case_id = ? OR n.case_id IS NULL AND n.customer IN"
                        + " (SELECT p.customer FROM parties p WHERE p.case_id = ?)) ORDER BY n.written, n.id",
                NoteRows::note,
                AlertRows.caseIds(access),
                id.value(),
                id.value());
    }

    private static Set<String> knownCases(Connection connection, List<Note> notes) throws SQLException {
        String[] ids = notes.stream()
                .flatMap(note -> note.caseId().stream())
                .map(CaseId::value)
                .distinct()
                .toArray(String[]::new);
        return new HashSet<>(
                Sql.list(connection, "SELECT id FROM cases WHERE id = ANY (?)", row -> row.getString(1), (Object) ids));
    }

    private static Optional<Rejected> unknown(Note note, Set<String> customers, Set<String> cases) {
        String id = note.id().value();
        Optional<Rejected> unknownCase = note.caseId()
                .filter(caseId -> !cases.contains(caseId.value()))
                .map(caseId -> new Rejected(id, "caseId", caseId.value(), "unknown case"));
        return unknownCase.or(() -> note.customer()
                .filter(customer -> !customers.contains(customer.value()))
                .map(customer -> new Rejected(id, "customer", customer.value(), "unknown customer")));
    }

    private static Optional<Boolean> upsert(Connection connection, Note note, Optional<Long> customer)
            throws SQLException {
        Set<String> flags = new TreeSet<>(note.flags());
        return Sql.first(
                connection,
                UPSERT,
                row -> row.getBoolean(1),
                note.id().value(),
                note.caseId().map(CaseId::value),
                customer,
                note.author(),
                note.written(),
                note.text().replace('\0', '\uFFFD'),
                flags.toArray(String[]::new),
                Digest.of(note.caseId(), note.customer(), note.author(), note.written(), note.text(), flags));
    }

    private static Note note(ResultSet row) throws SQLException {
        String[] flags = (String[]) row.getArray("flags").getArray();
        return new Note(
                new NoteId(row.getString("id")),
                Sql.text(row, "case_id").map(CaseId::new),
                Sql.text(row, "customer").map(CustomerId::new),
                row.getString("author"),
                Sql.instant(row, "written"),
                row.getString("text"),
                Set.of(flags));
    }
}
