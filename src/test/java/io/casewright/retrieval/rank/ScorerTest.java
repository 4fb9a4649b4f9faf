package io.casewright.retrieval.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.evidence.Sha256;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScorerTest {

    /// Changes only with a training; docs/retrieval.md has the command.
    private static final String PINNED = "1bf30a82eec706bac93d59c5bb449d2a6320231b38149851f5bb8338e927b10a";

    @Test
    void thePackagedModelIsTheOneThatWasMeasured() {
        assertThat(Sha256.hex(Scorer.packaged().text())).isEqualTo(PINNED);
    }

    @Test
    void aModelForOtherFeaturesIsRefused() {
        String other = new Scorer(new double[] {0}, new double[] {1}, List.of()).text();

        assertThatThrownBy(() -> Scorer.read(other))
                .hasMessageContaining("1 features")
                .hasMessageContaining("train");
    }

    @Test
    void aFeatureFarOutsideWhatWasSeenCountsNoMoreThanTheFarthest() {
        Scorer scorer = Scorer.packaged();
        double[] far = scorer.means().clone();
        double[] farther = scorer.means().clone();
        far[0] += 100 * scorer.deviations()[0];
        farther[0] += 1e9;

        assertThat(scorer.score(farther)).isEqualTo(scorer.score(far));
    }

    @Test
    void positionsAreFoundWhateverTheCodesAre() {
        int[] codes = {0, -1, 17, 17 << 16, Integer.MIN_VALUE, 1, 33, 65};
        Positions positions = Positions.of(codes);

        for (int i = 0; i < codes.length; i++) {
            assertThat(positions.of(codes[i])).isEqualTo(i);
        }
        assertThat(positions.of(99)).isNegative();
    }

    @Test
    void pairsOfCodesAreFoundWhateverTheirHalvesAre() {
        long[] pairs = {0, Long.MIN_VALUE, 1L << 32, 1, 0xFFFF_FFFFL, -1, 1L << 32 | 1, 17L << 32};
        Positions positions = new Positions(pairs);

        for (int i = 0; i < pairs.length; i++) {
            assertThat(positions.of(pairs[i])).isEqualTo(i);
        }
        assertThat(positions.of(2)).isNegative();
    }

    @Test
    void networksSideBySideScoreToTheLastDigitAsOneAfterAnother() {
        Scorer scorer = Scorer.packaged();
        Networks networks = new Networks(scorer);
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            double[] row = scorer.means().clone();
            for (int feature = 0; feature < row.length; feature++) {
                row[feature] += 2 * random.nextGaussian() * scorer.deviations()[feature];
            }
            assertThat(networks.score(row)).isEqualTo(scorer.score(row));
        }
        assertThat(new Networks(new Scorer(new double[0], new double[0], List.of())).score(new double[3]))
                .isZero();
    }
}
