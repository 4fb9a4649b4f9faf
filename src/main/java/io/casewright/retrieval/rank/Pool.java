package io.casewright.retrieval.rank;

import io.casewright.index.PassageIndex.Statistics;
import io.casewright.index.Sketch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The candidates of one question, side by side, and the table of what is known of each.
final class Pool {

    private final Question question;
    private final Statistics statistics;
    private final List<Sketch> sketches;
    private final Vectors vectors;
    private final double[][] table;

    private Pool(Question question, Statistics statistics, List<Sketch> sketches) {
        this.question = question;
        this.statistics = statistics;
        this.sketches = List.copyOf(sketches);
        vectors = new Vectors(this.sketches);
        table = new double[sketches.size()][Feature.count()];
    }

    /// @param statistics of the question's words and pairs
    /// @param sketches in the order of their ids, which breaks all ties
    static Pool of(Question question, Statistics statistics, List<Sketch> sketches) {
        Pool pool = new Pool(question, statistics, sketches);
        new WordFeatures(pool).fill();
        MeaningFeatures.fill(pool);
        double[] first = pool.firstScores();
        PlaceFeatures.fill(pool, first);
        new FeedbackFeatures(pool, first).fill();
        return pool;
    }

    Question question() {
        return question;
    }

    Statistics statistics() {
        return statistics;
    }

    List<Sketch> sketches() {
        return sketches;
    }

    Vectors vectors() {
        return vectors;
    }

    int size() {
        return sketches.size();
    }

    /// One row a candidate, one column a feature.
    double[][] table() {
        return table;
    }

    void put(int candidate, Feature feature, double value) {
        table[candidate][feature.column()] = value;
    }

    double get(int candidate, Feature feature) {
        return table[candidate][feature.column()];
    }

    double best(Feature feature) {
        double best = 0;
        for (double[] row : table) {
            best = Math.max(best, row[feature.column()]);
        }
        return best;
    }

    /// Puts each candidate's place by one feature, on a scale where the first few are far apart.
    void rank(Feature by, Feature rank) {
        double[] sorted = Arrays.stream(table)
                .mapToDouble(row -> -row[by.column()])
                .sorted()
                .toArray();
        for (double[] row : table) {
            int place = Arrays.binarySearch(sorted, -row[by.column()]);
            while (place > 0 && sorted[place - 1] == sorted[place]) {
                place--;
            }
            row[rank.column()] = Math.log1p(place);
        }
    }

    /// The candidates best first by some scores.
    int[] order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(candidate -> -scores[candidate]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// A plain sum of words, context and meaning, which the features of the second look start from.
    private double[] firstScores() {
        return IntStream.range(0, size())
                .mapToDouble(candidate -> get(candidate, Feature.WORDS_OF_BEST)
                        + get(candidate, Feature.CONTEXT_OF_BEST)
                        + 2 * get(candidate, Feature.COSINE))
                .toArray();
    }
}
