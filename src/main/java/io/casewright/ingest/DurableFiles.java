package io.casewright.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are there, whole, after a loss of power as soon as the call returns.
final class DurableFiles {

    private static final int PIECE = 1 << 16;

    private DurableFiles() {}

    static void write(Path file, String text) throws IOException {
        write(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Returns the number of bytes; leaves nothing behind when it throws.
    static long write(Path file, InputStream content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        boolean whole = false;
        try {
            long size = copy(content, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(file.toAbsolutePath().resolveSibling("."));
            whole = true;
            return size;
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static long copy(InputStream content, Path part) throws IOException {
        byte[] piece = new byte[PIECE];
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            long size = 0;
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                ByteBuffer bytes = ByteBuffer.wrap(piece, 0, read);
                while (bytes.hasRemaining()) {
                    size += channel.write(bytes);
                }
            }
            channel.force(true);
            return size;
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
