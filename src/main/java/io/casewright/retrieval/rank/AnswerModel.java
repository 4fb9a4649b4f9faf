package io.casewright.retrieval.rank;

import io.casewright.retrieval.rank.Ranking.Ranked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How likely the documents answer a question at all: a weighted sum of [AnswerSign]s, read from a file that
/// `./casewright bench answerable` wrote.
///
/// @param means of each sign in training
/// @param deviations of each sign in training, above 0
/// @param weights of each sign; the last one is added as it is
/// @param least the chance from which on a question counts as answered
@SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared or kept as keys
public record AnswerModel(double[] means, double[] deviations, double[] weights, double least) {

    /// Where the one is that the application decides with.
    public static final String RESOURCE = "ranking/answerable.txt";

    /// Deviations from the mean beyond which a sign says nothing more.
    private static final double FARTHEST = 5;

    /// The packaged one.
    public static AnswerModel packaged() {
        try (InputStream stream = AnswerModel.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the class path lacks the model of answers: " + RESOURCE);
            }
            return read(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the model of answers cannot be read: " + RESOURCE, e);
        }
    }

    /// @param ranked what was found
    public boolean answers(Ranked ranked) {
        return !ranked.ranked().isEmpty() && chance(AnswerSign.of(ranked)) >= least;
    }

    /// @param signs in the order of [AnswerSign]
    /// @return from 0 to 1
    public double chance(double[] signs) {
        double[] standard = standardised(signs);
        double sum = weights[standard.length];
        for (int i = 0; i < standard.length; i++) {
            sum += weights[i] * standard[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /// What the weights are for in place of raw signs.
    public double[] standardised(double[] signs) {
        double[] standard = new double[signs.length];
        for (int i = 0; i < signs.length; i++) {
            standard[i] = Math.clamp((signs[i] - means[i]) / deviations[i], -FARTHEST, FARTHEST);
        }
        return standard;
    }

    /// One line of numbers after another; [#read] reads it.
    public String text() {
        return Stream.of(means, deviations, weights, new double[] {least})
                .map(AnswerModel::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.6g", value))
                .collect(Collectors.joining(" "));
    }

    /// @throws IllegalArgumentException when it was made for other signs
    static AnswerModel read(String text) {
        List<double[]> lines = text.lines()
                .map(line -> Arrays.stream(line.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        if (lines.getFirst().length != AnswerSign.values().length) {
            throw new IllegalArgumentException("the model of answers reads %d signs, not %d: train it again"
                    .formatted(lines.getFirst().length, AnswerSign.values().length));
        }
        return new AnswerModel(lines.get(0), lines.get(1), lines.get(2), lines.get(3)[0]);
    }
}
