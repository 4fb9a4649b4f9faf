package io.casewright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path data;

    /// Unpacking costs a second a test and is tested by the shared server: borrow its programs.
    @BeforeEach
    void borrowPrograms() throws IOException {
        Files.createDirectories(data.resolve("database"));
        Files.createSymbolicLink(data.resolve("database/server"), TestDatabase.programs());
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws IOException {
        try (Database first = open()) {
            first.write(connection -> run(connection, "CREATE TABLE kept AS SELECT 42 AS answer"));
        }
        String password = Files.readString(data.resolve("database/password"));

        try (Database second = open()) {
            assertThat(number(second, "SELECT answer FROM kept")).isEqualTo(42);
            assertThat(Files.readString(data.resolve("database/password"))).isEqualTo(password);
        }
        assertThat(data.resolve("database/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void onlyTheOwnerReadsThePasswordAndNobodyComesInWithoutIt() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(data.resolve("database"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database/password"))))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database"))))
                    .isEqualTo("rwx------");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.address().url(), server.address().username(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aServerLeftByACrashIsAdopted() throws IOException {
        Path folder = data.resolve("database");
        EmbeddedServer crashed = EmbeddedServer.start(folder);
        Postmaster before =
                Postmaster.read(folder.resolve("cluster/postmaster.pid")).orElseThrow();
        crashed.abandon();

        try (EmbeddedServer next = EmbeddedServer.start(folder)) {
            assertThat(Postmaster.read(folder.resolve("cluster/postmaster.pid")))
                    .contains(before);
            assertThat(next.address()).isEqualTo(crashed.address());
        }
        assertThat(before.isPostgres()).isFalse();
    }

    @Test
    void aStalePidFileThatNamesAnotherProcessDoesNotHinderTheStart() throws IOException {
        Path folder = data.resolve("database");
        EmbeddedServer.start(folder).close();
        Files.writeString(
                folder.resolve("cluster/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder + "\n0\n5432\n\n127.0.0.1\n");

        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            assertThat(server.address().url()).doesNotContain(":5432");
        }
    }

    @Test
    void aSecondServiceOnTheSameFolderIsRefusedWithAdvice() {
        Path folder = data.resolve("database");
        try (EmbeddedServer first = EmbeddedServer.start(folder)) {
            assertThat(first.address().password()).isNotEmpty();
            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("CASEWRIGHT_DATA");
        }
    }

    @Test
    void aNewerSchemaIsRefused() {
        try (Database newer = open()) {
            newer.write(connection -> run(
                    connection,
                    "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, "
                            + "installed_by, execution_time, success) VALUES (999, '999', 'from the future', 'SQL', "
                            + "'V999__from_the_future.sql', 'x', 1, true)"));
        }

        try (Database older = open()) {
            assertThatThrownBy(() -> number(older, "SELECT 1"))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("newer Casewright")
                    .hasMessageContaining("V999 from the future");
        }
    }

    @Test
    void anOutsideServerThatIsDownIsNamedInTheMessage() {
        DatabaseConfig nobodyThere = new TestDatabase.Settings(
                Optional.of("jdbc:postgresql://127.0.0.1:1/casewright"), Optional.of("x"), Optional.of("y"));
        try (Database database = new Database(nobodyThere, data)) {
            assertThatThrownBy(() -> number(database, "SELECT 1"))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("127.0.0.1:1");
            assertThat(database.isReady()).isFalse();
        }
    }

    @Test
    void aTransactionThatThrowsLeavesNothingBehind() {
        try (Database database = TestDatabase.fresh()) {
            database.write(connection -> run(connection, "CREATE TABLE t (n int)"));

            assertThatThrownBy(() -> database.write(connection -> {
                        run(connection, "INSERT INTO t VALUES (1)");
                        return run(connection, "INSERT INTO nowhere VALUES (1)");
                    }))
                    .isInstanceOf(DatabaseException.class);

            assertThat(number(database, "SELECT count(*) FROM t")).isZero();
        }
    }

    @Test
    void aReadCannotWrite() {
        try (Database database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> database.read(connection -> run(connection, "CREATE TABLE t (n int)")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("read-only");
        }
    }

    private Database open() {
        return new Database(TestDatabase.embeddedConfig(), data);
    }

    private static boolean run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static int number(Database database, String sql) {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
