package io.casewright.casefile;

import io.casewright.casefile.Party.Decision;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Decisions about roles as rows. They stand beside the parties, so that a case that is imported again keeps them.
final class RoleRows {

    private RoleRows() {}

    /// By party, oldest first.
    static Map<String, List<RoleChange>> ofCase(Connection connection, String caseId) throws SQLException {
        Map<String, List<RoleChange>> changes = new TreeMap<>();
        Sql.list(
                connection,
                "SELECT party, version, role, reason, decided_by, decided_at FROM role_decisions WHERE case_id = ?"
                        + " ORDER BY party, version",
                row -> changes.computeIfAbsent(row.getString("party"), key -> new ArrayList<>())
                        .add(new RoleChange(
                                row.getInt("version"),
                                Sql.text(row, "role").map(PartyRole::valueOf),
                                row.getString("reason"),
                                row.getString("decided_by"),
                                Sql.instant(row, "decided_at"))),
                caseId);
        return changes;
    }

    static void add(Connection connection, CaseId caseId, String party, RoleChange change) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO role_decisions (case_id, party, version, role, reason, decided_by, decided_at)"
                        + " VALUES (?, ?, ?, ?::text, ?, ?, ?)",
                caseId.value(),
                party,
                change.version(),
                change.role().map(PartyRole::name),
                change.reason(),
                change.by(),
                change.at());
    }

    /// The party with the decision that stands, if one does.
    ///
    /// @param own as the case has it
    static Party decided(Party own, List<RoleChange> history) {
        Optional<RoleChange> standing = RoleChange.standing(history);
        if (standing.isEmpty()) {
            return own;
        }
        RoleChange change = standing.get();
        return new Party(
                own.name(),
                own.customer(),
                change.role().orElse(own.role()),
                change.reason(),
                Optional.of(new Decision(change.by(), change.at(), own.role(), own.reason())));
    }
}
