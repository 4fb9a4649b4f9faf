package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.inquiry.Discretion;
import io.casewright.analysis.inquiry.Discretion.Addressee;
import io.casewright.analysis.inquiry.NextQuestion;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.checking.LedgerChecker;
import io.casewright.checking.Verdict;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.writing.BuiltInWriter;
import io.casewright.writing.Draft;
import io.casewright.writing.OutlineLibrary;
import io.casewright.writing.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The twelve demo cases as a risk explanation weighs them.
class WeighedCasesTest {

    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000));
    private static final Analyst ANALYST = new RecordsAnalyst(KnowledgeBase.load());

    static List<Planted> cases() {
        return BANK.answers().all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCaseAgainstComesFirstWhereTheCaseIsInnocentAndOnlyThere(Planted planted) {
        Draft draft = explained(planted);

        String first = draft.sections().getFirst().id();
        assertThat(first.equals("explained")).isEqualTo(planted.isInnocent());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySentenceIsSupported(Planted planted) {
        Ledger ledger = ledger(planted);
        LedgerChecker checker = new LedgerChecker();

        for (Draft.DraftSection section : explained(planted).sections()) {
            for (Sentence sentence : section.sentences()) {
                assertThat(checker.check(sentence.text(), sentence.citations(), ledger))
                        .as(sentence.text())
                        .isInstanceOf(Verdict.Supported.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingThatACustomerIsAskedAsOrdinaryGivesAnythingAway(Planted planted) {
        Dossier dossier = BANK.dossierOf(planted.caseId());
        List<String> secret = dossier.caseFile().orElseThrow().parties().stream()
                .map(party -> party.name())
                .toList();

        for (NextQuestion question : ANALYST.analyse(dossier).assessment().questions()) {
            boolean ordinary = question.discretion() == Discretion.ORDINARY_DUE_DILIGENCE;
            if (ordinary && question.addressee() != Addressee.STAFF) {
                assertThat(question.words())
                        .doesNotContain(secret)
                        .doesNotContain("AL-", planted.caseId().value())
                        .doesNotContainIgnoringCase("suspic")
                        .doesNotContainIgnoringCase("alert");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noPotentialVictimIsProposedAsASubject(Planted planted) {
        List<String> victims =
                planted.potentialVictims().stream().map(id -> id.value()).toList();

        assertThat(analysed(planted).assessment().roles())
                .filteredOn(role -> victims.contains(role.party()))
                .hasSize(victims.size())
                .allSatisfy(role -> assertThat(role.proposal().role()).isEqualTo(PartyRole.POTENTIAL_VICTIM));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void rankedTypologiesAreFewAndEachHasItsSigns(Planted planted) {
        Assessment assessment = analysed(planted).assessment();

        assertThat(assessment.ranked())
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(match -> assertThat(match.supporting()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(assessment.alternatives())
                .allSatisfy(each -> assertThat(each.indicators()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySignThatIsPresentIsToldByAFactOfTheExplanation(Planted planted) {
        Analysis analysis = analysed(planted);
        Set<String> told = analysis.explained().stream().map(Fact::computation).collect(Collectors.toSet());
        Set<String> cited = analysis.findings().stream()
                .filter(finding -> finding.present()
                        .filter(present -> told.contains(present.computation()))
                        .isPresent())
                .map(Finding::indicator)
                .collect(Collectors.toSet());

        assertThat(analysis.findings())
                .filteredOn(finding -> finding.present().isPresent())
                .allSatisfy(finding -> assertThat(cited).contains(finding.indicator()));
    }

    private static Analysis analysed(Planted planted) {
        return ANALYST.analyse(BANK.dossierOf(planted.caseId()));
    }

    private static Ledger ledger(Planted planted) {
        return Ledger.of("risk of case " + planted.caseId(), analysed(planted).explained(), List.of());
    }

    private static Draft explained(Planted planted) {
        return new BuiltInWriter()
                .write(OutlineLibrary.load(Optional.empty()).outline("risk-explanation"), ledger(planted));
    }
}
