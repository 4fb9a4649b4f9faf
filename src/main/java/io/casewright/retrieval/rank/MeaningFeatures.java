package io.casewright.retrieval.rank;

import io.casewright.index.Sketch;
import java.util.Optional;

/// What the encoder says of a question and its candidates.
final class MeaningFeatures {

    private MeaningFeatures() {}

    /// A candidate without a vector counts as the least of those that have one: unknown, not wrong.
    static void fill(Pool pool) {
        float[] question = pool.question().vector();
        double[] cosines = new double[pool.size()];
        double least = 1;
        double best = 0;
        for (int candidate = 0; candidate < cosines.length; candidate++) {
            cosines[candidate] = cosine(question, pool.sketches().get(candidate).vector());
            if (!Double.isNaN(cosines[candidate])) {
                least = Math.min(least, cosines[candidate]);
                best = Math.max(best, cosines[candidate]);
            }
        }
        for (int candidate = 0; candidate < cosines.length; candidate++) {
            double cosine = Double.isNaN(cosines[candidate]) ? Math.min(least, best) : cosines[candidate];
            pool.put(candidate, Feature.COSINE, cosine);
            pool.put(candidate, Feature.COSINE_BELOW_BEST, cosine - best);
            pool.put(candidate, Feature.BEST_COSINE, best);
        }
        pool.rank(Feature.COSINE, Feature.COSINE_RANK);
    }

    /// @return not a number where there is nothing to compare
    private static double cosine(float[] question, Optional<float[]> passage) {
        return passage.filter(vector -> vector.length == question.length)
                .map(vector -> product(question, vector))
                .orElse(Double.NaN);
    }

    /// The cosine of two candidates; 0 where one has no vector.
    static double cosine(Sketch one, Sketch other) {
        float[] vector = one.vector().orElse(new float[0]);
        double cosine = cosine(vector, other.vector());
        return vector.length == 0 || Double.isNaN(cosine) ? 0 : cosine;
    }

    /// Added up in four lanes in a fixed order: the same on every processor.
    static double product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            a += one[i] * other[i];
        }
        return (double) a + b + c + d;
    }
}
