package io.casewright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.Analyst;
import io.casewright.bench.PlantedBenchmark.Verdict;
import io.casewright.bench.secondbank.SecondBank;
import io.casewright.casefile.RecordBatch;
import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.knowledge.KnowledgeBase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What is measured of innocent and of planted lives, in small.
@NullMarked
class CleanAndPlantedTest {

    private static final KnowledgeBase LIBRARY = KnowledgeBase.load();
    private static final Analyst ANALYST = Analyst.of(LIBRARY);
    /// In percent. The aim is 2 on 500 customers; 60 customers of 25 segments are each other's only peers.
    private static final double GENEROUS = 4;

    @Test
    void fewIndicatorsFireOnCustomersWhoDidNothing() {
        RecordBatch bank = SecondBank.generate(60, 19);
        try (Database database = TestDatabase.fresh()) {
            CleanTally tally = CleanBenchmark.tally(BenchedStore.of(database, bank), bank, ANALYST, new Times());

            assertThat(tally.tested()).isGreaterThan(1_000);
            assertThat(tally.percentPresent()).as(printed(tally)).isLessThan(GENEROUS);
        }
    }

    @Test
    void aBankOfAnotherSeedHasItsCasesNamedAndItsInnocentOnesDefendedFirst() {
        DemoBank bank = DemoBank.generate(
                DemoBank.Settings.DEFAULT.withSize(220, 12_000).withSeed(1_848));
        try (Database database = TestDatabase.fresh()) {
            List<Verdict> verdicts = new PlantedBenchmark()
                    .verdicts(BenchedStore.of(database, PlantedBenchmark.records(bank)), bank, ANALYST);

            assertThat(verdicts.stream().map(Verdict::outcome))
                    .containsExactlyElementsOf(bank.answers().all().stream()
                            .map(CleanAndPlantedTest::wanted)
                            .toList());
        }
    }

    @Test
    void everyCaseDeclaresIndicatorsThatTheLibraryHas() {
        DemoBank bank = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(220, 12_000));
        List<String> known =
                LIBRARY.indicators().stream().map(indicator -> indicator.id()).toList();

        assertThat(bank.answers().all())
                .allSatisfy(
                        planted -> assertThat(planted.indicators()).isNotEmpty().isSubsetOf(known));
    }

    private static String wanted(Planted planted) {
        return "%s %s %s"
                .formatted(planted.caseId(), planted.typology(), planted.isInnocent() ? "explained" : "assessment");
    }

    private static String printed(CleanTally tally) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tally.print(new Console(new PrintStream(out, true, StandardCharsets.UTF_8)));
        return out.toString(StandardCharsets.UTF_8);
    }
}
