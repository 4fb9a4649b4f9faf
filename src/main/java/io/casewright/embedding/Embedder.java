package io.casewright.embedding;

import java.util.List;

/// Text to vectors of one length, normalised to 1. Thread-safe; works offline.
public interface Embedder extends AutoCloseable {

    List<float[]> embedPassages(List<String> texts);

    /// A question's vector, with the instruction that the encoder was trained with.
    float[] embedQuestion(String question);

    int dimensions();

    /// SHA-256 of the model and of how it is used: an index knows the one that it was built with.
    String modelHash();

    @Override
    default void close() {}
}
