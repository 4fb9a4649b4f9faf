package io.casewright.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The vectors of the shipped knowledge base, made at build time and read when first asked for.
public final class PackagedVectors {

    /// Where the build puts them on the class path.
    public static final String RESOURCE = "knowledge-base/vectors.bin";

    private final Supplier<Map<VectorKey, float[]>> source;
    private @Nullable Map<VectorKey, float[]> vectors;

    private PackagedVectors(Supplier<Map<VectorKey, float[]>> source) {
        this.source = source;
    }

    public static PackagedVectors none() {
        return new PackagedVectors(Map::of);
    }

    /// Those on the class path that this encoder made; none where the build left them out.
    public static PackagedVectors of(Embedder encoder) {
        return new PackagedVectors(() -> read(encoder));
    }

    synchronized Optional<float[]> find(String text) {
        Map<VectorKey, float[]> known = vectors;
        if (known == null) {
            known = source.get();
            vectors = known;
        }
        return Optional.ofNullable(known.get(VectorKey.of(text)));
    }

    private static Map<VectorKey, float[]> read(Embedder encoder) {
        try (InputStream stream = PackagedVectors.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                return Map.of();
            }
            return VectorFile.read(stream, encoder.modelHash(), encoder.dimensions());
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged vectors cannot be read: " + RESOURCE, e);
        }
    }
}
