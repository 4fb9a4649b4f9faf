package io.casewright.bench.rank;

import io.casewright.retrieval.rank.AnswerModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Trains the decision whether documents answer a question: a logistic regression on the signs of questions whose
/// documents are there and of the same questions without them. The same questions give the same model.
public final class AnswerTraining {

    private static final int ROUNDS = 2000;
    private static final double RATE = 0.02;

    /// Small enough that twenty signs of which several say the same share their weight.
    private static final double DECAY = 0.01;

    /// Of the questions whose documents are there, at most this share is refused, in every set trained on.
    private static final double REFUSALS = 0.1;

    private AnswerTraining() {}

    /// @param sets of questions; the chance from which on a question is answered is the highest at which no set has
    ///     more refusals than allowed, seen on halves that the weights were not trained on
    public static AnswerModel train(List<List<AnswerTry>> sets) {
        double least = 1;
        for (int i = 0; i < sets.size(); i++) {
            List<AnswerTry> others = Stream.concat(
                            sets.subList(0, i).stream(), sets.subList(i + 1, sets.size()).stream())
                    .flatMap(List::stream)
                    .toList();
            least = Math.min(least, AnswerScores.least(chances(sets.get(i), others), chance -> chance[0], REFUSALS));
        }
        AnswerModel model = weigh(sets.stream().flatMap(List::stream).toList());
        return new AnswerModel(model.means(), model.deviations(), model.weights(), least);
    }

    /// Each question's chance by a model of the other half.
    ///
    /// @param always questions that each model is trained on beside its half
    /// @return one chance in place of the signs
    public static List<AnswerTry> chances(List<AnswerTry> tries, List<AnswerTry> always) {
        List<AnswerTry> drawn = new ArrayList<>(tries);
        Collections.shuffle(drawn, new Random(0));
        List<AnswerTry> one = drawn.subList(0, drawn.size() / 2);
        List<AnswerTry> other = drawn.subList(drawn.size() / 2, drawn.size());
        return Stream.concat(chances(one, other, always), chances(other, one, always))
                .toList();
    }

    private static Stream<AnswerTry> chances(List<AnswerTry> tried, List<AnswerTry> half, List<AnswerTry> always) {
        return chances(
                tried, weigh(Stream.concat(half.stream(), always.stream()).toList()))
                .stream();
    }

    /// @return one chance in place of the signs
    public static List<AnswerTry> chances(List<AnswerTry> tries, AnswerModel model) {
        return tries.stream()
                .map(one -> new AnswerTry(
                        new double[] {model.chance(one.with())}, new double[] {model.chance(one.without())}))
                .toList();
    }

    private static AnswerModel weigh(List<AnswerTry> tries) {
        List<double[]> rows = tries.stream()
                .flatMap(one -> Stream.of(one.with(), one.without()))
                .toList();
        double[] means = means(rows);
        AnswerModel standard = new AnswerModel(means, deviations(rows, means), new double[means.length + 1], 0);
        List<double[]> inputs = rows.stream().map(standard::standardised).toList();
        double[] weights = new double[means.length];
        double[] bias = new double[1];
        Adam ofWeights = new Adam(weights);
        Adam ofBias = new Adam(bias);
        for (int round = 1; round <= ROUNDS; round++) {
            for (int row = 0; row < inputs.size(); row++) {
                double wanted = row % 2 == 0 ? 1 : 0;
                double slope = (chance(inputs.get(row), weights, bias[0]) - wanted) / inputs.size();
                for (int i = 0; i < weights.length; i++) {
                    ofWeights.add(i, slope * inputs.get(row)[i]);
                }
                ofBias.add(0, slope);
            }
            double rate = RATE * (1 - (double) round / ROUNDS);
            ofWeights.step(round, rate, DECAY);
            ofBias.step(round, rate, 0);
        }
        double[] all =
                DoubleStream.concat(Arrays.stream(weights), Arrays.stream(bias)).toArray();
        return new AnswerModel(means, standard.deviations(), all, 0);
    }

    private static double chance(double[] row, double[] weights, double bias) {
        double sum = bias;
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    private static double[] means(List<double[]> rows) {
        double[] means = new double[rows.getFirst().length];
        for (double[] row : rows) {
            for (int i = 0; i < means.length; i++) {
                means[i] += row[i] / rows.size();
            }
        }
        return means;
    }

    private static double[] deviations(List<double[]> rows, double[] means) {
        double[] squares = new double[means.length];
        for (double[] row : rows) {
            for (int i = 0; i < means.length; i++) {
                squares[i] += (row[i] - means[i]) * (row[i] - means[i]) / rows.size();
            }
        }
        return Arrays.stream(squares)
                .map(StrictMath::sqrt)
                .map(one -> one + 1e-6)
                .toArray();
    }
}
