package io.casewright.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the class path into a folder.
final class ServerBinaries {

    private static final String MARKER = "complete";
    private static final int EXECUTABLE = 0111;

    private ServerBinaries() {}

    /// The folder that holds `bin/postgres`; unpacks it when it is missing, incomplete or of another version.
    static Path unpacked(Path folder) throws IOException {
        String name = archiveName();
        URL archive = resource(name);
        String stamp = name + " " + archive.openConnection().getContentLengthLong();
        Path marker = folder.resolve(MARKER);
        if (Files.exists(marker) && Files.readString(marker).equals(stamp)) {
            return folder;
        }
        deleteAll(folder);
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        deleteAll(fresh);
        Files.createDirectories(fresh);
        try (InputStream packed = new BufferedInputStream(archive.openStream(), 1 << 16)) {
            unpack(packed, fresh);
        }
        Files.writeString(fresh.resolve(MARKER), stamp);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    private static URL resource(String name) {
        @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
        @Nullable URL found = context == null ? null : context.getResource(name);
        if (found == null) {
            found = ServerBinaries.class.getClassLoader().getResource(name);
        }
        if (found == null) {
            throw new DatabaseUnavailableException(("This build brings no PostgreSQL for %s on %s (%s). "
                            + "Name a server of your own: casewright.database.url, .username and .password.")
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), name));
        }
        return found;
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        String flavour = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        return "postgres-" + system + "-" + machine + flavour + ".txz";
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("PostgreSQL's archive holds a path outside of it: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
