package io.casewright.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// Prints how fast records go in and come out; the bounds are wide, because the machine is shared.
class RecordsSpeedTest {

    private static final Logger LOG = Logger.getLogger(RecordsSpeedTest.class);
    private static final int CUSTOMERS = 500;
    private static final int LOADED = 100_000;
    private static final int LARGE = 10_000;
    private static final int ROUNDS = 30;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void aLedgerGoesInAndALargeCustomerComesOutFast() {
        try (Database database = TestDatabase.fresh()) {
            RecordsWriter writer = new RecordsWriter(database);
            writer.customers(IntStream.range(0, CUSTOMERS)
                    .mapToObj(i -> Records.customer("C-" + i, "Customer " + i))
                    .toList());
            writer.accounts(IntStream.range(0, CUSTOMERS)
                    .mapToObj(i -> Records.account("A-" + i, "C-" + i))
                    .toList());

            double fresh = rate(writer, ledger());
            double again = rate(writer, ledger());
            double[] loads = loads(database);

            LOG.infof(
                    "transactions a second: fresh %.0f, again %.0f; dossier of %d: first %.1f ms, median %.1f ms,"
                            + " p95 %.1f ms, from memory %.2f ms",
                    fresh, again, LARGE, loads[0], loads[1], loads[2], loads[3]);
            assertThat(fresh).isGreaterThan(2_000);
            assertThat(loads[1]).isLessThan(500);
        }
    }

    private static double rate(RecordsWriter writer, List<Transaction> ledger) {
        long start = System.nanoTime();
        Written written = writer.transactions(ledger.iterator());
        assertThat(written.total()).isEqualTo(ledger.size());
        return ledger.size() / seconds(start);
    }

    private static double[] loads(Database database) {
        Access access = Records.access("ann");
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Dossiers cold = new Dossiers(database);
            times[i] = load(cold, access);
        }
        Dossiers warm = new Dossiers(database);
        load(warm, access);
        double first = times[0];
        Arrays.sort(times);
        return new double[] {first, times[ROUNDS / 2], times[ROUNDS * 95 / 100], load(warm, access)};
    }

    private static double load(Dossiers dossiers, Access access) {
        long start = System.nanoTime();
        Dossier dossier = dossiers.ofCustomer(access, new CustomerId("C-0")).orElseThrow();
        assertThat(dossier.customers().getFirst().transactions()).hasSize(LARGE);
        return seconds(start) * 1000;
    }

    /// In the order of booking, as a bank's export is: the large customer's rows lie among the others'.
    private static List<Transaction> ledger() {
        List<Transaction> ledger = new ArrayList<>(LOADED);
        for (int i = 0; i < LOADED; i++) {
            String account = "A-" + (1 + i % (CUSTOMERS - 1));
            if (i % (LOADED / LARGE) == 0) {
                account = "A-0";
            }
            Instant booked = START.plus(Duration.ofMinutes(i));
            if (i % 3 == 0) {
                ledger.add(Records.wire("T-%07d".formatted(i), account, booked, "1200"));
            } else {
                ledger.add(Records.transaction("T-%07d".formatted(i), account, booked, "45.50"));
            }
        }
        return ledger;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
