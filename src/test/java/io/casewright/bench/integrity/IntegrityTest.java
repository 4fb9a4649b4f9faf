package io.casewright.bench.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrityTest {

    private static final int KILLS = 5;
    private static final long READY_MILLIS = 10_000;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedOutlivesAKillOnceAndWhole() {
        Kills kills = new Kills(folder, 300);
        for (int kill = 0; kill < KILLS; kill++) {
            Kills.Outcome outcome = kills.next();

            assertThat(outcome.lost()).isZero();
            assertThat(outcome.doubled()).isZero();
            assertThat(outcome.clean()).isTrue();
            assertThat(outcome.readyMillis()).isLessThan(READY_MILLIS);
            if (kill == KILLS - 1) {
                assertThat(outcome.acknowledged()).isPositive();
            }
        }
    }

    /// Shows that the look after a kill can fail: a write that is not there was acknowledged.
    @Test
    void anAcknowledgedDocumentThatIsGoneIsCounted() {
        Kills kills = new Kills(folder, 30);
        int before = kills.next().lost();
        try (Journal journal = Journal.append(folder.resolve("journal"))) {
            journal.done(3, 5_000);
        }

        assertThat(before).isZero();
        assertThat(kills.look(0).lost()).isEqualTo(1);
    }

    @Test
    void aBitThatChangedInAnyFileIsNoticedAndNoWrongAnswerGiven() throws Exception {
        BitFlips flips = new BitFlips(Files.createDirectory(folder.resolve("flips")), 16);
        List<BitFlips.Outcome> missed = new ArrayList<>();
        for (int number = 0; number < flips.files(); number++) {
            BitFlips.Outcome outcome = flips.flip(number);
            if (!outcome.noticed() || outcome.wrong() > 0) {
                missed.add(outcome);
            }
        }

        assertThat(missed).isEmpty();
        assertThat(flips.files()).isGreaterThan(10);
    }
}
