package io.casewright.retrieval.rank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.stream.Collectors;

/// A few small networks whose mean is a candidate's score, read from a file that `./casewright bench rank` wrote.
///
/// @param means of each feature in training
/// @param deviations of each feature in training, above 0
@SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared or kept as keys
public record Scorer(double[] means, double[] deviations, List<Network> networks) {

    /// Where the one is that the application ranks with.
    public static final String RESOURCE = "ranking/scorer.txt";

    /// Deviations from the mean beyond which a feature says nothing more.
    private static final double FARTHEST = 5;

    public Scorer {
        networks = List.copyOf(networks);
    }

    /// The packaged one.
    public static Scorer packaged() {
        try (InputStream stream = Scorer.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the class path lacks the ranking model: " + RESOURCE);
            }
            return read(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the ranking model cannot be read: " + RESOURCE, e);
        }
    }

    /// @param row of raw features, in the order of [Feature]
    public double score(double[] row) {
        if (networks.isEmpty()) {
            return 0;
        }
        double[] standard = standardised(row);
        return networks.stream()
                .mapToDouble(network -> network.score(standard))
                .average()
                .orElse(0);
    }

    /// What the networks read in place of a row of raw features.
    public double[] standardised(double[] row) {
        double[] standard = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            standard[i] = Math.clamp((row[i] - means[i]) / deviations[i], -FARTHEST, FARTHEST);
        }
        return standard;
    }

    /// One line of numbers after another; [#read] reads it.
    public String text() {
        List<double[]> lines =
                new ArrayList<>(List.of(new double[] {means.length, networks.size()}, means, deviations));
        for (Network network : networks) {
            lines.addAll(Arrays.asList(network.inner()));
            lines.addAll(List.of(network.bias(), network.outer(), network.straight()));
        }
        return lines.stream().map(Scorer::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.6g", value))
                .collect(Collectors.joining(" "));
    }

    /// @throws IllegalArgumentException when it was made for other features
    static Scorer read(String text) {
        Queue<double[]> lines = text.lines().map(Scorer::numbers).collect(Collectors.toCollection(ArrayDeque::new));
        double[] sizes = lines.remove();
        if (sizes[0] != Feature.count()) {
            throw new IllegalArgumentException("the ranking model reads %.0f features, not %d: train it again"
                    .formatted(sizes[0], Feature.count()));
        }
        double[] means = lines.remove();
        double[] deviations = lines.remove();
        List<Network> networks = new ArrayList<>();
        int units = (int) (lines.size() / sizes[1]) - 3;
        while (!lines.isEmpty()) {
            double[][] inner = new double[units][];
            for (int unit = 0; unit < units; unit++) {
                inner[unit] = lines.remove();
            }
            networks.add(new Network(inner, lines.remove(), lines.remove(), lines.remove()));
        }
        return new Scorer(means, deviations, networks);
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
