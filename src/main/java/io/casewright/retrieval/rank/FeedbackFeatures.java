package io.casewright.retrieval.rank;

import io.casewright.index.Sketch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Likeness to the candidates that a first look puts in front: what they say beside the question's own words is likely
/// to be said by others that answer.
final class FeedbackFeatures {

    private static final double[] TRUST = {1, 0.8, 0.6};
    private static final int WORDS = 20;
    private static final int LIKENED = 20;
    private static final double UNLIKE = 0.7;
    private static final double SHARPNESS = 6;

    private final Pool pool;
    private final double[] first;
    private final int[] order;

    /// @param first the plain sum of words and meaning, by candidate
    FeedbackFeatures(Pool pool, double[] first) {
        this.pool = pool;
        this.first = first;
        order = pool.order(first);
    }

    void fill() {
        Map<Integer, Double> words = words();
        float[] mean = meanVector();
        for (int candidate = 0; candidate < pool.size(); candidate++) {
            Sketch sketch = pool.sketches().get(candidate);
            double held = Arrays.stream(sketch.words())
                    .distinct()
                    .mapToDouble(code -> words.getOrDefault(code, 0.0))
                    .sum();
            pool.put(candidate, Feature.FEEDBACK_WORDS, held);
            double meaning = sketch.vector()
                    .filter(vector -> vector.length == mean.length)
                    .map(vector -> MeaningFeatures.product(vector, mean))
                    .orElse(0.0);
            pool.put(candidate, Feature.FEEDBACK_MEANING, meaning);
        }
        liken();
    }

    /// The most telling words of the first candidates that are not the question's, with weights that add up to 1.
    private Map<Integer, Double> words() {
        Map<Integer, Integer> holders = new HashMap<>();
        for (Sketch sketch : pool.sketches()) {
            distinct(sketch).forEach(code -> holders.merge(code, 1, Integer::sum));
        }
        Map<Integer, Double> weights = new HashMap<>();
        for (int i = 0; i < Math.min(TRUST.length, order.length); i++) {
            double trust = TRUST[i];
            for (Integer code : distinct(pool.sketches().get(order[i]))) {
                double rarity = Math.log((double) pool.size() / holders.getOrDefault(code, 1));
                weights.merge(code, trust * rarity, Double::sum);
            }
        }
        for (int code : pool.question().wordCodes()) {
            weights.remove(code);
        }
        List<Map.Entry<Integer, Double>> best = weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(WORDS)
                .toList();
        double sum =
                Math.max(1e-9, best.stream().mapToDouble(Map.Entry::getValue).sum());
        Map<Integer, Double> shares = new HashMap<>();
        best.forEach(entry -> shares.put(entry.getKey(), entry.getValue() / sum));
        return shares;
    }

    private static Set<Integer> distinct(Sketch sketch) {
        Set<Integer> codes = new HashSet<>();
        for (int code : sketch.words()) {
            codes.add(code);
        }
        return codes;
    }

    private float[] meanVector() {
        float[] mean = new float[pool.question().vector().length];
        double trusted = 0;
        for (int i = 0; i < Math.min(TRUST.length, order.length); i++) {
            float[] vector = pool.sketches().get(order[i]).vector().orElse(new float[0]);
            if (vector.length == mean.length) {
                trusted += TRUST[i];
                for (int d = 0; d < mean.length; d++) {
                    mean[d] += (float) (TRUST[i] * vector[d]);
                }
            }
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= (float) Math.max(1e-9, trusted);
        }
        return mean;
    }

    /// How like each candidate is to the first ones other than itself.
    private void liken() {
        int[] likened = Arrays.copyOf(order, Math.min(LIKENED, order.length));
        double top = likened.length == 0 ? 0 : first[likened[0]];
        double[] weights = Arrays.stream(likened)
                .mapToDouble(other -> Math.exp(SHARPNESS * (first[other] - top)))
                .toArray();
        double sum = Math.max(1e-9, Arrays.stream(weights).sum());
        for (int candidate = 0; candidate < pool.size(); candidate++) {
            double like = 0;
            double most = 0;
            for (int i = 0; i < likened.length; i++) {
                if (likened[i] != candidate) {
                    double cosine = MeaningFeatures.cosine(
                            pool.sketches().get(candidate), pool.sketches().get(likened[i]));
                    like += weights[i] * Math.max(0, cosine - UNLIKE);
                    most = Math.max(most, cosine);
                }
            }
            pool.put(candidate, Feature.LIKE_THE_BEST, like / sum);
            pool.put(candidate, Feature.LIKE_ANOTHER, most);
        }
    }
}
