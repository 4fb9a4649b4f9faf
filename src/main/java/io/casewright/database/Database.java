package io.casewright.database;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The records' PostgreSQL, opened in the background from construction on; the first use waits for it.
///
/// All methods throw [DatabaseUnavailableException] when it cannot be reached, and [DatabaseException] when it refuses
/// a statement. An opening that failed is tried again by the next use.
@Singleton
@Startup
public final class Database implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Database.class);

    private static final Duration OPENING = Duration.ofMinutes(3);

    private final Supplier<OpenDatabase> opener;

    private CompletableFuture<OpenDatabase> opening;
    private boolean closed;

    @Inject
    public Database(DatabaseConfig config, @ConfigProperty(name = "casewright.data") Path dataFolder) {
        this(() -> OpenDatabase.of(config, dataFolder, Migrations::apply));
    }

    /// A database whose schema is made by these migrations and no others: what an older backup is put back into. The
    /// next ordinary opening brings it up to date.
    ///
    /// @param scripts file names of migrations, as [TableCopies#migrations] gave them
    public static Database forRestore(DatabaseConfig config, Path dataFolder, List<String> scripts) {
        return new Database(() -> OpenDatabase.of(config, dataFolder, source -> Migrations.applyOnly(source, scripts)));
    }

    private Database(Supplier<OpenDatabase> opener) {
        this.opener = opener;
        this.opening = open();
    }

    /// What is done with one connection; it must not be kept.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// One consistent snapshot, read only: everything is seen as of the first statement.
    public <T> T read(Work<T> work) {
        return inTransaction(connection -> {
            execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            return work.on(connection);
        });
    }

    /// One transaction: kept as a whole when the work returns, not at all when it throws.
    public <T> T write(Work<T> work) {
        return inTransaction(work);
    }

    /// Whether records can be read right now; never waits for the start.
    public boolean isReady() {
        CompletableFuture<OpenDatabase> current = current();
        if (!current.isDone() || current.isCompletedExceptionally()) {
            return false;
        }
        try (Connection connection = current.join().connection()) {
            return connection.isValid(2);
        } catch (SQLException e) {
            LOG.debugf("The database is not ready: %s", e.getMessage());
            return false;
        }
    }

    @Override
    @PreDestroy
    public void close() {
        CompletableFuture<OpenDatabase> last;
        synchronized (this) {
            closed = true;
            last = opening;
        }
        try {
            last.get(OPENING.toMillis(), TimeUnit.MILLISECONDS).close();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Nothing to close: the database never opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = opened().connection()) {
            connection.setAutoCommit(false);
            boolean kept = false;
            try {
                T result = work.on(connection);
                connection.commit();
                kept = true;
                return result;
            } finally {
                if (!kept) {
                    rollback(connection);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private OpenDatabase opened() {
        try {
            return usable().get(OPENING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw unavailable(e);
        } catch (TimeoutException e) {
            throw new DatabaseUnavailableException(
                    "The database did not open within %s s; see the log.".formatted(OPENING.toSeconds()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Interrupted while the database opened.", e);
        }
    }

    private static DatabaseUnavailableException unavailable(ExecutionException failure) {
        @Nullable Throwable cause = failure.getCause();
        return new DatabaseUnavailableException(
                String.valueOf(cause == null ? failure.getMessage() : cause.getMessage()), failure);
    }

    private synchronized CompletableFuture<OpenDatabase> usable() {
        if (closed) {
            throw new DatabaseUnavailableException("The database is closed: the service stops.");
        }
        if (opening.isCompletedExceptionally()) {
            opening = open();
        }
        return opening;
    }

    private synchronized CompletableFuture<OpenDatabase> current() {
        return opening;
    }

    private CompletableFuture<OpenDatabase> open() {
        long start = System.nanoTime();
        return CompletableFuture.supplyAsync(opener, Database::inBackground)
                .whenComplete((database, failure) -> report(start, failure));
    }

    private static void inBackground(Runnable work) {
        Thread.ofPlatform().name("database-start").daemon().start(work);
    }

    private static void report(long start, @Nullable Throwable failure) {
        if (failure == null) {
            LOG.infof(
                    "Database open after %d ms",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            return;
        }
        LOG.errorf("The database does not open: %s", failure.getMessage());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debugf("Rollback failed, the connection is lost: %s", e.getMessage());
        }
    }
}
