package io.casewright.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.database.Database;
import io.casewright.database.DatabaseConfig;
import io.casewright.database.DatabaseUnavailableException;
import io.casewright.database.TableCopies;
import io.casewright.database.TableCopies.Table;
import io.casewright.evidence.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Puts a backup back into an empty data folder, while no service runs on it. A backup of an older version is brought
/// up to date by the next start; one of a newer version is refused.
public final class Restore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path dataFolder;
    private final DatabaseConfig config;

    private Restore(Path dataFolder, DatabaseConfig config) {
        this.dataFolder = dataFolder;
        this.config = config;
    }

    /// With the embedded PostgreSQL. Throws [BackupRefusedException] when the folder is not empty, or the archive is
    /// damaged or newer than this code; then the folder is as it was.
    public static void into(Path dataFolder, InputStream archive) {
        into(dataFolder, archive, new Target(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /// With the outside database at this JDBC URL, or the embedded one for none.
    public static void into(
            Path dataFolder,
            InputStream archive,
            Optional<String> url,
            Optional<String> username,
            Optional<String> password) {
        into(dataFolder, archive, new Target(url, username, password));
    }

    /// With the database that `config` names, which must have no tables yet.
    public static void into(Path dataFolder, InputStream archive, DatabaseConfig config) {
        try {
            refuseFilled(dataFolder);
            Files.createDirectories(dataFolder);
            Path spooled = Files.createTempFile(dataFolder, "restore", ".zip.part");
            try {
                try (java.io.OutputStream out = Files.newOutputStream(spooled)) {
                    archive.transferTo(out);
                }
                new Restore(dataFolder, config).from(spooled);
            } finally {
                Files.deleteIfExists(spooled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the backup could not be put back: " + e.getMessage(), e);
        }
    }

    private record Target(Optional<String> url, Optional<String> username, Optional<String> password)
            implements DatabaseConfig {

        @Override
        public int poolSize() {
            return 4;
        }

        @Override
        public Duration patience() {
            return PATIENCE;
        }
    }

    private void from(Path spooled) throws IOException {
        try (ZipFile zip = new ZipFile(spooled.toFile())) {
            JsonNode manifest = manifest(zip);
            verify(zip, manifest);
            readTables(zip, manifest);
            readFiles(zip, manifest);
        } catch (ZipException e) {
            throw new BackupRefusedException("This is no backup, or it was cut off: " + e.getMessage(), e);
        }
    }

    private static JsonNode manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new BackupRefusedException("This is no backup: it has no " + Backup.MANIFEST + ".");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            JsonNode manifest = JSON.readTree(in);
            int format = manifest.path("format").asInt();
            if (format > Backup.FORMAT) {
                throw new BackupRefusedException(("The backup has format %d and was written by a newer Casewright;"
                                + " this one knows %d. Restore it with that version or a newer one.")
                        .formatted(format, Backup.FORMAT));
            }
            refuseNewer(texts(manifest.path("migrations")));
            return manifest;
        }
    }

    private static void refuseNewer(List<String> migrations) {
        List<String> unknown = TableCopies.unknown(migrations);
        if (!unknown.isEmpty()) {
            throw new BackupRefusedException(("The backup was written by a newer Casewright: its schema has %s, which"
                            + " this one does not know. Restore it with that version or a newer one.")
                    .formatted(unknown));
        }
    }

    private static void verify(ZipFile zip, JsonNode manifest) throws IOException {
        for (Map.Entry<String, JsonNode> sum : manifest.path("sha256").properties()) {
            ZipEntry entry = zip.getEntry(sum.getKey());
            if (entry == null || !sha256(zip, entry).equals(sum.getValue().asText())) {
                throw new BackupRefusedException(
                        "The backup is damaged: %s is missing or not what was written.".formatted(sum.getKey()));
            }
        }
    }

    private static String sha256(ZipFile zip, ZipEntry entry) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void readTables(ZipFile zip, JsonNode manifest) {
        List<String> migrations = texts(manifest.path("migrations"));
        try (Database database = Database.forRestore(config, dataFolder, migrations)) {
            database.write(connection -> {
                for (JsonNode table : manifest.path("tables")) {
                    readTable(zip, connection, table);
                }
                Map<String, Long> sequences = new TreeMap<>();
                manifest.path("sequences")
                        .properties()
                        .forEach(each ->
                                sequences.put(each.getKey(), each.getValue().asLong()));
                TableCopies.resume(connection, sequences);
                return migrations;
            });
        } catch (DatabaseUnavailableException e) {
            throw new BackupRefusedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void readTable(ZipFile zip, Connection connection, JsonNode node) throws SQLException {
        Table table = new Table(node.path("name").asText(), texts(node.path("columns")));
        ZipEntry entry = zip.getEntry("tables/" + table.name() + ".copy");
        try (InputStream in = zip.getInputStream(entry)) {
            long rows = TableCopies.read(connection, table, in);
            if (rows != node.path("rows").asLong()) {
                throw new BackupRefusedException("The backup is damaged: table %s has %d rows of %d."
                        .formatted(table.name(), rows, node.path("rows").asLong()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read table " + table.name() + " of the backup", e);
        }
    }

    private void readFiles(ZipFile zip, JsonNode manifest) throws IOException {
        for (Map.Entry<String, JsonNode> sum : manifest.path("sha256").properties()) {
            if (!sum.getKey().startsWith("files/")) {
                continue;
            }
            Path target = dataFolder
                    .resolve(sum.getKey().substring("files/".length()))
                    .normalize();
            if (!target.startsWith(dataFolder.normalize())) {
                throw new BackupRefusedException("The backup names a file outside of the data folder: " + sum.getKey());
            }
            Files.createDirectories(target.resolveSibling("."));
            try (InputStream in = zip.getInputStream(zip.getEntry(sum.getKey()))) {
                DurableFiles.write(target, in);
            }
        }
    }

    private static void refuseFilled(Path dataFolder) throws IOException {
        List<String> ours = new ArrayList<>(Backup.FOLDERS);
        ours.addAll(List.of("database", "index", "instance"));
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(dataFolder)) {
            try (Stream<Path> entries = Files.list(dataFolder)) {
                entries.map(entry -> entry.getFileName().toString())
                        .filter(ours::contains)
                        .sorted()
                        .forEach(found::add);
            }
        }
        if (!found.isEmpty()) {
            throw new BackupRefusedException(
                    "A backup is put back into an empty data folder only; %s holds %s.".formatted(dataFolder, found));
        }
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
