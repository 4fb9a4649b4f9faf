package io.casewright.assist.talk;

import io.casewright.access.Access;
import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Conversations and their turns. A conversation is read by whoever may read its case and every further case that its
/// answers rest on; for anybody else it is absent. What is kept and its audit record are one transaction.
@Singleton
public final class TalkStore {

    private static final String READABLE = "c.case_id = ANY (?) AND c.other_cases <@ ?";

    private static final String COLUMNS = "SELECT c.*, (SELECT count(*) FROM conversation_turns t"
            + " WHERE t.conversation_id = c.conversation_id) AS questions FROM conversations c WHERE " + READABLE;

    /// Somewhere in the title, a question or an answer, in any case.
    private static final String HOLDS = " AND (? = '' OR position(lower(?) IN lower(c.title)) > 0 OR EXISTS ("
            + "SELECT 1 FROM conversation_turns t JOIN conversation_versions v ON v.turn_id = t.turn_id"
            + " WHERE t.conversation_id = c.conversation_id"
            + " AND (position(lower(?) IN lower(t.question)) > 0 OR position(lower(?) IN lower(v.told)) > 0)))";

    private final Database database;
    private final AuditTrail audit;

    TalkStore(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /// Which conversations of a case are wanted.
    ///
    /// @param words that the title, a question or an answer holds; empty for all
    /// @param archived those that are put away, instead of those in use
    /// @param mine only the caller's own
    /// @param after the last conversation of the page before
    public record Wanted(String words, boolean archived, boolean mine, Optional<ConversationId> after) {}

    /// Newest first.
    ///
    /// @param limit from 1
    public List<Conversation> ofCase(Access access, CaseId caseId, Wanted wanted, int limit) {
        return select(
                access,
                " AND c.case_id = ? AND (c.archived_at IS NOT NULL) = ? AND (NOT ? OR c.owner = ?)"
                        + " AND (?::uuid IS NULL OR c.conversation_id < ?)" + HOLDS
                        + " ORDER BY c.conversation_id DESC LIMIT ?",
                caseId.value(),
                wanted.archived(),
                wanted.mine(),
                access.caller().id(),
                wanted.after().map(ConversationId::value),
                wanted.after().map(ConversationId::value),
                wanted.words(),
                wanted.words(),
                wanted.words(),
                wanted.words(),
                limit);
    }

    public Optional<Conversation> find(Access access, CaseId caseId, ConversationId id) {
        return select(access, " AND c.case_id = ? AND c.conversation_id = ?", caseId.value(), id.value()).stream()
                .findFirst();
    }

    void add(Conversation conversation, AuditEntry entry) {
        recorded(
                entry,
                "INSERT INTO conversations (conversation_id, case_id, owner, title, started_at) VALUES (?, ?, ?, ?, ?)",
                conversation.id().value(),
                conversation.caseId().value(),
                conversation.owner(),
                conversation.title(),
                conversation.started());
    }

    void rename(ConversationId id, String title, AuditEntry entry) {
        recorded(entry, "UPDATE conversations SET title = ? WHERE conversation_id = ?", title, id.value());
    }

    void archive(ConversationId id, Optional<Instant> since, AuditEntry entry) {
        recorded(
                entry,
                "UPDATE conversations SET archived_at = ?::timestamptz WHERE conversation_id = ?",
                since,
                id.value());
    }

    /// Keeps a step of a caller without changing anything else.
    void record(AuditEntry entry) {
        audit.append(entry);
    }

    private void recorded(AuditEntry entry, String sql, Object... values) {
        database.write(connection -> {
            Sql.update(connection, sql, values);
            return audit.append(connection, entry);
        });
    }

    private List<Conversation> select(Access access, String further, Object... values) {
        if (!access.isInsideInvestigation()) {
            return List.of();
        }
        String[] cases = access.cases().stream().map(CaseId::value).toArray(String[]::new);
        List<Object> all = new ArrayList<>(List.of(cases, cases));
        all.addAll(List.of(values));
        return database.read(connection -> conversations(connection, COLUMNS + further, all));
    }

    private static List<Conversation> conversations(Connection connection, String sql, List<Object> values)
            throws SQLException {
        return Sql.list(connection, sql, TalkStore::conversation, values.toArray());
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                ConversationId.of(row.getString("conversation_id")),
                new CaseId(row.getString("case_id")),
                row.getString("owner"),
                row.getString("title"),
                Sql.instant(row, "started_at"),
                Sql.optionalInstant(row, "archived_at"),
                row.getInt("questions"));
    }
}
