package io.casewright.assist.talk;

import io.casewright.assist.AnswerId;
import io.casewright.assist.talk.Turn.Feedback;
import io.casewright.assist.talk.Turn.State;
import io.casewright.assist.talk.Turn.Version;
import io.casewright.assist.tool.Inquiry;
import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The turns of conversations, the versions of their answers and what happened while those were made. Who may see a
/// conversation is settled before its turns are asked for.
@Singleton
final class TurnStore {

    /// Ours: longer than any answer takes, calls to a model and its repairs included.
    private static final Duration NO_LONGER_MADE = Duration.ofMinutes(10);

    private final Database database;
    private final AuditTrail audit;
    private final Clock clock;

    TurnStore(Database database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /// A version of a turn's answer.
    record Place(TurnId turn, int version) {}

    /// What a making came to.
    ///
    /// @param told the sentences shown, for searching
    record Outcome(State state, Optional<AnswerId> answer, String told) {}

    /// In the order of asking.
    List<Turn> of(ConversationId conversation) {
        return database.read(connection -> {
            List<Turn> turns = Sql.list(
                    connection,
                    "SELECT * FROM conversation_turns WHERE conversation_id = ? ORDER BY turn_id",
                    row -> turn(row, List.of()),
                    conversation.value());
            Map<TurnId, List<Version>> versions = new LinkedHashMap<>();
            for (Turn turn : turns) {
                versions.put(turn.id(), versions(connection, turn.id()));
            }
            return turns.stream()
                    .map(turn -> with(turn, versions.getOrDefault(turn.id(), List.of())))
                    .toList();
        });
    }

    private static Turn with(Turn turn, List<Version> versions) {
        return new Turn(turn.id(), turn.after(), turn.insteadOf(), turn.question(), turn.asked(), versions);
    }

    private static Turn turn(ResultSet row, List<Version> versions) throws SQLException {
        return new Turn(
                TurnId.of(row.getString("turn_id")),
                Sql.text(row, "after_turn").map(TurnId::of),
                Sql.text(row, "instead_of").map(TurnId::of),
                row.getString("question"),
                Sql.instant(row, "asked_at"),
                versions);
    }

    private static List<Version> versions(Connection connection, TurnId turn) throws SQLException {
        return Sql.list(
                connection,
                "SELECT v.*, ARRAY(SELECT e.body::json ->> 'words' FROM conversation_events e WHERE e.turn_id = v.turn_id"
                        + " AND e.version = v.version AND e.name = 'stage' ORDER BY e.number) AS stages"
                        + " FROM conversation_versions v WHERE v.turn_id = ? ORDER BY v.version",
                TurnStore::version,
                turn.value());
    }

    private static Version version(ResultSet row) throws SQLException {
        Optional<String> useful = Sql.text(row, "useful");
        String reason = Sql.text(row, "useful_reason").orElse("");
        return new Version(
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                Sql.text(row, "answer_id").flatMap(AnswerId::parse),
                Sql.text(row, "inquiry").map(TalkJson::inquiry),
                List.of((String[]) row.getArray("stages").getArray()),
                Sql.instant(row, "begun_at"),
                Sql.instant(row, "changed_at"),
                useful.map(is -> new Feedback(is.startsWith("t"), reason)));
    }

    /// Keeps a question and begins the first version of its answer.
    Place add(ConversationId conversation, Turn turn, AuditEntry entry) {
        return database.write(connection -> {
            Sql.update(
                    connection,
                    "INSERT INTO conversation_turns VALUES (?, ?, ?::uuid, ?::uuid, ?, ?)",
                    turn.id().value(),
                    conversation.value(),
                    turn.after().map(TurnId::value),
                    turn.insteadOf().map(TurnId::value),
                    turn.question(),
                    turn.asked());
            Place place = new Place(turn.id(), 1);
            begin(connection, place);
            audit.append(connection, entry);
            return place;
        });
    }

    /// Begins a further version of a turn's answer.
    Place again(Turn turn, AuditEntry entry) {
        return database.write(connection -> {
            Place place = new Place(turn.id(), turn.newest().number() + 1);
            begin(connection, place);
            audit.append(connection, entry);
            return place;
        });
    }

    private void begin(Connection connection, Place place) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO conversation_versions (turn_id, version, state, begun_at, changed_at) VALUES (?, ?, ?, ?, ?)",
                place.turn().value(),
                place.version(),
                State.MAKING.name(),
                clock.instant(),
                clock.instant());
    }

    void understood(Place place, Inquiry inquiry) {
        update("inquiry = ?", place, TalkJson.write(inquiry));
    }

    void wantStopped(Place place, AuditEntry entry) {
        update("stop_wanted = true", place);
        audit.append(entry);
    }

    /// Closes the conversation to readers who may not read all the cases that an answer rests on, before it is told.
    void restsOn(Place place, List<String> otherCases) {
        database.write(connection -> Sql.update(
                connection,
                "UPDATE conversations c SET other_cases = ARRAY(SELECT DISTINCT each FROM"
                        + " unnest(c.other_cases || ?) each ORDER BY each) FROM conversation_turns t"
                        + " WHERE t.turn_id = ? AND c.conversation_id = t.conversation_id",
                otherCases.toArray(String[]::new),
                place.turn().value()));
    }

    boolean isWanted(Place place) {
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT stop_wanted FROM conversation_versions WHERE turn_id = ? AND version = ?",
                        row -> row.getBoolean(1),
                        place.turn().value(),
                        place.version()))
                .filter(stopped -> !stopped)
                .isPresent();
    }

    void rate(Place place, Feedback feedback, AuditEntry entry) {
        update("useful = ?, useful_reason = ?", place, feedback.useful(), feedback.reason());
        audit.append(entry);
    }

    private void update(String what, Place place, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = place.turn().value();
        all[values.length + 1] = place.version();
        database.write(connection -> Sql.update(
                connection, "UPDATE conversation_versions SET " + what + " WHERE turn_id = ? AND version = ?", all));
    }

    void tell(Place place, TurnEvent event) {
        database.write(connection -> {
            insert(connection, place, event);
            return Sql.update(
                    connection,
                    "UPDATE conversation_versions SET changed_at = ? WHERE turn_id = ? AND version = ?",
                    clock.instant(),
                    place.turn().value(),
                    place.version());
        });
    }

    /// Ends a making and tells its last event; false where somebody has ended it before.
    boolean end(Place place, Outcome outcome, String json) {
        return database.write(connection -> {
            long ended = Sql.update(
                    connection,
                    "UPDATE conversation_versions SET state = ?, answer_id = ?::uuid, told = ?, changed_at = ?"
                            + " WHERE turn_id = ? AND version = ? AND state = ?",
                    outcome.state().name(),
                    outcome.answer().map(AnswerId::value),
                    outcome.told(),
                    clock.instant(),
                    place.turn().value(),
                    place.version(),
                    State.MAKING.name());
            if (ended == 0) {
                return false;
            }
            insert(connection, place, new TurnEvent(count(connection, place) + 1, word(outcome.state()), json));
            return true;
        });
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static int count(Connection connection, Place place) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT count(*) FROM conversation_events WHERE turn_id = ? AND version = ?",
                        row -> row.getInt(1),
                        place.turn().value(),
                        place.version())
                .orElse(0);
    }

    private static void insert(Connection connection, Place place, TurnEvent event) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO conversation_events VALUES (?, ?, ?, ?, ?)",
                place.turn().value(),
                place.version(),
                event.number(),
                event.name(),
                event.json());
    }

    /// What happened after an event, in order.
    List<TurnEvent> events(Place place, int after) {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT * FROM conversation_events WHERE turn_id = ? AND version = ? AND number > ? ORDER BY number",
                row -> new TurnEvent(row.getInt("number"), row.getString("name"), row.getString("body")),
                place.turn().value(),
                place.version(),
                after));
    }

    /// Whether a making has not been heard of for so long that its process must have ended.
    boolean isAbandoned(Version version) {
        Instant limit = clock.instant().minus(NO_LONGER_MADE);
        return version.state() == State.MAKING && version.changed().isBefore(limit);
    }
}
