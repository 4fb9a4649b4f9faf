package io.casewright.audit;

import io.casewright.database.Database;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The append-only, hash-chained record of what was asked and answered. Appending fails loudly: what cannot be recorded
/// is not answered.
@Singleton
public final class AuditTrail {

    /// Serialises appends across replicas; the number is the name of this chain among PostgreSQL's advisory locks.
    private static final long CHAIN_LOCK = 0x6361736577L;

    private final Database database;
    private final Clock clock;

    public AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public AuditRecord append(AuditEntry entry) {
        return database.write(connection -> append(connection, entry));
    }

    /// Appends within a transaction, so that what was done and its record are kept together or not at all. The chain is
    /// held until that transaction ends: append last.
    public AuditRecord append(Connection connection, AuditEntry entry) throws SQLException {
        lockChain(connection);
        Optional<AuditRecord> last = last(connection);
        AuditRecord record = next(entry, last).sealed();
        insert(connection, record);
        return record;
    }

    /// Records after a sequence number, in order; at most `limit`.
    public List<AuditRecord> page(long after, int limit) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT * FROM audit_records WHERE sequence > ? ORDER BY sequence LIMIT ?")) {
                select.setLong(1, after);
                select.setInt(2, limit);
                return read(select);
            }
        });
    }

    /// Records of a kind about an object, in order; at most `limit`, the first.
    ///
    /// @param kind what their actions begin with: `report.`
    public List<AuditRecord> about(String object, String kind, int limit) {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT * FROM audit_records WHERE object = ? AND starts_with(action, ?) ORDER BY sequence LIMIT ?")) {
                select.setString(1, object);
                select.setString(2, kind);
                select.setInt(3, limit);
                return read(select);
            }
        });
    }

    /// The sequence number of the first record that was changed, or stands after a missing one; empty when the chain
    /// is whole from the first record to the last.
    public Optional<Long> firstBroken() {
        long expected = 1;
        String previous = AuditRecord.BEGINNING;
        List<AuditRecord> records = page(0, 1_000);
        while (!records.isEmpty()) {
            for (AuditRecord record : records) {
                if (record.sequence() != expected || !record.previous().equals(previous) || !record.isIntact()) {
                    return Optional.of(expected);
                }
                expected++;
                previous = record.hash();
            }
            records = page(expected - 1, 1_000);
        }
        return Optional.empty();
    }

    private AuditRecord next(AuditEntry entry, Optional<AuditRecord> last) {
        // PostgreSQL keeps microseconds: a finer instant would not hash the same when it is read again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String details = entry.details().entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining("\n"));
        return new AuditRecord(
                last.map(AuditRecord::sequence).orElse(0L) + 1,
                now,
                entry.caller().id(),
                entry.caller().role().name(),
                entry.action(),
                entry.object(),
                entry.outcome(),
                details,
                last.map(AuditRecord::hash).orElse(AuditRecord.BEGINNING),
                "");
    }

    private static void lockChain(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, CHAIN_LOCK);
            lock.execute();
        }
    }

    private static Optional<AuditRecord> last(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT * FROM audit_records ORDER BY sequence DESC LIMIT 1")) {
            return read(select).stream().findFirst();
        }
    }

    private static void insert(Connection connection, AuditRecord record) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO audit_records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, record.sequence());
            insert.setTimestamp(2, Timestamp.from(record.at()));
            String[] texts = {
                record.caller(),
                record.role(),
                record.action(),
                record.object(),
                record.outcome(),
                record.details(),
                record.previous(),
                record.hash()
            };
            for (int index = 0; index < texts.length; index++) {
                insert.setString(index + 3, texts[index]);
            }
            insert.executeUpdate();
        }
    }

    private static List<AuditRecord> read(PreparedStatement select) throws SQLException {
        List<AuditRecord> records = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                records.add(new AuditRecord(
                        rows.getLong("sequence"),
                        rows.getTimestamp("at").toInstant(),
                        rows.getString("caller"),
                        rows.getString("role"),
                        rows.getString("action"),
                        rows.getString("object"),
                        rows.getString("outcome"),
                        rows.getString("details"),
                        rows.getString("previous"),
                        rows.getString("hash")));
            }
        }
        return records;
    }
}
