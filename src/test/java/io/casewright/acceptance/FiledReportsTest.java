package io.casewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.AnswerListener;
import io.casewright.casefile.CaseReaders;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.demo.DemoLoader;
import io.casewright.report.Report;
import io.casewright.report.ReviewReport;
import io.casewright.report.ReviewReport.Decision;
import io.casewright.report.ReviewReport.Reasoned;
import io.casewright.report.ReviewReport.Review;
import io.casewright.report.StartReport;
import io.casewright.report.StartReport.Wish;
import io.casewright.report.export.ExportRefusedException;
import io.casewright.report.export.ExportRefusedException.Problem;
import io.casewright.report.export.ExportReport;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From a case to the file that is filed: drafted by the form, submitted, signed off by another person,
/// exported.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class FiledReportsTest {

    private static final DemoBank BANK = DemoBank.generate(DemoBank.Settings.DEFAULT);
    private static final Caller WRITER = new Caller("report-writer-1", Role.REPORT_WRITER, Audience.INVESTIGATION);
    private static final Caller REVIEWER = new Caller("reviewer-1", Role.REVIEWER, Audience.INVESTIGATION);

    @Inject
    DemoLoader demo;

    @Inject
    CaseReaders readers;

    @Inject
    StartReport starting;

    @Inject
    ReviewReport reviewing;

    @Inject
    ExportReport exports;

    @BeforeEach
    void waitForTheBank() {
        demo.load();
    }

    static Stream<Planted> cases() {
        return BANK.answers().all().stream();
    }

    static Stream<Planted> schemes() {
        return cases().filter(planted -> !planted.isInnocent());
    }

    static Stream<Planted> innocents() {
        return cases().filter(Planted::isInnocent);
    }

    static List<String> typologies() {
        return schemes().map(Planted::typology).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void aSignedOffReportIsAFileThatTheFiusSchemaAndCodesTake(Planted planted) {
        Report report = signedOff(planted, "goaml-str");

        String xml = exported(report, "goaml");

        assertThat(xml).contains("<indicator>TEST1</indicator>", "<transaction>", "<entity_reference>" + report.id());
        planted.counted().forEach(booking -> assertThat(xml).contains("<transactionnumber>" + booking + "<"));
    }

    @ParameterizedTest
    @MethodSource("innocents")
    void aCaseThatMitigatingFactsExplainHasNoCodeAndSoNoReport(Planted planted) {
        Report report = signedOff(planted, "goaml-str");

        assertThat(problems(report, Optional.empty()))
                .extracting(Problem::field)
                .containsExactly("report/report_indicators/indicator");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSignedOffReportHasPartiesAndNarrativeForTheFincenForm(Planted planted) {
        String xml = exported(signedOff(planted, "fincen-sar"), "fincen");

        assertThat(xml).contains("<fc2:ActivityNarrativeSequenceNumber>1<", "<fc2:ActivityPartyTypeCode>33<");
    }

    @Test
    void whatWasWithdrawnIsNotFiledByNamingTheVersionThatWasSignedOff() {
        Report report = signedOff(schemes().findFirst().orElseThrow(), "goaml-str");
        reviewing.withdraw(writer(), new Reasoned(report.id(), report.version(), "Filed by another bank."));

        assertThat(problems(report, Optional.of(report.version())))
                .extracting(Problem::field)
                .containsExactly("version");
        assertThat(problems(report, Optional.empty()))
                .extracting(Problem::field)
                .containsExactly("state");
    }

    private Access writer() {
        return readers.accessOf(WRITER);
    }

    private Report signedOff(Planted planted, String form) {
        Report draft = starting.start(writer(), planted.caseId(), new Wish(form, Optional.empty()), AnswerListener.NONE)
                .orElseThrow();
        Report submitted =
                reviewing.submit(writer(), draft.id(), draft.version()).orElseThrow();
        return reviewing
                .decide(
                        readers.accessOf(REVIEWER),
                        new Review(submitted.id(), submitted.version(), Decision.SIGN_OFF, "", false))
                .orElseThrow();
    }

    private String exported(Report report, String format) {
        return new String(
                exports.export(writer(), report.id(), format).orElseThrow().content(), StandardCharsets.UTF_8);
    }

    private List<Problem> problems(Report report, Optional<Integer> version) {
        return catchThrowableOfType(
                        ExportRefusedException.class,
                        () -> version.ifPresentOrElse(
                                each -> exports.export(writer(), report.id(), each, "goaml"),
                                () -> exports.export(writer(), report.id(), "goaml")))
                .problems();
    }
}
