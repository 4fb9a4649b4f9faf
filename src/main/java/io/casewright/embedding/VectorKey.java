package io.casewright.embedding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The first 128 bits of a text's SHA-256: what its vector is kept under.
record VectorKey(long high, long low) {

    static final int BYTES = 16;

    static VectorKey of(String text) {
        return read(ByteBuffer.wrap(digest().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    static VectorKey read(ByteBuffer bytes) {
        return new VectorKey(bytes.getLong(), bytes.getLong());
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(high).putLong(low);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
