package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.checking.Checker;
import io.casewright.checking.LedgerChecker;
import io.casewright.checking.Verdict;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.evidence.Value;
import io.casewright.knowledge.KnowledgeBase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The twelve cases of the demo bank, each with what was planted in it.
class DemoBankAnalysisTest {

    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));
    private static final Analyst ANALYST = new RecordsAnalyst(KnowledgeBase.load());
    private static final Analyst ON_ALL_PROCESSORS = new RecordsAnalyst(KnowledgeBase.load(), 0);
    private static final Analyst IN_ONE_THREAD = new RecordsAnalyst(KnowledgeBase.load(), Integer.MAX_VALUE);
    private static final Checker CHECKER = new LedgerChecker();
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.:-]*\\d|\\d");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z,;] )\\p{Lu}[\\p{L}\\d-]*");

    static List<Planted> cases() {
        return BANK.answers().all();
    }

    static Stream<Planted> guilty() {
        return cases().stream().filter(planted -> !planted.isInnocent());
    }

    static Stream<Planted> innocent() {
        return cases().stream().filter(Planted::isInnocent);
    }

    @ParameterizedTest
    @MethodSource("guilty")
    void thePlantedSchemeIsFound(Planted planted) {
        Analysis analysis = analysed(planted);

        assertThat(analysis.scheme().map(Analysis.SchemeMatch::typology)).contains(planted.typology());
        assertThat(analysis.scheme().orElseThrow().supporting()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("guilty")
    void thePlantedTotalAndPeriodAreSaid(Planted planted) {
        Fact total = ActivityFactsTest.fact(analysed(planted), "scheme.total");

        assertThat(total.statement()).contains(planted.total().toString());
        assertThat(total.records()).hasSize(planted.counted().size());
        assertThat(total.values().get("count"))
                .isEqualTo(new Value.CountValue(planted.counted().size()));
    }

    @ParameterizedTest
    @MethodSource("innocent")
    void theInnocentExplanationIsSaidInsteadOfATypology(Planted planted) {
        Analysis analysis = analysed(planted);

        String said = analysis.facts().stream()
                .filter(fact -> fact.topic() == Topic.SCHEME || fact.topic() == Topic.MITIGATION)
                .map(fact -> fact.statement().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        assertThat(analysis.scheme()).isEmpty();
        assertThat(said).contains("no typology fits").contains(planted.explanation());
    }

    @ParameterizedTest
    @MethodSource("innocent")
    void withoutTheMitigatingRecordsTheInnocentExplanationIsNotClaimed(Planted planted) {
        Dossier dossier = BANK.dossierOf(planted.caseId());
        List<CustomerRecords> bare = dossier.customers().stream()
                .map(each -> new CustomerRecords(
                        each.customer(), each.role(), each.accounts(), each.transactions(), List.of()))
                .toList();

        Analysis analysis = ANALYST.analyse(new Dossier(dossier.caseFile(), bare, List.of(), dossier.asOf()));

        assertThat(analysis.facts()).noneMatch(fact -> fact.computation().equals("scheme.innocent"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFigureAndNameOfAStatementIsAValue(Planted planted) {
        for (Fact fact : analysed(planted).facts()) {
            String values = fact.values().values().stream().map(Value::text).collect(Collectors.joining(" | "));
            for (Pattern token : List.of(FIGURE, CAPITAL)) {
                Matcher matcher = token.matcher(fact.statement());
                while (matcher.find()) {
                    assertThat(values).as(fact.statement()).contains(matcher.group());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCheckerFindsEveryStatementSupportedByItsOwnFact(Planted planted) {
        Ledger ledger = Ledger.of("test", analysed(planted).facts(), List.of());

        for (int number = 1; number <= ledger.facts().size(); number++) {
            String statement = ledger.facts().get(number - 1).statement();
            assertThat(CHECKER.check(statement, List.of(Citation.fact(number)), ledger))
                    .as(statement)
                    .isEqualTo(new Verdict.Supported());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statementsAreShortSentences(Planted planted) {
        for (Fact fact : analysed(planted).facts()) {
            assertThat(fact.statement().split(" ").length).as(fact.statement()).isLessThanOrEqualTo(52);
            assertThat(fact.statement()).matches("(?s)[\\p{Lu}\\d].*\\.").doesNotContain("{", "  ", " .", "..");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aLedgerHasAtMostNinetyFacts(Planted planted) {
        List<Fact> facts = analysed(planted).facts();

        assertThat(Ledger.of("test", facts, List.of()).facts()).hasSizeBetween(30, 90);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoeverIsAPotentialVictimIsSaidToBeOneWhereverNamed(Planted planted) {
        List<String> victims = BANK.dossierOf(planted.caseId()).customers().stream()
                .filter(each -> each.role() == PartyRole.POTENTIAL_VICTIM)
                .map(each -> each.customer().name())
                .toList();

        for (Fact fact : analysed(planted).facts()) {
            boolean spokenOf = victims.stream()
                    .anyMatch(name ->
                            new Value.NameValue(name).equals(fact.values().get("who")));
            if (spokenOf) {
                assertThat(fact.marks()).as(fact.statement()).contains(Mark.POTENTIAL_VICTIM);
                assertThat(fact.statement()).contains("potential victim");
            }
            assertThat(fact.statement().toLowerCase(Locale.ROOT)).doesNotContain("suspect");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void recordsInAnotherOrderGiveTheSameAnalysis(Planted planted) {
        Dossier dossier = BANK.dossierOf(planted.caseId());

        assertThat(ANALYST.analyse(shuffled(dossier))).isEqualTo(ANALYST.analyse(dossier));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void severalThreadsGiveTheSameAnalysisAsOne(Planted planted) {
        Dossier dossier = BANK.dossierOf(planted.caseId());

        assertThat(ON_ALL_PROCESSORS.analyse(dossier)).isEqualTo(IN_ONE_THREAD.analyse(dossier));
    }

    @Test
    void thereAreAtLeastTwentyFiveTestedIndicators() {
        assertThat(Indicators.of(KnowledgeBase.load()).tests()).hasSizeGreaterThanOrEqualTo(25);
    }

    private static Analysis analysed(Planted planted) {
        return ANALYST.analyse(BANK.dossierOf(planted.caseId()));
    }

    private static Dossier shuffled(Dossier dossier) {
        Random random = new Random(7);
        List<CustomerRecords> customers = new ArrayList<>();
        for (CustomerRecords each : dossier.customers()) {
            customers.add(new CustomerRecords(
                    each.customer(),
                    each.role(),
                    mixed(each.accounts(), random),
                    mixed(each.transactions(), random),
                    mixed(each.alerts(), random)));
        }
        return new Dossier(
                dossier.caseFile(), mixed(customers, random), mixed(dossier.notes(), random), dossier.asOf());
    }

    private static <T> List<T> mixed(List<T> values, Random random) {
        List<T> mixed = new ArrayList<>(values);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
