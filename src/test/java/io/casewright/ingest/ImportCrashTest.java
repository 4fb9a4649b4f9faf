package io.casewright.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.database.Database;
import io.casewright.database.DatabaseConfig;
import io.casewright.database.Sql;
import io.casewright.database.TestDatabase;
import io.casewright.ingest.ImportRequest.Format;
import io.casewright.ingest.ImportRequest.RecordKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCrashTest {

    private static final int ROWS = 60_000;

    @TempDir
    Path data;

    @Test
    void anAcknowledgedImportThatIsKilledInTheMiddleIsDoneByTheNextStart() throws Exception {
        DatabaseConfig config = TestDatabase.freshConfig();
        Path file = data.resolve("ledger.ndjson");
        try (InputStream rows = ImportsTest.bookings(ROWS)) {
            Files.copy(rows, file);
        }
        try (Database database = new Database(config, data)) {
            try (ImportSetup setup = new ImportSetup(database, data)) {
                setup.load(RecordKind.MIXED, Format.NDJSON, ImportsTest.PARTIES);
            }
            Process child = start(config, file);
            Path acknowledged = data.resolve("acknowledged");
            waitFor(() -> Files.exists(acknowledged));
            waitFor(() -> count(database) > 0);
            child.destroyForcibly().waitFor();
            long survived = count(database);
            assertThat(survived).as("killed in the middle").isPositive().isLessThan(ROWS);

            try (ImportSetup next = new ImportSetup(database, data)) {
                Job done = next.await(JobId.of(Files.readString(acknowledged)));

                assertThat(done.state()).isEqualTo(Job.State.DONE);
                assertThat(done.progress().items()).isEqualTo(ROWS);
                assertThat(done.progress().inserted()).isEqualTo(ROWS);
                assertThat(done.progress().rejected()).isZero();
            }
            assertThat(count(database)).isEqualTo(ROWS);
        }
    }

    private Process start(DatabaseConfig config, Path file) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(List.of(
                        java,
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportChild.class.getName(),
                        data.toString(),
                        config.url().orElseThrow(),
                        config.username().orElseThrow(),
                        config.password().orElseThrow(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("child.log").toFile())
                .start();
    }

    private static void waitFor(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    private static long count(Database database) {
        return database.read(
                connection -> Sql.first(connection, "SELECT count(*) FROM transactions", row -> row.getLong(1))
                        .orElseThrow());
    }
}
