package io.casewright.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// A migrated database with its pool, and the embedded server below it if there is one.
final class OpenDatabase implements AutoCloseable {

    private static final Duration IDLE_CHECK = Duration.ofSeconds(20);

    private final AgroalDataSource pool;
    private final Optional<EmbeddedServer> server;

    private OpenDatabase(AgroalDataSource pool, Optional<EmbeddedServer> server) {
        this.pool = pool;
        this.server = server;
    }

    /// @param migration what brings the schema to where it is wanted
    static OpenDatabase of(DatabaseConfig config, Path dataFolder, Consumer<DataSource> migration) {
        if (config.url().isPresent()) {
            ServerAddress address = new ServerAddress(
                    config.url().get(),
                    config.username().orElse(""),
                    config.password().orElse(""));
            return migrated(config, address, Optional.empty(), migration);
        }
        EmbeddedServer server = EmbeddedServer.start(dataFolder.resolve("database"));
        boolean open = false;
        try {
            OpenDatabase database = migrated(config, server.address(), Optional.of(server), migration);
            open = true;
            return database;
        } finally {
            if (!open) {
                server.close();
            }
        }
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
        server.ifPresent(EmbeddedServer::close);
    }

    private static OpenDatabase migrated(
            DatabaseConfig config,
            ServerAddress address,
            Optional<EmbeddedServer> server,
            Consumer<DataSource> migration) {
        AgroalDataSource pool = pool(config, address);
        boolean migrated = false;
        try {
            migration.accept(pool);
            migrated = true;
            return new OpenDatabase(pool, server);
        } finally {
            if (!migrated) {
                pool.close();
            }
        }
    }

    private static AgroalDataSource pool(DatabaseConfig config, ServerAddress address) {
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier();
        settings.connectionPoolConfiguration(pool -> pool.maxSize(config.poolSize())
                .acquisitionTimeout(config.patience())
                .idleValidationTimeout(IDLE_CHECK)
                .connectionValidator(ConnectionValidator.defaultValidatorWithTimeout(5))
                .connectionFactoryConfiguration(factory -> factory.connectionProviderClassName("org.postgresql.Driver")
                        .jdbcUrl(address.url())
                        .jdbcProperty("ApplicationName", "Casewright")
                        .jdbcProperty("prepareThreshold", "2")
                        .jdbcTransactionIsolation(
                                AgroalConnectionFactoryConfiguration.TransactionIsolation.READ_COMMITTED)
                        .credential(new SimplePassword(address.password()))
                        .principal(new NamePrincipal(address.username()))));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    "The database at %s cannot be reached: %s".formatted(address.url(), e.getMessage()), e);
        }
    }
}
