package io.casewright.ingest;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.database.Database;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Sha256;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.IndexedDocument;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Keeps the index in step with the notes of cases, as the records hold them.
@Singleton
final class CaseNotes {

    private static final String CASES = "SELECT id FROM cases";
    private static final String NOTES =
            "SELECT case_id, id, author, to_char(written AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, text FROM notes"
                    + " WHERE case_id IS NOT NULL ORDER BY case_id, id";
    private static final String ADDRESS = "note/";

    private final Database database;
    private final PassageIndex index;
    private final CaseTexts texts;

    CaseNotes(Database database, PassageIndex index, CaseTexts texts) {
        this.database = database;
        this.index = index;
        this.texts = texts;
    }

    /// Every note of every case, as one consistent state.
    private record Notes(Set<CaseId> cases, Map<CaseId, List<CaseText>> byCase) {}

    /// Indexes new and changed notes and drops those that are gone.
    void bringUpToDate() {
        Notes notes = database.read(CaseNotes::read);
        Map<DocumentId, String> indexed = indexed(notes.cases());
        notes.byCase().forEach((caseId, ofCase) -> {
            List<CaseText> changed = ofCase.stream()
                    .filter(text ->
                            !Sha256.hex(text.text()).equals(indexed.remove(CaseTexts.id(caseId, text.record()))))
                    .toList();
            if (!changed.isEmpty()) {
                texts.put(caseId, changed);
            }
        });
        indexed.keySet().forEach(index::remove);
    }

    private Map<DocumentId, String> indexed(Set<CaseId> cases) {
        Caller caller = new Caller("indexing", Role.ADMIN, Audience.INVESTIGATION);
        Map<DocumentId, String> digests = new HashMap<>();
        for (IndexedDocument document : index.documents(new Access(caller, cases))) {
            if (document.document().tier() == SourceTier.CASE
                    && document.document().address().startsWith(ADDRESS)) {
                digests.put(document.document().id(), document.document().sha256());
            }
        }
        return digests;
    }

    private static Notes read(Connection connection) throws SQLException {
        Set<CaseId> cases = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(CASES);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                cases.add(new CaseId(row.getString("id")));
            }
        }
        Map<CaseId, List<CaseText>> byCase = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NOTES);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                CaseId caseId = new CaseId(row.getString("case_id"));
                byCase.computeIfAbsent(caseId, _ -> new ArrayList<>()).add(note(row));
            }
        }
        return new Notes(cases, byCase);
    }

    private static CaseText note(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new CaseText(
                new RecordRef(RecordKind.NOTE, id),
                "Note " + id,
                row.getString("author"),
                row.getString("day"),
                row.getString("text"));
    }
}
