package io.casewright.database;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// The schema's versions, `db/migration/V….sql` on the class path. Each package numbers in a range of its own (1 to 9
/// records and jobs, 10 to 19 audit, 20 to 29 assist), so a lower number may come later than a higher one.
final class Migrations {

    private static final String FOLDER = "db/migration";

    private Migrations() {}

    /// Brings the schema to what this code knows. Throws [DatabaseUnavailableException] when the schema is newer.
    static void apply(DataSource source) {
        Flyway flyway = settings(source).load();
        try {
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailableException(
                    "The schema of the records could not be brought up to date: " + e.getMessage(), e);
        }
    }

    static List<String> unknown(List<String> scripts) {
        return scripts.stream()
                .filter(script -> !MigrationScript.of(FOLDER, script).exists())
                .toList();
    }

    /// Makes an empty database into what these migrations, and no others, make of it: the schema of an older backup.
    ///
    /// @param scripts file names, all of them known
    static void applyOnly(DataSource source, List<String> scripts) {
        List<MigrationScript> known = scripts.stream()
                .map(script -> MigrationScript.of(FOLDER, script))
                .toList();
        try {
            settings(source)
                    .resourceProvider(new MigrationScript.Only(known))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnavailableException("The schema of the backup cannot be made: " + e.getMessage(), e);
        }
    }

    private static FluentConfiguration settings(DataSource source) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + FOLDER)
                .outOfOrder(true)
                .cleanDisabled(true);
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
