package io.casewright.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private static final Caller CALLER = new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION);

    private Database database;
    private AuditTrail trail;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        trail = new AuditTrail(database, Clock.fixed(Instant.parse("2026-01-02T03:04:05.123456789Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void recordsAreChainedFromTheFirstOn() {
        AuditRecord first = append("one");
        AuditRecord second = append("two");

        assertThat(first.sequence()).isEqualTo(1);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(trail.page(0, 10)).containsExactly(first, second);
        assertThat(trail.page(1, 10)).containsExactly(second);
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void noRecordCanBeChangedOrDeletedThroughSql() {
        append("one");

        assertThatThrownBy(() -> sql("UPDATE audit_records SET object = 'other'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> sql("DELETE FROM audit_records")).hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> sql("TRUNCATE audit_records")).hasStackTraceContaining("append-only");
    }

    @Test
    void everyRandomChangeBehindTheTriggersBackIsFound() {
        IntStream.range(0, 20).forEach(number -> append("object " + number));
        sql("ALTER TABLE audit_records DISABLE TRIGGER ALL");
        Random random = new Random(7);
        List<String> changes = List.of(
                "UPDATE audit_records SET object = 'x' WHERE sequence = %d",
                "UPDATE audit_records SET caller = 'x' WHERE sequence = %d",
                "UPDATE audit_records SET at = at + interval '1 second' WHERE sequence = %d",
                "UPDATE audit_records SET details = details || 'x=y' WHERE sequence = %d",
                "UPDATE audit_records SET previous = hash WHERE sequence = %d",
                "UPDATE audit_records SET hash = repeat('a', 64) WHERE sequence = %d",
                "DELETE FROM audit_records WHERE sequence = %d");
        sql("CREATE TABLE untouched AS SELECT * FROM audit_records");

        for (int round = 0; round < 70; round++) {
            // The last record of all may be cut off unseen: only a head kept elsewhere shows that.
            int sequence = 1 + random.nextInt(19);
            sql(changes.get(round % changes.size()).formatted(sequence));
            assertThat(trail.firstBroken())
                    .as("round %d, record %d", round, sequence)
                    .isPresent();
            sql("DELETE FROM audit_records");
            sql("INSERT INTO audit_records SELECT * FROM untouched");
        }
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void textMovedFromOneFieldIntoTheNextIsFound() {
        AuditRecord record = append("ab");
        AuditRecord moved = new AuditRecord(
                record.sequence(),
                record.at(),
                record.caller(),
                record.role(),
                record.action() + "a",
                "b",
                record.outcome(),
                record.details(),
                record.previous(),
                record.hash());

        assertThat(record.isIntact()).isTrue();
        assertThat(moved.isIntact()).isFalse();
    }

    @Test
    void manyAtOnceLeaveNoGapAndNoFork() {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 80).forEach(number -> threads.execute(() -> append("object " + number)));
        }

        assertThat(trail.page(0, 100)).hasSize(80);
        assertThat(trail.firstBroken()).isEmpty();
    }

    private AuditRecord append(String object) {
        return trail.append(new AuditEntry(CALLER, "answer.made", object, "done", Map.of("ledger", "00", "a", "b")));
    }

    private void sql(String statement) {
        database.write(connection -> {
            try (Statement execute = connection.createStatement()) {
                return execute.execute(statement);
            }
        });
    }
}
