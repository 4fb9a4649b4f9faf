package io.casewright.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The institution's own documents, one file each, in `<data>/documents`. Anybody may put files there while the service
/// runs; uploads end up there too.
final class DocumentFolder {

    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_ENDING = 10;
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N} ._()\\[\\]&,+-]");
    private static final String INCOMPLETE = ".part";

    private final Path folder;

    DocumentFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /// The files, by name. Names that begin with a point are not documents.
    List<DocumentFile> files() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> paths = Files.list(folder)) {
                List<DocumentFile> files = new ArrayList<>();
                for (Path path : paths.toList()) {
                    String name = path.getFileName().toString();
                    if (Files.isRegularFile(path) && !name.startsWith(".") && !name.endsWith(INCOMPLETE)) {
                        files.add(new DocumentFile(
                                path,
                                name,
                                Files.size(path),
                                Files.getLastModifiedTime(path).toMillis()));
                    }
                }
                files.sort(Comparator.comparing(DocumentFile::name));
                return files;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the documents cannot be listed: " + folder, e);
        }
    }

    /// Keeps a file; it is on disk, whole, on return. A file of the same name is replaced.
    ///
    /// @return the name that it got
    /// @throws IllegalArgumentException when the name holds nothing that can name a file
    String keep(String fileName, byte[] bytes) {
        String name = safe(fileName);
        Path part = folder.resolve(name + INCOMPLETE);
        try {
            Files.createDirectories(folder);
            Files.write(part, bytes);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(part, folder.resolve(name));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be kept: " + name, e);
        }
    }

    /// @return whether it was there
    boolean delete(String name) {
        try {
            return Files.deleteIfExists(folder.resolve(safe(name)));
        } catch (IOException e) {
            throw new UncheckedIOException("the file cannot be deleted: " + name, e);
        }
    }

    /// Only the last part of a path, only letters that no file system or page takes for something else.
    static String safe(String fileName) {
        String plain = Normalizer.normalize(fileName, Normalizer.Form.NFC).replace('\\', '/');
        String name = UNSAFE.matcher(plain.substring(plain.lastIndexOf('/') + 1))
                .replaceAll("_")
                .strip();
        String bare = name.replaceFirst("^\\.+", "");
        if (bare.isEmpty()) {
            throw new IllegalArgumentException("a file needs a name with letters or digits");
        }
        if (bare.length() <= LONGEST_NAME) {
            return bare;
        }
        String ending = bare.substring(Math.max(bare.lastIndexOf('.'), bare.length() - LONGEST_ENDING));
        return bare.substring(0, LONGEST_NAME - ending.length()) + ending;
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
