package io.casewright.bench.integrity;

import io.casewright.embedding.Embedder;
import java.util.List;
import java.util.Random;

/// Vectors that follow from the text alone and cost nothing.
record SeededVectors(long seed) implements Embedder {

    private static final int DIMENSIONS = 384;

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream().map(this::vector).toList();
    }

    @Override
    public float[] embedQuestion(String question) {
        return vector(question);
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public String modelHash() {
        return "0".repeat(64);
    }

    private float[] vector(String text) {
        Random random = new Random(seed + text.hashCode());
        float[] vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) (random.nextGaussian() / Math.sqrt(DIMENSIONS));
        }
        return vector;
    }
}
