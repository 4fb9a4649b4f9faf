package io.casewright.retrieval;

import io.casewright.evidence.PassageId;
import io.casewright.retrieval.rank.AnswerModel;
import io.casewright.retrieval.rank.Feature;
import io.casewright.retrieval.rank.Ranking.Ranked;

/// Whether a passage is to be put before a writer: the documents must be likely to answer the question at all, and the
/// passage close to it, by its cosine, or by its words while it has no vector.
final class Answerability {

    private static final double CLOSE = 0.68;

    /// Share of the best text score, where there are no vectors.
    private static final double WORDS = 0.5;

    /// Of fewer candidates, a case's few notes for example, the likelihood was never learned.
    private static final int FEW = 20;

    private static final AnswerModel MODEL = AnswerModel.packaged();

    private final Ranked ranked;
    private final boolean answered;

    Answerability(Ranked ranked) {
        this.ranked = ranked;
        boolean learned = ranked.table().length > FEW && ranked.table()[0][Feature.BEST_COSINE.column()] > 0;
        answered = !learned || MODEL.answers(ranked);
    }

    boolean answers(PassageId passage) {
        int candidate = ranked.candidates().indexOf(passage);
        if (candidate < 0 || !answered) {
            return false;
        }
        double[] row = ranked.table()[candidate];
        return row[Feature.BEST_COSINE.column()] > 0
                ? row[Feature.COSINE.column()] >= CLOSE
                : row[Feature.WORDS_OF_BEST.column()] >= WORDS;
    }
}
