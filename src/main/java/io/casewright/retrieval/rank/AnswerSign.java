package io.casewright.retrieval.rank;

import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.retrieval.rank.Ranking.Ranked;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/// What tells whether the documents answer a question at all, read off its ranking: the signs of this list, and after
/// them a few readings of each [Feature]. The order is the model file's: a change needs a new training.
public enum AnswerSign {
    WORDS(first -> first.top(Feature.WORDS)),
    BEST_WORDS(first -> first.top(Feature.BEST_WORDS)),
    COVERED(first -> first.top(Feature.COVERED)),
    BEST_COVERED(first -> first.best(Feature.COVERED)),
    CONTEXT_COVERED(first -> first.top(Feature.CONTEXT_COVERED)),
    BEST_PAIRS(first -> first.best(Feature.PAIRS)),
    BEST_TOGETHER(first -> first.best(Feature.CLOSE_TOGETHER)),
    RAREST_COVERED(first -> first.best(Feature.RAREST_COVERED)),
    COSINE(first -> first.top(Feature.COSINE)),
    BEST_COSINE(first -> first.top(Feature.BEST_COSINE)),
    COSINE_MARGIN(first -> first.best(Feature.COSINE) - first.mean(Feature.COSINE)),
    WORDS_MARGIN(first -> first.best(Feature.WORDS) - first.mean(Feature.WORDS)),
    SCORE_MARGIN(First::scoreMargin),
    DISAGREEMENT(
            first -> first.top(Feature.WORDS_RANK) + first.top(Feature.CONTEXT_RANK) + first.top(Feature.COSINE_RANK)),
    HEADINGS(first -> first.best(Feature.HEADINGS)),
    DOCUMENT_MEAN(first -> first.top(Feature.DOCUMENT_MEAN)),
    FEEDBACK_WORDS(first -> first.top(Feature.FEEDBACK_WORDS)),
    LIKE_ANOTHER(first -> first.top(Feature.LIKE_ANOTHER)),
    QUESTION_LENGTH(first -> first.top(Feature.QUESTION_LENGTH)),
    QUESTION_RARITY(first -> first.top(Feature.QUESTION_RARITY)),
    UNCERTAINTY(First::uncertainty),
    CANDIDATES(first -> Math.log(first.all().length));

    private static final int READ = 10;

    /// Candidates that are compared with all others.
    private static final int FOREMOST = 3;

    /// What is read of each feature.
    private static final int READINGS = 5;

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda without state
    private final ToDoubleFunction<First> reading;

    AnswerSign(ToDoubleFunction<First> reading) {
        this.reading = reading;
    }

    /// Its place in the signs of a ranking and in the model file.
    @SuppressWarnings("EnumOrdinal") // the order of this list is the file's, which says how many it was made for
    public int column() {
        return ordinal();
    }

    /// How many numbers the signs of a ranking are.
    public static int count() {
        return values().length + READINGS * Feature.count();
    }

    /// All signs of a ranking: those of this list in its order, then the readings of each feature.
    ///
    /// @param ranked with at least one candidate
    public static double[] of(Ranked ranked) {
        First first = First.of(ranked);
        DoubleStream listed = Arrays.stream(values()).mapToDouble(sign -> sign.reading.applyAsDouble(first));
        DoubleStream read = Arrays.stream(Feature.values()).flatMapToDouble(first::readings);
        return DoubleStream.concat(listed, read).toArray();
    }

    /// The first candidates of a ranking.
    ///
    /// @param rows their features, best first
    /// @param scores from 0 to 1, best first
    /// @param shares of the scores of all candidates in their sum
    /// @param all features of all candidates
    @SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared or kept as keys
    private record First(List<double[]> rows, List<Double> scores, double[] shares, double[][] all) {

        static First of(Ranked ranked) {
            Map<PassageId, Integer> places = new HashMap<>();
            for (int i = 0; i < ranked.candidates().size(); i++) {
                places.put(ranked.candidates().get(i), i);
            }
            List<Candidate> read = ranked.ranked().stream().limit(READ).toList();
            return new First(
                    read.stream()
                            .map(candidate -> ranked.table()[places.getOrDefault(candidate.passage(), 0)])
                            .toList(),
                    read.stream().map(Candidate::score).toList(),
                    shares(ranked.ranked()),
                    ranked.table());
        }

        private static double[] shares(List<Candidate> ranked) {
            double sum = ranked.stream().mapToDouble(Candidate::score).sum();
            return ranked.stream()
                    .mapToDouble(candidate -> candidate.score() / Math.max(1e-9, sum))
                    .toArray();
        }

        double top(Feature feature) {
            return rows.getFirst()[feature.column()];
        }

        double best(Feature feature) {
            return rows.stream().mapToDouble(row -> row[feature.column()]).max().orElse(0);
        }

        double mean(Feature feature) {
            return rows.stream()
                    .mapToDouble(row -> row[feature.column()])
                    .average()
                    .orElse(0);
        }

        /// The first, the best and the mean of the first ten, the best of all, and how far the best of the first
        /// three is above the mean of all, in deviations.
        DoubleStream readings(Feature feature) {
            double[] values =
                    Arrays.stream(all).mapToDouble(row -> row[feature.column()]).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double spread = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            double foremost = rows.stream()
                    .limit(FOREMOST)
                    .mapToDouble(row -> row[feature.column()])
                    .max()
                    .orElse(0);
            double most = Arrays.stream(values).max().orElse(0);
            double above = (foremost - mean) / (StrictMath.sqrt(spread) + 1e-6);
            return DoubleStream.of(top(feature), best(feature), mean(feature), most, above);
        }

        /// The entropy of the scores: 0 where one candidate has them all.
        double uncertainty() {
            return -Arrays.stream(shares)
                    .map(share -> share * StrictMath.log(share + 1e-9))
                    .sum();
        }

        /// How far the last that is read is behind the first.
        double scoreMargin() {
            return -StrictMath.log(Math.max(1e-9, scores.getLast()));
        }
    }
}
