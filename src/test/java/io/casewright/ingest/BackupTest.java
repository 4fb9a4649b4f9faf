package io.casewright.ingest;

import static io.casewright.casefile.Records.access;
import static io.casewright.casefile.Records.account;
import static io.casewright.casefile.Records.alert;
import static io.casewright.casefile.Records.caseFile;
import static io.casewright.casefile.Records.customer;
import static io.casewright.casefile.Records.event;
import static io.casewright.casefile.Records.party;
import static io.casewright.casefile.Records.wire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossiers;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.RecordsWriter;
import io.casewright.database.Database;
import io.casewright.database.DatabaseConfig;
import io.casewright.database.Sql;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.CaseId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final CaseId CASE = new CaseId("K-1");

    @TempDir
    Path folder;

    @Test
    void whatWasBackedUpIsPutBackIntoAnEmptyFolder() throws IOException {
        Path data = folder.resolve("old");
        byte[] archive;
        Dossier before;
        try (Database database = filled(data)) {
            before = new Dossiers(database).ofCase(access("ann", "K-1"), CASE).orElseThrow();
            archive = backup(database, data);
        }
        Path fresh = folder.resolve("new");
        DatabaseConfig config = TestDatabase.freshConfig();

        Restore.into(fresh, new ByteArrayInputStream(archive), config);

        try (Database database = new Database(config, fresh)) {
            Dossier after =
                    new Dossiers(database).ofCase(access("ann", "K-1"), CASE).orElseThrow();
            assertThat(after).isEqualTo(before);
            assertThat(count(database, "events")).isEqualTo(1);
            new RecordsWriter(database).accounts(List.of(account("A-2", "C-1")));
            assertThat(count(database, "accounts")).isEqualTo(2);
        }
        assertThat(fresh.resolve("documents/ab/abc")).hasContent("a document");
        assertThat(fresh.resolve("application.properties")).hasContent("casewright.x=1");
    }

    @Test
    void aFolderThatHoldsRecordsIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("database"));

        assertThatThrownBy(() -> Restore.into(folder, new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("database");
    }

    @Test
    void anArchiveThatWasAlteredIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path data = folder.resolve("old");
        byte[] archive;
        try (Database database = filled(data)) {
            archive = backup(database, data);
        }
        byte[] altered = rewritten(archive, "tables/customers.copy", "1\tC-1\n");
        Path fresh = folder.resolve("new");

        assertThatThrownBy(() -> Restore.into(fresh, new ByteArrayInputStream(altered)))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("tables/customers.copy");
        assertThat(fresh).isEmptyDirectory();
    }

    @Test
    void anArchiveOfANewerVersionIsRefused() throws IOException {
        byte[] format = archiveWith("{\"format\": 99, \"sha256\": {}}");
        byte[] schema = archiveWith("{\"format\": 1, \"migrations\": [\"V1__records.sql\", \"V999__later.sql\"]}");

        assertThatThrownBy(() -> Restore.into(folder.resolve("a"), new ByteArrayInputStream(format)))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("newer Casewright");
        assertThatThrownBy(() -> Restore.into(folder.resolve("b"), new ByteArrayInputStream(schema)))
                .isInstanceOf(BackupRefusedException.class)
                .hasMessageContaining("V999__later.sql");
        assertThat(folder.resolve("b")).isEmptyDirectory();
    }

    @Test
    void anArchiveOfAnOlderSchemaIsBroughtUpToDateByTheNextStart() throws IOException {
        byte[] older = archiveWith("{\"format\": 1, \"migrations\": [\"V1__records.sql\"], \"sha256\": {}}");
        DatabaseConfig config = TestDatabase.freshConfig();

        Restore.into(folder.resolve("c"), new ByteArrayInputStream(older), config);

        try (Database database = new Database(config, folder.resolve("c"))) {
            assertThat(count(database, "jobs")).isZero();
        }
    }

    private static Database filled(Path data) throws IOException {
        Database database = TestDatabase.fresh();
        RecordsWriter writer = new RecordsWriter(database);
        writer.customers(List.of(customer("C-1", "Ann \\ \t")));
        writer.accounts(List.of(account("A-1", "C-1")));
        writer.transactions(List.of(wire("T-1", "A-1", Instant.parse("2025-03-10T17:00:00Z"), "9000"))
                .iterator());
        writer.alerts(List.of(alert("AL-1", "C-1", "T-1")));
        writer.cases(List.of(caseFile("K-1", List.of(party("C-1", PartyRole.SUBJECT)), List.of("AL-1"), "ann")));
        writer.events(List.of(event("E-1", "C-1")));
        Files.createDirectories(data.resolve("documents/ab"));
        Files.writeString(data.resolve("documents/ab/abc"), "a document");
        Files.writeString(data.resolve("application.properties"), "casewright.x=1");
        return database;
    }

    private static byte[] backup(Database database, Path data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Backup(database, Clock.systemUTC(), data).write(out);
        return out.toByteArray();
    }

    private static byte[] archiveWith(String manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] rewritten(byte[] archive, String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                if (entry.getName().equals(name)) {
                    bytes = content.getBytes(StandardCharsets.UTF_8);
                }
                zip.write(bytes);
            }
        }
        return out.toByteArray();
    }

    private static long count(Database database, String table) {
        return database.read(connection -> Sql.first(connection, "SELECT count(*) FROM " + table, row -> row.getLong(1))
                .orElseThrow());
    }
}
