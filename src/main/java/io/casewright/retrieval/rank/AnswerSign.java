package io.casewright.retrieval.rank;

import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.retrieval.rank.Ranking.Ranked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What tells whether the documents answer a question at all, read off the first ten of its ranking. The order is the
/// model file's: a change needs a new training.
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
    QUESTION_RARITY(first -> first.top(Feature.QUESTION_RARITY));

    private static final int READ = 10;

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

    /// All signs of a ranking, in the order of this list.
    ///
    /// @param ranked with at least one candidate
    public static double[] of(Ranked ranked) {
        First first = First.of(ranked);
        AnswerSign[] signs = values();
        double[] row = new double[signs.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = signs[i].reading.applyAsDouble(first);
        }
        return row;
    }

    /// The first candidates of a ranking.
    ///
    /// @param rows their features, best first
    /// @param scores from 0 to 1, best first
    private record First(List<double[]> rows, List<Double> scores) {

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
                    read.stream().map(Candidate::score).toList());
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

        /// How far the last that is read is behind the first.
        double scoreMargin() {
            return -StrictMath.log(Math.max(1e-9, scores.getLast()));
        }
    }
}
