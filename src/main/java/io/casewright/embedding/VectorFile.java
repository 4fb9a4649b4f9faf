package io.casewright.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Vectors by the content of their text, for one model: a header that names the model, then records of equal length.
/// Only ever appended to, under a file lock; a record that a crash cut short is overwritten by the next one.
public final class VectorFile implements AutoCloseable {

    private static final byte[] MAGIC = "CWVEC001".getBytes(StandardCharsets.US_ASCII);
    private static final int MODEL_BYTES = 64;
    private static final int HEADER = MAGIC.length + MODEL_BYTES;

    private final Path path;
    private final FileChannel channel;
    private final int dimensions;
    private final Map<VectorKey, Long> offsets = new HashMap<>();

    private VectorFile(Path path, FileChannel channel, int dimensions) {
        this.path = path;
        this.channel = channel;
        this.dimensions = dimensions;
    }

    /// Opens or creates the file; one of another model is emptied.
    public static VectorFile open(Path path, String modelHash, int dimensions) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            VectorFile file = new VectorFile(path, channel, dimensions);
            FileLock lock = channel.lock();
            try {
                file.prepare(header(modelHash));
            } finally {
                lock.release();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors cannot be opened: " + path, e);
        }
    }

    /// Reads a whole file at once; empty when it is of another model.
    static Map<VectorKey, float[]> read(InputStream stream, String modelHash, int dimensions) throws IOException {
        byte[] header = stream.readNBytes(HEADER);
        Map<VectorKey, float[]> vectors = new HashMap<>();
        if (!ByteBuffer.wrap(header).equals(header(modelHash))) {
            return vectors;
        }
        int length = recordBytes(dimensions);
        byte[] bytes = stream.readNBytes(length);
        while (bytes.length == length) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            vectors.put(VectorKey.read(buffer), floats(buffer, dimensions));
            bytes = stream.readNBytes(length);
        }
        return vectors;
    }

    /// The vector of exactly this text, if it was ever put.
    synchronized Optional<float[]> find(String text) {
        Long offset = offsets.get(VectorKey.of(text));
        if (offset == null) {
            return Optional.empty();
        }
        try {
            ByteBuffer buffer = ByteBuffer.allocate(dimensions * Float.BYTES);
            readFully(buffer, offset + VectorKey.BYTES);
            return Optional.of(floats(buffer.flip(), dimensions));
        } catch (IOException e) {
            throw new UncheckedIOException("a vector cannot be read from " + path, e);
        }
    }

    /// Appends what is not there yet.
    synchronized void put(Map<String, float[]> vectors) {
        Map<VectorKey, float[]> fresh = new LinkedHashMap<>();
        vectors.forEach((text, vector) -> fresh.put(VectorKey.of(text), vector));
        fresh.keySet().removeAll(offsets.keySet());
        ByteBuffer buffer = ByteBuffer.allocate(fresh.size() * recordBytes(dimensions));
        fresh.forEach((key, vector) -> {
            key.write(buffer);
            buffer.asFloatBuffer().put(vector);
            buffer.position(buffer.position() + dimensions * Float.BYTES);
        });
        try {
            FileLock lock = channel.lock();
            try {
                append(buffer.flip(), fresh);
            } finally {
                lock.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("vectors cannot be written to " + path, e);
        }
    }

    private void append(ByteBuffer buffer, Map<VectorKey, float[]> fresh) throws IOException {
        long end = endOfRecords();
        long position = end;
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        for (VectorKey key : fresh.keySet()) {
            offsets.put(key, end);
            end += recordBytes(dimensions);
        }
    }

    private void prepare(ByteBuffer expected) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        if (channel.size() >= HEADER) {
            readFully(header, 0);
        }
        if (!header.flip().equals(expected)) {
            channel.truncate(0);
            channel.write(expected, 0);
        }
        ByteBuffer key = ByteBuffer.allocate(VectorKey.BYTES);
        for (long offset = HEADER; offset < endOfRecords(); offset += recordBytes(dimensions)) {
            readFully(key.clear(), offset);
            offsets.put(VectorKey.read(key.flip()), offset);
        }
    }

    private long endOfRecords() throws IOException {
        long records = (channel.size() - HEADER) / recordBytes(dimensions);
        return HEADER + records * recordBytes(dimensions);
    }

    private void readFully(ByteBuffer buffer, long from) throws IOException {
        long position = from;
        while (buffer.hasRemaining()) {
            int count = channel.read(buffer, position);
            if (count < 0) {
                throw new IOException("the file ends at %d, within a record".formatted(position));
            }
            position += count;
        }
    }

    private static float[] floats(ByteBuffer buffer, int dimensions) {
        float[] vector = new float[dimensions];
        buffer.asFloatBuffer().get(vector);
        return vector;
    }

    private static ByteBuffer header(String modelHash) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).put(MAGIC);
        header.put(modelHash.getBytes(StandardCharsets.US_ASCII), 0, MODEL_BYTES);
        return header.flip();
    }

    private static int recordBytes(int dimensions) {
        return VectorKey.BYTES + dimensions * Float.BYTES;
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors cannot be closed: " + path, e);
        }
    }
}
