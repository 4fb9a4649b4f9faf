package io.casewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.DraftNarrative;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.CaseReaders;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.demo.DemoLoader;
import io.casewright.evidence.CaseId;
import io.casewright.report.FormText;
import io.casewright.report.Report;
import io.casewright.report.StartReport;
import io.casewright.report.advice.AdviseOnReport;
import io.casewright.report.form.Form;
import io.casewright.report.form.FormLibrary;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// All twelve demo cases in all forms, over the real database and the full demo bank.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class ReportFormsTest {

    private static final Caller WRITER = new Caller("report-writer-1", Role.REPORT_WRITER, Audience.INVESTIGATION);

    /// From the request to the kept draft.
    private static final long LONGEST_DRAFT_MS = 300;

    private static final int ROUNDS = 6;

    @Inject
    DemoLoader demo;

    @Inject
    CaseReaders readers;

    @Inject
    FormLibrary forms;

    @Inject
    DraftNarrative drafts;

    @Inject
    StartReport reports;

    @Inject
    AdviseOnReport advice;

    @BeforeEach
    void waitForTheBank() {
        demo.load();
    }

    static Stream<Planted> cases() {
        return DemoBank.generate(DemoBank.Settings.DEFAULT).answers().all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseIsDraftedInEveryFormWithinItsLimits(Planted planted) {
        Access access = readers.accessOf(WRITER);

        for (Form form : forms.all()) {
            Answer draft = drafts.make(access, planted.caseId(), form.commission(Optional.empty()), AnswerListener.NONE)
                    .orElseThrow();

            assertThat(draft.quality().leftOut()).as(form.id()).isZero();
            assertThat(draft.omissions())
                    .as(form.id())
                    .allSatisfy(omission -> assertThat(omission.reason()).contains("did not fit"));
            assertThat(Answers.sentences(draft))
                    .allSatisfy(sentence -> assertThat(sentence.verdict()).isEqualTo("supported"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aReportFitsItsFormAsItIsFiledAndIsAdvisedOn(Planted planted) {
        Access access = readers.accessOf(WRITER);

        for (Form form : forms.all()) {
            if (form.purpose() == Form.Purpose.CONTINUING) {
                continue;
            }
            Report report = reports.start(
                            access,
                            planted.caseId(),
                            new StartReport.Wish(form.id(), Optional.empty()),
                            AnswerListener.NONE)
                    .orElseThrow();

            assertThat(FormText.of(report, form).fits()).as(form.id()).isTrue();
            assertThat(advice.completeness(access, report.id()).orElseThrow().score())
                    .as(form.id())
                    .isGreaterThan(0.6);
            assertThat(advice.codes(access, report.id())).isPresent();
            assertThat(advice.clock(access, report.id())).isPresent();
        }
    }

    @Test
    void theLargestCaseIsDraftedInTime() {
        Access access = readers.accessOf(WRITER);
        CaseId largest = largest(DemoBank.generate(DemoBank.Settings.DEFAULT));

        for (Form form : forms.all()) {
            List<Long> took = IntStream.range(0, ROUNDS)
                    .mapToObj(round -> millis(
                            () -> drafts.make(access, largest, form.commission(Optional.empty()), AnswerListener.NONE)))
                    .toList();

            assertThat(took).as(form.id()).anyMatch(millis -> millis <= LONGEST_DRAFT_MS);
        }
    }

    /// The case with the most bookings on its parties' accounts.
    private static CaseId largest(DemoBank bank) {
        return bank.cases().stream()
                .map(CaseFile::id)
                .max(Comparator.comparingInt(id -> bank.dossierOf(id).customers().stream()
                        .mapToInt(records -> records.transactions().size())
                        .sum()))
                .orElseThrow();
    }

    /// Time of the processor for the thread that drafts: this machine may have others to serve.
    private static long millis(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long started = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - started).toMillis();
    }
}
