package io.casewright.bench;

import io.casewright.embedding.Embedder;
import java.util.List;
import java.util.Random;

/// Vectors that cost nothing and mean nothing, as long as the real ones.
final class InventedVectors implements Embedder {

    private static final int DIMENSIONS = 384;

    private final Random random;

    InventedVectors(long seed) {
        random = new Random(seed);
    }

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream().map(_ -> vector()).toList();
    }

    @Override
    public float[] embedQuestion(String question) {
        return vector();
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public String modelHash() {
        return "0".repeat(64);
    }

    private float[] vector() {
        float[] vector = new float[DIMENSIONS];
        double squares = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }
}
