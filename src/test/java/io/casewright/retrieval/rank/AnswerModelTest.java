package io.casewright.retrieval.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.evidence.Sha256;
import io.casewright.retrieval.rank.Ranking.Ranked;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerModelTest {

    /// Changes only with a training; docs/retrieval.md has the command.
    private static final String PINNED = "f8a8102c8fa58e69e1338d191bf92ef92c192a445aa97f7593de784324d1dfc7";

    @Test
    void thePackagedModelIsTheOneThatWasMeasured() {
        assertThat(Sha256.hex(AnswerModel.packaged().text())).isEqualTo(PINNED);
    }

    @Test
    void aModelForOtherSignsIsRefused() {
        String other = new AnswerModel(new double[] {0}, new double[] {1}, new double[] {0, 0}, 0.5).text();

        assertThatThrownBy(() -> AnswerModel.read(other))
                .hasMessageContaining("1 signs")
                .hasMessageContaining("train");
    }

    @Test
    void whereNothingIsFoundNothingAnswers() {
        Ranked nothing = new Ranked(List.of(), new double[0][], List.of());

        assertThat(AnswerModel.packaged().answers(nothing)).isFalse();
    }

    @Test
    void aPassageThatHasTheWholeQuestionAnswersLikelierThanOneThatHasNoneOfIt() {
        AnswerModel model = AnswerModel.packaged();
        double[] fits = model.means().clone();
        double[] misses = model.means().clone();
        for (AnswerSign sign : List.of(AnswerSign.COVERED, AnswerSign.BEST_COSINE, AnswerSign.BEST_PAIRS)) {
            fits[sign.column()] += model.deviations()[sign.column()];
            misses[sign.column()] -= model.deviations()[sign.column()];
        }

        assertThat(model.chance(fits)).isGreaterThan(model.chance(misses) + 0.3);
    }
}
