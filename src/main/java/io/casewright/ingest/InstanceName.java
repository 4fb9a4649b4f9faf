package io.casewright.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Names a data folder: several services may share one database, and each does the jobs whose input it holds.
final class InstanceName {

    private final Path file;
    private String name = "";

    InstanceName(Path dataFolder) {
        this.file = dataFolder.resolve("instance");
    }

    synchronized String value() {
        if (name.isEmpty()) {
            name = read();
        }
        return name;
    }

    private String read() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
                DurableFiles.write(file, UUID.randomUUID().toString());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the name of this data folder in " + file, e);
        }
    }
}
