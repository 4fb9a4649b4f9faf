package io.casewright.retrieval.rank;

import io.casewright.index.Sketch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
    private final Vocabulary vocabulary;

    /// @param first the plain sum of words and meaning, by candidate
    FeedbackFeatures(Pool pool, double[] first) {
        this.pool = pool;
        this.first = first;
        order = pool.order(first);
        vocabulary = new Vocabulary(pool.sketches());
    }

    void fill() {
        double[] weights = weights();
        double[] meanings = pool.vectors().times(meanVector());
        for (int candidate = 0; candidate < pool.size(); candidate++) {
            double held = Arrays.stream(vocabulary.distinct(candidate))
                    .mapToDouble(word -> weights[word])
                    .sum();
            pool.put(candidate, Feature.FEEDBACK_WORDS, held);
            pool.put(candidate, Feature.FEEDBACK_MEANING, known(meanings[candidate]));
        }
        liken();
    }

    private static double known(double product) {
        return Double.isNaN(product) ? 0 : product;
    }

    private List<Integer> trusted() {
        return Arrays.stream(order).limit(TRUST.length).boxed().toList();
    }

    /// By word: what it counts. Only the most telling words of the first candidates that are not the question's count,
    /// and all together 1.
    private double[] weights() {
        double[] weights = new double[vocabulary.size()];
        List<Integer> trusted = trusted();
        for (int i = 0; i < trusted.size(); i++) {
            for (int word : vocabulary.distinct(trusted.get(i))) {
                double rarity = Math.log((double) pool.size() / vocabulary.holders(word));
                weights[word] += TRUST[i] * rarity;
            }
        }
        List<Integer> best = best(trusted, weights);
        double sum =
                Math.max(1e-9, best.stream().mapToDouble(word -> weights[word]).sum());
        double[] shares = new double[weights.length];
        best.forEach(word -> shares[word] = weights[word] / sum);
        return shares;
    }

    private List<Integer> best(List<Integer> trusted, double[] weights) {
        Positions asked = Positions.of(pool.question().wordCodes());
        return trusted.stream()
                .flatMapToInt(candidate -> IntStream.of(vocabulary.distinct(candidate)))
                .distinct()
                .filter(word -> asked.of(vocabulary.code(word)) < 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(word -> -weights[word])
                        .thenComparingInt(vocabulary::code))
                .limit(WORDS)
                .toList();
    }

    private float[] meanVector() {
        float[] mean = new float[pool.question().vector().length];
        double sum = 0;
        List<Integer> trusted = trusted();
        for (int i = 0; i < trusted.size(); i++) {
            float[] vector = vector(trusted.get(i));
            if (vector.length == mean.length) {
                sum += TRUST[i];
                for (int d = 0; d < mean.length; d++) {
                    mean[d] += (float) (TRUST[i] * vector[d]);
                }
            }
        }
        for (int d = 0; d < mean.length; d++) {
            mean[d] /= (float) Math.max(1e-9, sum);
        }
        return mean;
    }

    private float[] vector(int candidate) {
        Sketch sketch = pool.sketches().get(candidate);
        return sketch.vector().orElse(new float[0]);
    }

    /// How like each candidate is to the first ones other than itself.
    private void liken() {
        int[] likened = Arrays.copyOf(order, Math.min(LIKENED, order.length));
        double top = likened.length == 0 ? 0 : first[likened[0]];
        double[] weights = Arrays.stream(likened)
                .mapToDouble(other -> Math.exp(SHARPNESS * (first[other] - top)))
                .toArray();
        double sum = Math.max(1e-9, Arrays.stream(weights).sum());
        double[] like = new double[pool.size()];
        double[] most = new double[pool.size()];
        for (int i = 0; i < likened.length; i++) {
            double[] cosines = pool.vectors().times(vector(likened[i]));
            for (int candidate = 0; candidate < cosines.length; candidate++) {
                if (likened[i] != candidate) {
                    double cosine = known(cosines[candidate]);
                    like[candidate] += weights[i] * Math.max(0, cosine - UNLIKE);
                    most[candidate] = Math.max(most[candidate], cosine);
                }
            }
        }
        for (int candidate = 0; candidate < like.length; candidate++) {
            pool.put(candidate, Feature.LIKE_THE_BEST, like[candidate] / sum);
            pool.put(candidate, Feature.LIKE_ANOTHER, most[candidate]);
        }
    }
}
