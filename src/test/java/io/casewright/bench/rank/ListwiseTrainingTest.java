package io.casewright.bench.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.retrieval.rank.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListwiseTrainingTest {

    private static final int CANDIDATES = 40;

    @Test
    void theScorerFindsWhatTellsTheRelevantFromTheOthers() {
        List<JudgedQuestion> questions = questions();

        Scorer scorer = ListwiseTraining.train(questions.subList(0, 60));

        assertThat(RankScores.of(questions.subList(60, 120), scorer).averagePrecision())
                .isGreaterThan(0.9);
        assertThat(ListwiseTraining.train(questions.subList(0, 60)).text()).isEqualTo(scorer.text());
    }

    @Test
    void scoresCountWhatWasNotEvenFound() {
        JudgedQuestion half = new JudgedQuestion(new double[][] {{1}, {0}}, new boolean[] {true, false}, 2);
        Scorer scorer = new Scorer(new double[] {0}, new double[] {1}, List.of());

        RankScores scores = RankScores.of(List.of(half), scorer);

        assertThat(scores.recall()).isEqualTo(0.5);
        assertThat(scores.averagePrecision()).isEqualTo(0.5);
        assertThat(scores.all()).isZero();
    }

    /// The relevant candidate has the highest sum of the first two features; the third is noise.
    private static List<JudgedQuestion> questions() {
        Random random = new Random(5);
        List<JudgedQuestion> questions = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            double[][] table = new double[CANDIDATES][];
            for (int candidate = 0; candidate < CANDIDATES; candidate++) {
                table[candidate] = new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            }
            int relevant = random.nextInt(CANDIDATES);
            table[relevant][0] += 1;
            table[relevant][1] += 1;
            boolean[] judged = new boolean[CANDIDATES];
            judged[relevant] = true;
            questions.add(new JudgedQuestion(table, judged, 1));
        }
        return questions;
    }
}
