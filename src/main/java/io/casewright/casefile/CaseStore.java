package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.NoteId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Reads cases and their notes. A case that the caller may not read is absent, like one that does not exist.
@Singleton
public final class CaseStore {

    private final Database database;

    public CaseStore(Database database) {
        this.database = database;
    }

    public Optional<CaseFile> find(Access access, CaseId id) {
        return database.read(connection -> CaseRows.find(connection, access, id));
    }

    /// The readable cases, newest opening first, then by id.
    ///
    /// @param after the last case of the page before
    /// @param limit from 1
    public List<CaseFile> page(Access access, Optional<CaseId> after, int limit) {
        return database.read(connection -> {
            List<CaseId> ids = Sql.list(
                    connection,
                    "SELECT k.id FROM cases k LEFT JOIN cases l ON l.id = ? WHERE k.id = ANY (?) AND (l.id IS NULL"
                            + " OR k.opened < l.opened OR k.opened = l.opened AND k.id > l.id)"
                            + " ORDER BY k.opened DESC, k.id LIMIT ?",
                    row -> new CaseId(row.getString(1)),
                    after.map(CaseId::value).orElse(""),
                    AlertRows.caseIds(access),
                    limit);
            return CaseRows.readable(connection, access, ids);
        });
    }

    /// The readable cases that the customer is a party of, newest first.
    public List<CaseFile> ofCustomer(Access access, CustomerId customer) {
        return database.read(connection -> {
            List<CaseId> ids = Sql.list(
                    connection,
                    "SELECT k.id FROM cases k WHERE k.id = ANY (?) AND k.id IN (SELECT p.case_id FROM parties p"
                            + " JOIN customers c ON c.no = p.customer WHERE c.id = ?) ORDER BY k.opened DESC, k.id",
                    row -> new CaseId(row.getString(1)),
                    AlertRows.caseIds(access),
                    customer.value());
            return CaseRows.readable(connection, access, ids);
        });
    }

    /// The case's notes and those without a case about its parties, by instant.
    public List<Note> notes(Access access, CaseId id) {
        return database.read(connection -> NoteRows.ofCase(connection, access, id));
    }

    public Optional<Note> note(Access access, NoteId id) {
        return database.read(connection -> NoteRows.find(connection, access, id));
    }
}
