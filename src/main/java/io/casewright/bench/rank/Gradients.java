package io.casewright.bench.rank;

import io.casewright.retrieval.rank.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// One network in training: its weights, and which way each question would have them go.
final class Gradients {

    private final double[][] inner;
    private final double[] bias;
    private final double[] outer;
    private final double[] straight;
    private final List<Adam> ofInner = new ArrayList<>();
    private final Adam ofBias;
    private final Adam ofOuter;
    private final Adam ofStraight;
    private final double[] kept;
    private int time;

    Gradients(int features, int units, Random random) {
        inner = new double[units][features];
        outer = new double[units];
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < features; i++) {
                inner[unit][i] = 0.5 * random.nextGaussian() / StrictMath.sqrt(features);
            }
            outer[unit] = 0.5 * random.nextGaussian() / StrictMath.sqrt(units);
            ofInner.add(new Adam(inner[unit]));
        }
        bias = new double[units];
        straight = new double[features];
        kept = new double[units];
        ofBias = new Adam(bias);
        ofOuter = new Adam(outer);
        ofStraight = new Adam(straight);
    }

    /// Leaves some units out until the next call, so that none relies on another.
    void drop(double share, Random random) {
        for (int unit = 0; unit < kept.length; unit++) {
            kept[unit] = random.nextDouble() < share ? 0 : 1 / (1 - share);
        }
    }

    /// @param weight of this question's slope
    void add(double[][] rows, JudgedQuestion question, double weight) {
        double[][] bent = new double[rows.length][];
        double[] scores = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            bent[row] = bent(rows[row]);
            scores[row] = score(rows[row], bent[row]);
        }
        double[] chances = softmax(scores);
        double share = 1.0 / question.relevantFound();
        for (int row = 0; row < rows.length; row++) {
            double wanted = question.relevant()[row] ? share : 0;
            add(rows[row], bent[row], weight * (chances[row] - wanted));
        }
    }

    private double[] bent(double[] row) {
        double[] bent = new double[outer.length];
        for (int unit = 0; unit < bent.length; unit++) {
            double sum = bias[unit];
            for (int i = 0; i < row.length; i++) {
                sum += inner[unit][i] * row[i];
            }
            bent[unit] = StrictMath.tanh(sum);
        }
        return bent;
    }

    private double score(double[] row, double[] bent) {
        double score = 0;
        for (int i = 0; i < row.length; i++) {
            score += straight[i] * row[i];
        }
        for (int unit = 0; unit < bent.length; unit++) {
            score += outer[unit] * bent[unit] * kept[unit];
        }
        return score;
    }

    private void add(double[] row, double[] bent, double slope) {
        for (int i = 0; i < row.length; i++) {
            ofStraight.add(i, slope * row[i]);
        }
        for (int unit = 0; unit < bent.length; unit++) {
            ofOuter.add(unit, slope * bent[unit] * kept[unit]);
            double through = slope * outer[unit] * kept[unit] * (1 - bent[unit] * bent[unit]);
            ofBias.add(unit, through);
            for (int i = 0; i < row.length; i++) {
                ofInner.get(unit).add(i, through * row[i]);
            }
        }
    }

    void step(double rate, double decay) {
        time++;
        ofInner.forEach(block -> block.step(time, rate, decay));
        ofBias.step(time, rate, 0);
        ofOuter.step(time, rate, decay);
        ofStraight.step(time, rate, decay);
    }

    Network network() {
        double[][] copy = Arrays.stream(inner).map(double[]::clone).toArray(double[][]::new);
        return new Network(copy, bias.clone(), outer.clone(), straight.clone());
    }

    private static double[] softmax(double[] scores) {
        double best = Arrays.stream(scores).max().orElse(0);
        double[] chances =
                Arrays.stream(scores).map(score -> StrictMath.exp(score - best)).toArray();
        double sum = Arrays.stream(chances).sum();
        return Arrays.stream(chances).map(chance -> chance / sum).toArray();
    }
}
