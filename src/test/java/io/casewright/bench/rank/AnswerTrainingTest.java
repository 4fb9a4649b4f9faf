package io.casewright.bench.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.casewright.retrieval.rank.AnswerModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerTrainingTest {

    @Test
    void theModelFindsWhichSignTells() {
        AnswerModel model = AnswerTraining.train(List.of(tries(1), tries(2)));

        AnswerScores scores = AnswerScores.of(tries(3), model::chance, model.least());

        assertThat(scores.falseAnswers()).isLessThan(0.1);
        assertThat(scores.falseRefusals()).isCloseTo(0.1, within(0.06));
        assertThat(AnswerTraining.train(List.of(tries(1), tries(2))).text()).isEqualTo(model.text());
    }

    @Test
    void errorsAreSharesOfEachKindOfQuestion() {
        List<AnswerTry> tries = List.of(
                new AnswerTry(new double[] {0.9}, new double[] {0.1}),
                new AnswerTry(new double[] {0.4}, new double[] {0.6}),
                new AnswerTry(new double[] {0.8}, new double[] {0.7}),
                new AnswerTry(new double[] {0.7}, new double[] {0.2}));

        AnswerScores scores = AnswerScores.of(tries, signs -> signs[0], 0.5);

        assertThat(scores).isEqualTo(new AnswerScores(0.5, 0.25));
        assertThat(AnswerScores.least(tries, signs -> signs[0], 0.25)).isEqualTo(0.7);
    }

    /// The first sign is higher by three deviations where there is an answer; the second is noise.
    private static List<AnswerTry> tries(int seed) {
        Random random = new Random(seed);
        List<AnswerTry> tries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tries.add(new AnswerTry(
                    new double[] {3 + random.nextGaussian(), random.nextGaussian()},
                    new double[] {random.nextGaussian(), random.nextGaussian()}));
        }
        return tries;
    }
}
