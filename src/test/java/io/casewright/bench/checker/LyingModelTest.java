package io.casewright.bench.checker;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.checking.LedgerChecker;
import io.casewright.evidence.Ledger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The checker's promise, with the bounds of the full benchmark on a part of its sentences: falsehoods of every kind
/// are
/// stopped, true sentences in every wording are not.
class LyingModelTest {

    private static final long SEED = 20_261_123L;
    private static final int LEDGERS = 25;
    private static final int TRUTHS = 85;
    private static final double STOPPED_AT_LEAST = 0.995;
    private static final double REJECTED_AT_MOST = 0.02;
    private static final double MILLISECONDS_AT_P99 = 5;
    private static final int KINDS_AT_LEAST = 50;

    private static final JudgedSentences TRUE = new JudgedSentences(new LedgerChecker(), true);
    private static final JudgedSentences FALSE = new JudgedSentences(new LedgerChecker(), false);

    @BeforeAll
    static void tellBoth() {
        Random dice = new Random(SEED);
        for (Ledger ledger : LedgerPool.of(LEDGERS, SEED)) {
            List<Told> told = TrueSentences.of(ledger, dice);
            PlantedLies.of(ledger, told, 2, dice).forEach(FALSE::judge);
            Collections.shuffle(told, dice);
            told.stream().limit(TRUTHS).forEach(TRUE::judge);
        }
    }

    @Test
    void plantedFalsehoodsAreStopped() {
        assertThat(FALSE.total()).isGreaterThan(2_000);
        assertThat(FALSE.kinds()).isGreaterThan(KINDS_AT_LEAST);
        assertThat(1 - FALSE.wrongShare())
                .as(String.join("\n", FALSE.samples(3)))
                .isGreaterThanOrEqualTo(STOPPED_AT_LEAST);
    }

    @Test
    void trueSentencesPass() {
        assertThat(TRUE.total()).isGreaterThan(2_000);
        assertThat(TRUE.wrongShare()).as(String.join("\n", TRUE.samples(3))).isLessThanOrEqualTo(REJECTED_AT_MOST);
    }

    @Test
    void whatTheBuiltInWriterWritesPasses() {
        assertThat(TRUE.samples(Integer.MAX_VALUE)).noneMatch(sample -> sample.startsWith("built-in writer"));
    }

    /// The machine that builds may be busy: half of the sentences tell what the checker costs.
    @Test
    void checkingIsQuick() {
        assertThat(TRUE.milliseconds(50)).isLessThan(MILLISECONDS_AT_P99);
        assertThat(FALSE.milliseconds(50)).isLessThan(MILLISECONDS_AT_P99);
    }
}
