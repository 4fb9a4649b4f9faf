package io.casewright.retrieval.rank;

/// What the encoder says of a question and its candidates.
final class MeaningFeatures {

    private MeaningFeatures() {}

    /// A candidate without a vector counts as the least of those that have one: unknown, not wrong.
    static void fill(Pool pool) {
        double[] cosines = pool.vectors().times(pool.question().vector());
        double least = 1;
        double best = 0;
        for (double cosine : cosines) {
            if (!Double.isNaN(cosine)) {
                least = Math.min(least, cosine);
                best = Math.max(best, cosine);
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
}
