package io.casewright.embedding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// Looks for a passage's vector among those packaged at build time and those of earlier runs before it encodes.
/// Questions are never kept: they may name people.
public final class CachedEmbedder implements Embedder {

    private final Embedder encoder;
    private final PackagedVectors packaged;
    private final Path file;
    private @Nullable VectorFile earlier;

    /// @param file holds the vectors of earlier runs; made when the first is kept
    public CachedEmbedder(Embedder encoder, PackagedVectors packaged, Path file) {
        this.encoder = encoder;
        this.packaged = packaged;
        this.file = file;
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        Map<String, float[]> known = new LinkedHashMap<>();
        SequencedSet<String> unknown = new LinkedHashSet<>();
        for (String text : texts) {
            find(text).ifPresentOrElse(vector -> known.put(text, vector), () -> unknown.add(text));
        }
        if (!unknown.isEmpty()) {
            known.putAll(encode(List.copyOf(unknown)));
        }
        return texts.stream()
                .map(text -> Objects.requireNonNull(known.get(text)))
                .toList();
    }

    private Optional<float[]> find(String text) {
        return packaged.find(text).or(() -> earlier().find(text));
    }

    private Map<String, float[]> encode(List<String> texts) {
        List<float[]> vectors = encoder.embedPassages(texts);
        Map<String, float[]> fresh = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(texts);
        for (int i = 0; i < order.size(); i++) {
            fresh.put(order.get(i), vectors.get(i));
        }
        earlier().put(fresh);
        return fresh;
    }

    private synchronized VectorFile earlier() {
        VectorFile open = earlier;
        if (open == null) {
            open = VectorFile.open(file, encoder.modelHash(), encoder.dimensions());
            earlier = open;
        }
        return open;
    }

    @Override
    public float[] embedQuestion(String question) {
        return encoder.embedQuestion(question);
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public String modelHash() {
        return encoder.modelHash();
    }

    @Override
    public synchronized void close() {
        VectorFile open = earlier;
        if (open != null) {
            open.close();
        }
        encoder.close();
    }
}
