package io.casewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.DraftNarrative;
import io.casewright.assist.ExplainRisk;
import io.casewright.assist.KeptLedger;
import io.casewright.casefile.CaseReaders;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.demo.DemoLoader;
import io.casewright.report.EditReport;
import io.casewright.report.EditReport.Place;
import io.casewright.report.MeasureReport;
import io.casewright.report.Measures;
import io.casewright.report.Report;
import io.casewright.report.ReportSection;
import io.casewright.report.ReportSentence;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.StartReport;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Reports on the twelve demo cases: their evidence can be read back, and what is written by hand is held against it.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class ReportsOnDemoCasesTest {

    private static final Caller INVESTIGATOR = new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION);

    @Inject
    DemoLoader demo;

    @Inject
    CaseReaders readers;

    @Inject
    DraftNarrative narratives;

    @Inject
    ExplainRisk risks;

    @Inject
    AnswerStore answers;

    @Inject
    StartReport starting;

    @Inject
    EditReport edits;

    @Inject
    MeasureReport measures;

    @BeforeEach
    void waitForTheBank() {
        demo.load();
    }

    static Stream<Planted> cases() {
        return DemoBank.generate(DemoBank.Settings.DEFAULT).answers().all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aKeptLedgerGivesTheLedgerBack(Planted planted) {
        Access access = readers.accessOf(INVESTIGATOR);
        List<Answer> made = List.of(
                narratives.make(access, planted.caseId(), AnswerListener.NONE).orElseThrow(),
                risks.make(access, planted.caseId(), AnswerListener.NONE).orElseThrow());

        for (Answer answer : made) {
            KeptLedger kept =
                    answers.ledger(access, answer.provenance().ledger()).orElseThrow();
            assertThat(kept.ledger().hash())
                    .isEqualTo(kept.hash())
                    .isEqualTo(answer.provenance().ledgerHash());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSectionThatIsEmptiedAndWrittenAgainIsCarriedAgain(Planted planted) {
        Access access = readers.accessOf(INVESTIGATOR);
        Report draft = started(access, planted);

        for (ReportSection section : draft.sections()) {
            Report emptied = edited(access, draft, section.id(), "");
            Report again = edited(access, emptied, section.id(), section.markedText());

            assertThat(again.section(section.id()).orElseThrow().sentences())
                    .extracting(ReportSentence::text, ReportSentence::standing)
                    .as(section.id())
                    .containsExactlyElementsOf(section.sentences().stream()
                            .map(each -> org.assertj.core.groups.Tuple.tuple(each.text(), Standing.SUPPORTED))
                            .toList());
            draft = again;
        }
    }

    /// They share the built-in writer's turns of phrase and not their stories.
    @Test
    void draftsOfDifferentCasesAreNotCalledBoilerplate() {
        Access access = readers.accessOf(INVESTIGATOR);
        List<Report> drafts = cases().map(planted -> started(access, planted)).toList();

        for (Report draft : drafts.subList(1, drafts.size())) {
            Measures measured = measures.of(access, draft.id()).orElseThrow();
            assertThat(measured.nearest().orElseThrow().share())
                    .as("%s", draft.caseId())
                    .isBetween(0.2, 0.7);
            assertThat(measured.boilerplate()).isFalse();
        }
    }

    private Report started(Access access, Planted planted) {
        StartReport.Wish wish = new StartReport.Wish("generic-sar", Optional.empty());
        return starting.start(access, planted.caseId(), wish, AnswerListener.NONE)
                .orElseThrow();
    }

    private Report edited(Access access, Report report, String section, String text) {
        return edits.edit(access, new Place(report.id(), report.version(), section), text)
                .orElseThrow();
    }
}
