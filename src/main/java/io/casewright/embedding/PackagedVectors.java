package io.casewright.embedding;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The vectors of the shipped knowledge base, made at build time and read when first asked for.
public final class PackagedVectors {

    /// Where the build puts them on the class path.
    public static final String RESOURCE = "vectors/knowledge-base.bin";

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

    /// Writes the vectors of these texts and of no other; a file that holds exactly them stays untouched.
    public static void write(Path file, Embedder embedder, List<String> texts) {
        Set<VectorKey> wanted = new HashSet<>();
        texts.forEach(text -> wanted.add(VectorKey.of(text)));
        try {
            if (Files.exists(file) && keys(file, embedder).equals(wanted)) {
                return;
            }
            Files.deleteIfExists(file);
            List<float[]> vectors = embedder.embedPassages(texts);
            Map<String, float[]> byText = new LinkedHashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                byText.put(texts.get(i), vectors.get(i));
            }
            try (VectorFile packaged = VectorFile.open(file, embedder.modelHash(), embedder.dimensions())) {
                packaged.put(byText);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged vectors cannot be written: " + file, e);
        }
    }

    private static Set<VectorKey> keys(Path file, Embedder embedder) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return VectorFile.read(stream, embedder.modelHash(), embedder.dimensions())
                    .keySet();
        }
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
