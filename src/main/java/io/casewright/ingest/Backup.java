package io.casewright.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casewright.database.Database;
import io.casewright.database.TableCopies;
import io.casewright.database.TableCopies.Table;
import io.casewright.evidence.Sha256;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Writes everything that cannot be computed again into one zip: all tables in one snapshot, documents, attachments,
/// imports under way and the configuration, with a manifest of SHA-256 sums. The index is rebuilt from it.
///
/// The database's password is not in it; keys that stand in `application.properties` are: keep it as you keep those.
@Singleton
public final class Backup {

    /// The layout of the archive; a restore refuses a larger one.
    static final int FORMAT = 1;

    static final String MANIFEST = "manifest.json";

    /// Folders of the data folder that belong to a backup.
    static final List<String> FOLDERS = List.of("documents", "attachments", "imports", "audit");

    /// Single files of the data folder that belong to a backup.
    static final List<String> FILES = List.of("application.properties", "instance");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final Path dataFolder;
    private final Clock clock;

    @Inject
    public Backup(Database database, Clock clock, @ConfigProperty(name = "casewright.data") Path dataFolder) {
        this.database = database;
        this.clock = clock;
        this.dataFolder = dataFolder;
    }

    /// Writes the archive and flushes the stream, which is the caller's to close. Other work goes on meanwhile and is
    /// not seen by it.
    public void write(OutputStream out) {
        try {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            ObjectNode manifest = JSON.createObjectNode();
            manifest.put("format", FORMAT).put("written", clock.instant().toString());
            ObjectNode sums = JSON.createObjectNode();
            database.read(connection -> {
                writeTables(connection, zip, manifest, sums);
                return manifest;
            });
            for (Path file : files()) {
                writeFile(file, zip, sums);
            }
            manifest.set("sha256", sums);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.toPrettyString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the backup could not be written: " + e.getMessage(), e);
        }
    }

    private static void writeTables(Connection connection, ZipOutputStream zip, ObjectNode manifest, ObjectNode sums)
            throws SQLException {
        ArrayNode migrations = manifest.putArray("migrations");
        TableCopies.migrations(connection).forEach(migrations::add);
        ObjectNode sequences = manifest.putObject("sequences");
        for (Map.Entry<String, Long> sequence :
                TableCopies.sequences(connection).entrySet()) {
            sequences.put(sequence.getKey(), sequence.getValue());
        }
        ArrayNode tables = manifest.putArray("tables");
        for (Table table : TableCopies.tables(connection)) {
            ObjectNode entry = tables.addObject().put("name", table.name());
            table.columns().forEach(entry.putArray("columns")::add);
            try (Entry to = new Entry(zip, "tables/" + table.name() + ".copy", sums)) {
                entry.put("rows", TableCopies.write(connection, table, to));
            } catch (IOException e) {
                throw new UncheckedIOException("the backup of table " + table.name() + " could not be written", e);
            }
        }
    }

    private List<Path> files() throws IOException {
        Stream.Builder<Path> files = Stream.builder();
        FILES.stream().map(dataFolder::resolve).filter(Files::isRegularFile).forEach(files);
        for (String folder : FOLDERS) {
            if (Files.isDirectory(dataFolder.resolve(folder))) {
                try (Stream<Path> found = Files.walk(dataFolder.resolve(folder))) {
                    found.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".part"))
                            .sorted()
                            .toList()
                            .forEach(files);
                }
            }
        }
        return files.build().toList();
    }

    private void writeFile(Path file, ZipOutputStream zip, ObjectNode sums) throws IOException {
        String name = dataFolder.relativize(file).toString().replace('\\', '/');
        try (InputStream content = Files.newInputStream(file);
                Entry entry = new Entry(zip, "files/" + name, sums)) {
            content.transferTo(entry);
        } catch (NoSuchFileException e) {
            // an import that was done, or a document that was deleted, after the snapshot
            return;
        }
    }

    /// One entry of the archive; its sum is noted when it is closed.
    private static final class Entry extends FilterOutputStream {

        private final ZipOutputStream zip;
        private final String name;
        private final ObjectNode sums;
        private final MessageDigest digest;

        Entry(ZipOutputStream zip, String name, ObjectNode sums) throws IOException {
            this(zip, name, sums, Sha256.digest());
        }

        private Entry(ZipOutputStream zip, String name, ObjectNode sums, MessageDigest digest) throws IOException {
            super(new DigestOutputStream(zip, digest));
            this.zip = zip;
            this.name = name;
            this.sums = sums;
            this.digest = digest;
            zip.putNextEntry(new ZipEntry(name));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            zip.closeEntry();
            sums.put(name, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
