package io.casewright.testsupport;

import io.casewright.embedding.Embedder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// An encoder without a model: texts that share words are close. Quick, and the same everywhere.
public final class HashingEmbedder implements Embedder {

    private static final int DIMENSIONS = 64;
    private static final Pattern WORDS = Pattern.compile("\\W+");

    @Override
    public List<float[]> embedPassages(List<String> texts) {
        return texts.stream().map(HashingEmbedder::vector).toList();
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

    private static float[] vector(String text) {
        float[] vector = new float[DIMENSIONS];
        for (String word : WORDS.split(text.toLowerCase(Locale.ROOT), -1)) {
            vector[Math.floorMod(word.hashCode() * 31, DIMENSIONS)] += 1;
        }
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] /= (float) Math.max(1e-6, Math.sqrt(squares));
        }
        return vector;
    }
}
