package io.casewright.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/// The schema's versions, `db/migration/V….sql` on the class path. Each package numbers in a range of its own (1 to 9
/// records and jobs, 10 to 19 audit, 20 to 29 assist), so a lower number may come later than a higher one.
final class Migrations {

    private Migrations() {}

    /// Brings the schema to what this code knows. Throws [DatabaseUnavailableException] when the schema is newer.
    static void apply(DataSource source) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .validateOnMigrate(true)
                .cleanDisabled(true)
                .load();
        try {
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailableException(
                    "The schema of the records could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        List<MigrationInfo> unknown = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .toList();
        if (!unknown.isEmpty()) {
            throw new DatabaseUnavailableException(("The records were written by a newer Casewright (its schema has %s,"
                            + " which this one does not know). Run that version, or restore a backup of this one.")
                    .formatted(unknown.stream()
                            .map(migration -> "V" + migration.getVersion() + " " + migration.getDescription())
                            .collect(Collectors.joining(", "))));
        }
    }
}
