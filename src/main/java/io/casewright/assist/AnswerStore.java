package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.database.Database;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.LedgerId;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers and their ledgers. A caller reads its own answers, and those of the cases that it may read;
/// another's answer about a customer may rest on a case that this caller must not know of, so it is not shown.
/// Nor is anybody shown an answer whose ledger rests on a further case that they may not read.
@Singleton
public final class AnswerStore {

    private static final String READABLE =
            "(made_for = ? AND (case_id IS NULL OR case_id = ANY (?)) OR case_id = ANY (?)) AND audience = ?"
                    + " AND other_cases <@ ?";

    private final Database database;

    public AnswerStore(Database database) {
        this.database = database;
    }

    void save(Answer answer, Optional<CaseId> caseId, Access access, Ledger ledger) {
        database.write(connection -> {
            saveLedger(connection, answer, ledger);
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, answer.id().value());
                insert.setString(2, answer.kind().name());
                insert.setString(3, answer.about());
                insert.setString(4, caseId.map(CaseId::value).orElse(null));
                insert.setString(5, access.caller().audience().name());
                insert.setString(6, answer.provenance().recordsVersion());
                insert.setString(7, ledger.id().value());
                insert.setString(8, access.caller().id());
                insert.setTimestamp(9, Timestamp.from(answer.provenance().madeAt()));
                insert.setString(10, AnswerJson.write(answer));
                insert.setArray(
                        11,
                        connection.createArrayOf(
                                "text", otherCases(ledger, caseId).toArray()));
                return insert.executeUpdate();
            }
        });
    }

    /// An answer by its id, if the caller may read it.
    public Optional<Answer> find(Access access, AnswerId id) {
        return select(access, "answer_id = ?", List.of(id.value()), 1).stream().findFirst();
    }

    /// The newest answer of a kind about a customer or case that is still true to records of this version.
    Optional<Answer> newest(Access access, AnswerKind kind, String about, String recordsVersion) {
        return select(
                        access,
                        "kind = ? AND about = ? AND records_version = ?",
                        List.of(kind.name(), about, recordsVersion),
                        1)
                .stream()
                .findFirst();
    }

    /// The newest answer of a kind about a customer or case that was made from records of an earlier version.
    Optional<Answer> newestBefore(Access access, AnswerKind kind, String about, String recordsVersion) {
        return select(
                        access,
                        "kind = ? AND about = ? AND CASE WHEN records_version ~ '^[0-9]{1,18}(-|$)'"
                                + " THEN split_part(records_version, '-', 1)::bigint < ? ELSE false END",
                        List.of(
                                kind.name(),
                                about,
                                Long.parseLong(recordsVersion.split("-", 2)[0])),
                        1)
                .stream()
                .findFirst();
    }

    /// Answers of a kind about a customer or case, newest first.
    List<Answer> all(Access access, AnswerKind kind, String about, int limit) {
        return select(access, "kind = ? AND about = ?", List.of(kind.name(), about), limit);
    }

    /// A ledger, if the caller may read an answer that was written from it.
    public Optional<KeptLedger> ledger(Access access, LedgerId id) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT hash, canonical FROM ledgers "
                    + "WHERE ledger_id = ? AND EXISTS (SELECT 1 FROM answers WHERE answers.ledger_id = "
                    + "ledgers.ledger_id AND " + READABLE + ")")) {
                select.setString(1, id.value());
                bindReader(connection, select, 2, access);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new KeptLedger(id, row.getString("hash"), row.getString("canonical")))
                            : Optional.empty();
                }
            }
        });
    }

    /// The cases behind a ledger beside the one that it is about.
    public static List<String> otherCases(Ledger ledger, Optional<CaseId> own) {
        return ledger.facts().stream()
                .flatMap(fact -> fact.records().stream())
                .filter(record -> record.kind() == RecordKind.CASE)
                .map(RecordRef::id)
                .filter(id -> own.map(CaseId::value).filter(id::equals).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// A ledger is large and often there already: it is sent only where it is not.
    private static void saveLedger(Connection connection, Answer answer, Ledger ledger) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement("SELECT 1 FROM ledgers WHERE ledger_id = ?")) {
            known.setString(1, ledger.id().value());
            try (ResultSet row = known.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO ledgers VALUES (?, ?, ?, ?) ON CONFLICT (ledger_id) DO NOTHING")) {
            insert.setString(1, ledger.id().value());
            insert.setString(2, ledger.hash());
            insert.setString(3, ledger.canonicalJson());
            insert.setTimestamp(4, Timestamp.from(answer.provenance().madeAt()));
            insert.executeUpdate();
        }
    }

    private List<Answer> select(Access access, String where, List<Object> arguments, int limit) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT body FROM answers WHERE " + where
                    + " AND " + READABLE + " ORDER BY answer_id DESC LIMIT ?")) {
                int position = 1;
                for (Object argument : arguments) {
                    select.setObject(position++, argument);
                }
                position = bindReader(connection, select, position, access);
                select.setInt(position, limit);
                List<Answer> answers = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        answers.add(AnswerJson.read(rows.getString("body")));
                    }
                }
                return answers;
            }
        });
    }

    private static int bindReader(Connection connection, PreparedStatement select, int from, Access access)
            throws SQLException {
        Array cases = connection.createArrayOf(
                "text", access.cases().stream().map(CaseId::value).toArray());
        select.setString(from, access.caller().id());
        select.setArray(from + 1, cases);
        select.setArray(from + 2, cases);
        select.setString(from + 3, access.caller().audience().name());
        select.setArray(from + 4, cases);
        return from + 5;
    }
}
