package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which cases a caller may read: those whose readers hold the caller's id, and none for roles or audiences that read
/// no case.
@Singleton
public final class CaseReaders {

    private final Database database;

    public CaseReaders(Database database) {
        this.database = database;
    }

    public Access accessOf(Caller caller) {
        return switch (caller.role()) {
            case ADMIN, AUDITOR -> Access.withoutCases(caller);
            case INVESTIGATOR, REPORT_WRITER, REVIEWER, SYSTEM -> ofReader(caller);
        };
    }

    private Access ofReader(Caller caller) {
        if (caller.audience() == Audience.OUTSIDE) {
            return Access.withoutCases(caller);
        }
        List<CaseId> ids = database.read(connection -> Sql.list(
                connection,
                "SELECT case_id FROM case_readers WHERE reader = ?",
                row -> new CaseId(row.getString(1)),
                caller.id()));
        Set<CaseId> cases = new HashSet<>(ids);
        return new Access(caller, cases);
    }
}
