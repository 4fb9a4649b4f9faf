package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.Finding.Outcome;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.DemoBank;
import io.casewright.knowledge.KnowledgeBase;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may change when records change in one respect, asked of every indicator's story and of the demo cases.
class MetamorphicTest {

    /// Fifty-two weeks: the same days of the week.
    private static final int YEAR_OF_WEEKS = 364;

    private static final Set<String> STRUCTURING =
            Set.of("ML-028", "ML-007", "ML-008", "TBML-014", "VA-001", "UB-004", "HT-GEN-019");

    /// Compares calendar months with what was said of a month, so that its strength moves a little with their lengths.
    private static final String BY_CALENDAR_MONTH = "expected-exceeded";

    private static final KnowledgeBase LIBRARY = KnowledgeBase.load();
    private static final RecordsAnalyst ANALYST = new RecordsAnalyst(LIBRARY);
    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));

    static Stream<Dossier> dossiers() throws IOException, URISyntaxException {
        Stream<Dossier> told = IndicatorStoriesTest.stories().map(story -> Story.dossier(story.story("shows")));
        return Stream.concat(told, demo());
    }

    static Stream<Dossier> demo() {
        return BANK.answers().all().stream().map(planted -> BANK.dossierOf(planted.caseId()));
    }

    /// Outcome by indicator and customer: the kind, and the strength of what is present.
    private static Map<String, String> outcomes(Dossier dossier) {
        Map<String, String> outcomes = new TreeMap<>();
        ANALYST.analyse(dossier)
                .findings()
                .forEach(finding -> outcomes.put(
                        finding.indicator() + "@" + finding.customer(),
                        switch (finding.outcome()) {
                            case Outcome.Present present ->
                                "PRESENT " + strength(finding.indicator(), present.strength());
                            case Outcome.Absent absent -> "ABSENT";
                            case Outcome.NotTestable open -> "NOT_TESTABLE " + open.missing();
                        }));
        return outcomes;
    }

    private static String strength(String indicator, double strength) {
        boolean byMonth = BY_CALENDAR_MONTH.equals(
                LIBRARY.indicator(indicator).orElseThrow().test().get("signal"));
        return byMonth ? "" : "%.6f".formatted(strength);
    }

    private static Map<String, String> differences(Dossier one, Dossier other) {
        Map<String, String> expected = outcomes(other);
        Map<String, String> differences = new TreeMap<>();
        outcomes(one).forEach((finding, outcome) -> {
            if (!outcome.equals(expected.get(finding))) {
                differences.put(finding, outcome + " instead of " + expected.get(finding));
            }
        });
        return differences;
    }

    private static Set<String> present(Dossier dossier) {
        return outcomes(dossier).entrySet().stream()
                .filter(each -> each.getValue().startsWith("PRESENT"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aFeeOfSomeCentsChangesNoFinding() {
        Random random = new Random(7);
        demo().forEach(dossier -> {
            List<Transaction> all = dossier.customers().getFirst().transactions();
            Dossier more = Changed.withAFee(
                    dossier, all.get(random.nextInt(all.size())).booked().plusSeconds(7));

            assertThat(present(more)).isEqualTo(present(dossier));
        });
    }

    @Test
    void theOrderOfTheRecordsChangesNothing() {
        demo().forEach(dossier -> {
            Dossier turned = new Dossier(
                    dossier.caseFile(),
                    dossier.customers().reversed(),
                    dossier.notes().reversed(),
                    dossier.asOf(),
                    dossier.surroundings());

            assertThat(differences(turned, dossier)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {YEAR_OF_WEEKS, -YEAR_OF_WEEKS, 1_820})
    void aYearLaterNothingIsOtherThanTheDates(int days) throws IOException, URISyntaxException {
        dossiers()
                .forEach(dossier -> assertThat(differences(Changed.byDays(dossier, days), dossier))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"})
    void theSameLocalTimesInAnotherZoneGiveTheSameFindings(String zone) throws IOException, URISyntaxException {
        dossiers()
                .filter(MetamorphicTest::holdsNoEvents)
                .forEach(dossier -> assertThat(
                                present(Changed.transactions(dossier, each -> Changed.inZone(each, ZoneId.of(zone)))))
                        .isEqualTo(present(dossier)));
    }

    /// Events have instants and no zone: moved beside bookings that stay at their local time they are something else.
    private static boolean holdsNoEvents(Dossier dossier) {
        return dossier.customers().stream().allMatch(each -> each.events().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPY", "IDR", "EUR"})
    void amountsOfTheSameOrderInAnotherCurrencyGiveTheSameFindings(String currency)
            throws IOException, URISyntaxException {
        BigDecimal rate = Map.of("JPY", BigDecimal.valueOf(100), "IDR", BigDecimal.valueOf(10_000))
                .getOrDefault(currency, BigDecimal.ONE);
        IndicatorStoriesTest.stories()
                .map(story -> Story.dossier(story.story("shows")))
                .filter(MetamorphicTest::isInDollars)
                .forEach(dossier -> assertThat(present(Changed.transactions(
                                Changed.expecting(dossier, currency, rate),
                                each -> Changed.of(each, Changed.converted(each.amount(), currency, rate)))))
                        .as(currency)
                        .isEqualTo(present(dossier)));
    }

    private static boolean isInDollars(Dossier dossier) {
        return dossier.customers().stream()
                .flatMap(each -> each.transactions().stream())
                .allMatch(each -> each.amount().currency().equals("USD"));
    }

    @ParameterizedTest
    @MethodSource("demo")
    void aDepositSplitInTwoCanOnlyRaiseStructuring(Dossier dossier) {
        List<Transaction> all = dossier.customers().getFirst().transactions();
        Set<String> before = structuring(dossier);
        Random random = new Random(11);
        List<Integer> cash = java.util.stream.IntStream.range(0, all.size())
                .filter(n -> all.get(n).channel() == Channel.CASH
                        && all.get(n).amount().amount().signum() > 0)
                // What lies under the reporting threshold in halves was above it as a whole.
                .filter(n -> all.get(n).amount().amount().compareTo(BigDecimal.valueOf(10_000)) >= 0)
                .boxed()
                .toList();
        for (int turn = 0; turn < Math.min(5, cash.size()); turn++) {
            Dossier halved = Changed.split(dossier, cash.get(random.nextInt(cash.size())));

            assertThat(structuring(halved)).containsAll(before);
        }
    }

    @Test
    void oneDepositSplitBelowTheThresholdBecomesStructuring() {
        Dossier whole = Story.dossier(List.of(
                "in cash 9400 2025-03-03T10:00", "in cash 18800 2025-03-05T10:00 x1", "in cash 200 2025-04-05T10:00"));

        assertThat(structuring(whole)).doesNotContain("ML-028@C-1");
        assertThat(structuring(Changed.split(whole, 1))).contains("ML-028@C-1");
    }

    private static Set<String> structuring(Dossier dossier) {
        return present(dossier).stream()
                .filter(each -> STRUCTURING.contains(each.substring(0, each.indexOf('@'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
