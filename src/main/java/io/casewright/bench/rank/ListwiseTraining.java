package io.casewright.bench.rank;

import io.casewright.retrieval.rank.Network;
import io.casewright.retrieval.rank.Scorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Trains a scorer: of all candidates of a question, the relevant ones shall share the probability that a softmax over
/// the scores gives. The same questions give the same scorer.
///
/// The settings were chosen by two-fold cross-validation on ObliQA-MP's dev questions.
public final class ListwiseTraining {

    private static final int NETWORKS = 6;
    private static final int UNITS = 8;
    private static final int ROUNDS = 30;
    private static final int TOGETHER = 8;
    private static final double RATE = 0.01;
    private static final double LEAST_RATE = 1e-4;
    private static final double DECAY = 1e-3;
    private static final double DROPPED = 0.1;

    private final List<JudgedQuestion> questions;
    private final Scorer standard;

    private ListwiseTraining(List<JudgedQuestion> questions) {
        this.questions =
                questions.stream().filter(one -> one.relevantFound() > 0).toList();
        standard = new Scorer(means(questions), deviations(questions), List.of());
    }

    /// @param questions at least one with a relevant candidate
    public static Scorer train(List<JudgedQuestion> questions) {
        ListwiseTraining training = new ListwiseTraining(questions);
        List<Network> networks =
                IntStream.range(0, NETWORKS).mapToObj(training::network).toList();
        return new Scorer(training.standard.means(), training.standard.deviations(), networks);
    }

    private Network network(int seed) {
        Random random = new Random(seed);
        Gradients gradients = new Gradients(standard.means().length, UNITS, random);
        List<double[][]> tables = new ArrayList<>();
        for (JudgedQuestion question : questions) {
            tables.add(
                    Arrays.stream(question.table()).map(standard::standardised).toArray(double[][]::new));
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, questions.size()).boxed().toList());
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            double rate = RATE * (1 - (double) round / ROUNDS) + LEAST_RATE;
            for (int from = 0; from < order.size(); from += TOGETHER) {
                List<Integer> batch = order.subList(from, Math.min(from + TOGETHER, order.size()));
                gradients.drop(DROPPED, random);
                for (int number : batch) {
                    gradients.add(tables.get(number), questions.get(number), 1.0 / batch.size());
                }
                gradients.step(rate, DECAY);
            }
        }
        return gradients.network();
    }

    private static double[] means(List<JudgedQuestion> questions) {
        double[] sums = new double[columns(questions)];
        long rows = 0;
        for (JudgedQuestion question : questions) {
            for (double[] row : question.table()) {
                rows++;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += row[i];
                }
            }
        }
        long count = Math.max(1, rows);
        return Arrays.stream(sums).map(sum -> sum / count).toArray();
    }

    private static double[] deviations(List<JudgedQuestion> questions) {
        double[] means = means(questions);
        double[] squares = new double[means.length];
        long rows = 0;
        for (JudgedQuestion question : questions) {
            for (double[] row : question.table()) {
                rows++;
                for (int i = 0; i < means.length; i++) {
                    squares[i] += (row[i] - means[i]) * (row[i] - means[i]);
                }
            }
        }
        long count = Math.max(1, rows);
        return Arrays.stream(squares)
                .map(sum -> StrictMath.sqrt(sum / count) + 1e-6)
                .toArray();
    }

    private static int columns(List<JudgedQuestion> questions) {
        return questions.stream()
                .filter(question -> question.size() > 0)
                .mapToInt(question -> question.table()[0].length)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question has a candidate"));
    }
}
