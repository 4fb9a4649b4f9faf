package io.casewright.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.retrieval.rank.Feature;
import io.casewright.retrieval.rank.Ranking.Ranked;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerabilityTest {

    private static final int MANY = 25;

    @Test
    void aPassageThatSharesTheFieldButNotTheQuestionAnswersNothing() {
        assertThat(answers(ranked(MANY, 0.75, 0))).isFalse();
        assertThat(answers(ranked(MANY, 0.75, 0.9))).isTrue();
    }

    @Test
    void aFarPassageAnswersNothingThoughItHasTheWords() {
        assertThat(answers(ranked(MANY, 0.5, 0.9))).isFalse();
    }

    @Test
    void aFewNotesAreJudgedByTheirClosenessAlone() {
        assertThat(answers(ranked(3, 0.75, 0))).isTrue();
        assertThat(answers(ranked(3, 0.5, 0))).isFalse();
    }

    @Test
    void withoutVectorsTheWordsDecide() {
        assertThat(answers(ranked(MANY, 0, 0.9))).isTrue();
        assertThat(answers(ranked(MANY, 0, 0))).isFalse();
    }

    private static boolean answers(Ranked ranked) {
        return new Answerability(ranked).answers(ranked.candidates().getFirst());
    }

    /// Equal candidates that hold a share of the question.
    private static Ranked ranked(int count, double cosine, double held) {
        List<PassageId> ids =
                IntStream.range(0, count).mapToObj(i -> new PassageId("p" + i)).toList();
        double[] row = new double[Feature.values().length];
        row[Feature.COSINE.column()] = cosine;
        row[Feature.BEST_COSINE.column()] = cosine;
        for (Feature feature : List.of(
                Feature.WORDS,
                Feature.BEST_WORDS,
                Feature.WORDS_OF_BEST,
                Feature.COVERED,
                Feature.CONTEXT_COVERED,
                Feature.CLOSE_TOGETHER)) {
            row[feature.column()] = held;
        }
        row[Feature.PAIRS.column()] = held / 2;
        row[Feature.QUESTION_LENGTH.column()] = 12;
        row[Feature.QUESTION_RARITY.column()] = 3.5;
        List<Candidate> candidates = ids.stream()
                .map(id -> new Candidate(id, new DocumentId("d"), 1))
                .toList();
        double[][] table = IntStream.range(0, count).mapToObj(_ -> row.clone()).toArray(double[][]::new);
        return new Ranked(candidates, table, ids);
    }
}
