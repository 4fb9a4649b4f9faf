package io.casewright.retrieval;

import io.casewright.evidence.PassageId;
import io.casewright.retrieval.rank.Feature;
import io.casewright.retrieval.rank.Ranking.Ranked;

/// Whether a passage is close enough to the question to be put before a writer: by its cosine, or by its words while it
/// has no vector.
final class Answerability {

    private static final double CLOSE = 0.68;

    /// Share of the best text score, where there are no vectors.
    private static final double WORDS = 0.5;

    private final Ranked ranked;

    Answerability(Ranked ranked) {
        this.ranked = ranked;
    }

    boolean answers(PassageId passage) {
        int candidate = ranked.candidates().indexOf(passage);
        if (candidate < 0) {
            return false;
        }
        double[] row = ranked.table()[candidate];
        return row[Feature.BEST_COSINE.column()] > 0
                ? row[Feature.COSINE.column()] >= CLOSE
                : row[Feature.WORDS_OF_BEST.column()] >= WORDS;
    }
}
