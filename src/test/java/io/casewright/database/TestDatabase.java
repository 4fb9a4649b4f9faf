package io.casewright.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/// Databases for tests: one embedded server for all tests of a run, in `target/`, and a fresh database for each class.
///
/// With `CASEWRIGHT_TEST_DATABASE_URL` (and `_USERNAME`, `_PASSWORD`, of a role that may create databases) the same
/// store tests also run against an outside PostgreSQL.
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path FOLDER = Path.of("target", "test-database");
    private static final String PREFIX = "test_";

    private TestDatabase() {}

    /// A fresh, migrated database on the embedded server.
    public static Database fresh() {
        return open(embedded());
    }

    /// A connection string of a fresh database on the embedded server, for another JVM.
    public static DatabaseConfig freshConfig() {
        return config(createdOn(embedded()));
    }

    /// Settings that name a server, as another JVM gets them.
    public static DatabaseConfig config(String url, String username, String password) {
        return new Settings(Optional.of(url), Optional.of(username), Optional.of(password));
    }

    /// A fresh, migrated database on the outside server; the test is skipped when none is named.
    public static Database outside() {
        String url = System.getenv("CASEWRIGHT_TEST_DATABASE_URL");
        Assumptions.assumeTrue(
                url != null, "skipped: CASEWRIGHT_TEST_DATABASE_URL names no outside PostgreSQL to test against");
        return open(new ServerAddress(
                url,
                System.getenv().getOrDefault("CASEWRIGHT_TEST_DATABASE_USERNAME", "postgres"),
                System.getenv().getOrDefault("CASEWRIGHT_TEST_DATABASE_PASSWORD", "")));
    }

    /// Settings that name a server; passed by hand where the service reads them from its configuration.
    record Settings(Optional<String> url, Optional<String> username, Optional<String> password)
            implements DatabaseConfig {

        @Override
        public int poolSize() {
            return 8;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(60);
        }
    }

    /// The unpacked PostgreSQL of the shared server.
    public static Path programs() {
        assumeStarted(embedded());
        return FOLDER.resolve("server").toAbsolutePath();
    }

    private static void assumeStarted(ServerAddress address) {
        if (address.url().isEmpty()) {
            throw new IllegalStateException("the shared server has no address");
        }
    }

    /// Settings without a URL: an embedded server.
    public static DatabaseConfig embeddedConfig() {
        return new Settings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Database open(ServerAddress server) {
        return new Database(config(createdOn(server)), Path.of("target"));
    }

    private static DatabaseConfig config(ServerAddress address) {
        return new Settings(
                Optional.of(address.url()), Optional.of(address.username()), Optional.of(address.password()));
    }

    private static ServerAddress createdOn(ServerAddress server) {
        String name = PREFIX + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server.url(), server.username(), server.password())) {
            Databases.create(connection, name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create " + name + " at " + server.url(), e);
        }
        String url = server.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1");
        return new ServerAddress(url, server.username(), server.password());
    }

    private static synchronized ServerAddress embedded() {
        return Shared.SERVER.addressOf("postgres");
    }

    private static final class Shared {

        static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            EmbeddedServer server = EmbeddedServer.start(FOLDER);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropOld(server.addressOf("postgres"));
            return server;
        }

        private static void dropOld(ServerAddress address) {
            try (Connection connection =
                            DriverManager.getConnection(address.url(), address.username(), address.password());
                    Statement statement = connection.createStatement()) {
                for (String name : oldNames(statement)) {
                    statement.execute("DROP DATABASE " + name + " WITH (FORCE)");
                }
            } catch (SQLException e) {
                throw new IllegalStateException("cannot drop the databases of earlier runs", e);
            }
        }

        private static List<String> oldNames(Statement statement) throws SQLException {
            List<String> names = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("SELECT datname FROM pg_database WHERE datname LIKE '" + PREFIX + "%'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }
}
