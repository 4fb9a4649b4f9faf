package io.casewright.retrieval.rank;

import java.util.Arrays;
import java.util.List;

/// All networks of a scorer side by side, so that one pass over a candidate's features serves them all. The score is
/// [Scorer#score(double\[\])]'s to the last digit: each sum is added up in the same order.
final class Networks {

    private final Scorer scorer;
    private final int units;

    /// By feature: its weight in every bent sum of every network, then in every straight one.
    private final double[][] weights;

    /// What every sum starts from.
    private final double[] starts;

    Networks(Scorer scorer) {
        this.scorer = scorer;
        List<Network> networks = scorer.networks();
        units = networks.stream().mapToInt(network -> network.outer().length).sum();
        starts = new double[units + networks.size()];
        weights = new double[scorer.means().length][starts.length];
        int sum = 0;
        for (Network network : networks) {
            for (int unit = 0; unit < network.outer().length; unit++) {
                starts[sum] = network.bias()[unit];
                put(sum++, network.inner()[unit]);
            }
        }
        for (Network network : networks) {
            put(sum++, network.straight());
        }
    }

    private void put(int sum, double[] ofFeatures) {
        for (int feature = 0; feature < ofFeatures.length; feature++) {
            weights[feature][sum] = ofFeatures[feature];
        }
    }

    /// @param row of raw features, in the order of [Feature]
    double score(double[] row) {
        if (scorer.networks().isEmpty()) {
            return 0;
        }
        double[] standard = scorer.standardised(row);
        double[] sums = starts.clone();
        for (int feature = 0; feature < standard.length; feature++) {
            add(sums, weights[feature], standard[feature]);
        }
        int next = 0;
        double[] scores = Arrays.copyOfRange(sums, units, sums.length);
        for (int network = 0; network < scores.length; network++) {
            for (double outer : scorer.networks().get(network).outer()) {
                scores[network] += outer * StrictMath.tanh(sums[next++]);
            }
        }
        return Arrays.stream(scores).average().orElse(0);
    }

    private static void add(double[] sums, double[] factors, double feature) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factors[i] * feature;
        }
    }
}
