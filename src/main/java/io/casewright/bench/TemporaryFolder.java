package io.casewright.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder for an index or a database that nobody needs afterwards.
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("casewright-bench"));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    /// A new folder in it.
    Path child(String name) {
        try {
            return Files.createDirectory(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder " + name, e);
        }
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be deleted: " + path, e);
        }
    }
}
