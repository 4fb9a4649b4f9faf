package io.casewright.casefile;

import io.casewright.evidence.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// The bytes of attachments, each content once, named by its SHA-256.
final class AttachmentFiles {

    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final long largest;

    AttachmentFiles(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /// What was kept.
    record Kept(String sha256, long size, String mediaType) {}

    /// Returns when the bytes are on disk and synced. Throws [AttachmentRefusedException]; then nothing is kept.
    Kept keep(InputStream content) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "incoming", ".part");
            try {
                return keep(content, part);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new AttachmentRefusedException("The file could not be kept: " + e.getMessage(), e);
        }
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Kept keep(InputStream content, Path part) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] head = new byte[0];
        long size = 0;
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            byte[] piece = content.readNBytes(PIECE);
            head = Arrays.copyOf(piece, Math.min(piece.length, MediaTypes.LOOKED_AT));
            while (piece.length > 0) {
                size += piece.length;
                if (size > largest) {
                    throw new AttachmentRefusedException(
                            "The file is larger than %,d bytes, which is what casewright.casefile.largest-attachment"
                                            .formatted(largest)
                                    + " allows.");
                }
                digest.update(piece);
                ByteBuffer bytes = ByteBuffer.wrap(piece);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                piece = content.readNBytes(PIECE);
            }
            channel.force(true);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        Path target = path(sha256);
        Files.createDirectories(target.resolveSibling("."));
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(target.resolveSibling("."));
        sync(folder);
        return new Kept(sha256, size, MediaTypes.of(head, size <= MediaTypes.LOOKED_AT));
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
