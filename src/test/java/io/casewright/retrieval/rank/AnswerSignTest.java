package io.casewright.retrieval.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.retrieval.rank.Ranking.Ranked;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerSignTest {

    @Test
    void aRankingHasAsManySignsAsTheModelReads() {
        assertThat(AnswerSign.of(ranked(1, 0.5))).hasSize(AnswerSign.count());
        assertThat(AnswerModel.packaged().means()).hasSize(AnswerSign.count());
    }

    @Test
    void candidatesThatScoreAlikeAreMoreUncertainThanOneThatStandsOut() {
        assertThat(uncertainty(1, 1)).isGreaterThan(uncertainty(1, 0.1));
        assertThat(uncertainty(1, 0)).isBetween(-1e-6, 1e-6);
    }

    @Test
    void theBestOfAFeatureIsReadWhereverItStands() {
        int column = Feature.LENGTH.column();
        Ranked ranked = ranked(1, 0.5);
        ranked.table()[1][column] = 7;

        double[] signs = AnswerSign.of(ranked);

        int first = AnswerSign.values().length + 5 * column;
        assertThat(signs[first]).isZero();
        assertThat(signs[first + 1]).isEqualTo(7);
        assertThat(signs[first + 2]).isEqualTo(3.5);
    }

    private static double uncertainty(double... scores) {
        return AnswerSign.of(ranked(scores[0], scores[1]))[AnswerSign.UNCERTAINTY.column()];
    }

    private static Ranked ranked(double one, double other) {
        Candidate first = new Candidate(new PassageId("a"), new DocumentId("d"), one);
        Candidate second = new Candidate(new PassageId("b"), new DocumentId("d"), other);
        double[][] table = new double[2][Feature.count()];
        return new Ranked(List.of(first, second), table, List.of(first.passage(), second.passage()));
    }
}
