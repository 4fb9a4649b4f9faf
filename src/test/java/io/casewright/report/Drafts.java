package io.casewright.report;

import io.casewright.evidence.CaseId;
import io.casewright.evidence.Citation;
import io.casewright.evidence.LedgerId;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.form.Form;
import io.casewright.report.form.Form.Limits;
import io.casewright.report.form.Form.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reports and forms made by hand, for what needs no case.
public final class Drafts {

    public static final LedgerId LEDGER = new LedgerId("L0123456789abcdef0123456789abcdef");
    public static final Limits FINCEN = new Limits(20_000, 4_000, 5, false, "FinCEN SAR XML user guide");
    public static final Limits PARAGRAPHS = new Limits(8_000, 8_000, 1, true, "our choice");

    private static final Instant STARTED = Instant.parse("2026-02-03T10:00:00Z");

    private Drafts() {}

    public static Form form(Limits limits) {
        return new Form(
                limits.paragraphs() ? "generic-sar" : "fincen-sar",
                limits.paragraphs() ? "Suspicious activity report" : "FinCEN SAR",
                "any",
                Purpose.REPORT,
                List.of(),
                limits,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    public static Report report(ReportSection... sections) {
        return new Report(
                new ReportId(UUID.fromString("01890000-0000-7000-8000-000000000001")),
                new CaseId("CASE-1"),
                "fincen-sar",
                3,
                ReportState.DRAFT,
                "analyst-1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(sections),
                "7",
                STARTED,
                new Report.Step("edited", "conduct", "analyst-1", STARTED.plusSeconds(3_600)));
    }

    public static ReportSection section(String title, ReportSentence... sentences) {
        return new ReportSection(title, title, LEDGER, Optional.empty(), List.of(sentences));
    }

    public static ReportSentence sentence(String text, Citation... citations) {
        return new ReportSentence(text, List.of(citations), Standing.SUPPORTED, "carried", Optional.empty());
    }

    public static ReportSentence statement(String author, String text) {
        return new ReportSentence(text, List.of(), Standing.AUTHORS_STATEMENT, "not carried", Optional.of(author));
    }
}
