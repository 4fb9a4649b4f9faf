package io.casewright.analysis.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FanInSweepTest {

    private static final int ACCOUNTS = 500;
    private static final int TRANSFERS = 4_000;

    @Test
    void plantedFanInsAreFoundWithTheirPayers() {
        List<Transfer> ledger = ordinary(new Random(11));
        plant(ledger, "hub-1", 20, 400);
        plant(ledger, "hub-2", 40, 400);

        List<FanIn> found = FanInSweep.over(ledger);

        assertThat(found).extracting(FanIn::collector).containsExactlyInAnyOrder("hub-1", "hub-2");
        assertThat(found).allSatisfy(each -> {
            assertThat(each.payers()).hasSize(4);
            assertThat(each.byChance()).isLessThan(1);
            assertThat(each.transfers()).allMatch(transfer -> transfer.minor() < 1_000);
        });
    }

    @Test
    void repetitionShowsAFanInWhoseAmountsAreOrdinary() {
        List<Transfer> ledger = ordinary(new Random(12));
        plant(ledger, "hub-1", 20, 30_000);

        assertThat(FanInSweep.over(ledger)).extracting(FanIn::collector).containsExactly("hub-1");
    }

    @Test
    void aLedgerWithoutFanInsHasHardlyAny() {
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            found += FanInSweep.over(ordinary(new Random(seed))).size();
        }

        assertThat(found).isLessThanOrEqualTo(20);
    }

    @Test
    void unusualTransfersThatDoNotConvergeAreNoFanIn() {
        Random random = new Random(13);
        List<Transfer> ledger = ordinary(random);
        for (int n = 0; n < 80; n++) {
            String from = "n" + random.nextInt(ACCOUNTS);
            String to = "m" + random.nextInt(ACCOUNTS);
            Duration after = Duration.ofHours(random.nextInt(2_000));
            ledger.add(Ledgers.transfer("odd" + n, from, to, Ledgers.START.plus(after), 300));
        }

        assertThat(FanInSweep.over(ledger)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aBusyShopIsNoFanIn() {
        Random random = new Random(14);
        List<Transfer> ledger = ordinary(random);
        for (int n = 0; n < 600; n++) {
            Duration after = Duration.ofHours(random.nextInt(2_000));
            ledger.add(Ledgers.transfer(
                    "sale" + n,
                    "n" + random.nextInt(ACCOUNTS),
                    "shop",
                    Ledgers.START.plus(after),
                    10_000 + random.nextInt(50_000)));
        }

        assertThat(FanInSweep.over(ledger)).extracting(FanIn::collector).doesNotContain("shop");
    }

    @Test
    void anEmptyLedgerHasNone() {
        assertThat(FanInSweep.over(List.of())).isEmpty();
    }

    private static List<Transfer> ordinary(Random random) {
        List<Transfer> ledger = new ArrayList<>();
        for (int n = 0; n < TRANSFERS; n++) {
            String from = "n" + random.nextInt(ACCOUNTS);
            String to = "m" + random.nextInt(ACCOUNTS);
            Duration after = Duration.ofHours(random.nextInt(2_000));
            ledger.add(Ledgers.transfer("t" + n, from, to, Ledgers.START.plus(after), 10_000 + random.nextInt(50_000)));
        }
        return ledger;
    }

    /// Four payers, each of whom pays the hub five times in an hour.
    private static void plant(List<Transfer> ledger, String hub, int day, long minor) {
        for (int n = 0; n < 20; n++) {
            Duration after = Duration.ofDays(day + 9L * (n / 5)).plusMinutes(n);
            ledger.add(Ledgers.transfer(hub + "-" + n, "n" + (n / 5) + day, hub, Ledgers.START.plus(after), minor + n));
        }
    }
}
