package io.casewright.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Ledger;
import io.casewright.testsupport.SampleLedgers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// True sentences with one falsehood planted in each: what the checker must stop.
class PlantedFalsehoodsTest {

    private static final Logger LOG = Logger.getLogger(PlantedFalsehoodsTest.class);
    private static final int KINDS = 20;

    @Test
    void everyPlantedFalsehoodIsStopped() {
        Checker checker = new LedgerChecker();
        Map<String, int[]> table = new TreeMap<>();
        List<String> missed = new ArrayList<>();

        for (Ledger ledger : SampleLedgers.all()) {
            for (Falsehoods.Lie lie : Falsehoods.of(ledger)) {
                int[] count = table.computeIfAbsent(lie.kind(), kind -> new int[2]);
                count[0]++;
                if (checker.check(lie.text(), lie.citations(), ledger).isSupported()) {
                    missed.add("%s: %s %s".formatted(lie.kind(), lie.text(), lie.citations()));
                } else {
                    count[1]++;
                }
            }
        }

        LOG.info(printed(table));
        assertThat(missed).isEmpty();
        assertThat(table).hasSizeGreaterThan(KINDS);
    }

    private static String printed(Map<String, int[]> table) {
        StringBuilder out = new StringBuilder("\nplanted falsehoods      planted  stopped\n");
        table.forEach((kind, count) -> out.append("%-28s %5d %8d%n".formatted(kind, count[0], count[1])));
        return out.toString();
    }
}
