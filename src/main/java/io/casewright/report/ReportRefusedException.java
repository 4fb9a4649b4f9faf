package io.casewright.report;

import java.util.stream.Collectors;

/// Something that cannot be done to a report as it stands; the message says what to do instead.
public final class ReportRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    /// @param problem a stable word for machines: `report-locked`
    /// @param detail a sentence for people that says what to do
    public ReportRefusedException(String problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    static ReportRefusedException changedMeanwhile(int version) {
        return new ReportRefusedException(
                "report-changed-meanwhile",
                "Somebody changed this report since you read it; its version is now %d. Read it again, then make your change to that version."
                        .formatted(version));
    }

    static ReportRefusedException unknownSection(Report report, String section) {
        String known = report.sections().stream().map(ReportSection::id).collect(Collectors.joining(", "));
        return new ReportRefusedException(
                "unknown-section", "This report has no section \"%s\". It has %s.".formatted(section, known));
    }

    static ReportRefusedException inState(ReportState state) {
        return new ReportRefusedException(
                "report-not-in-state",
                switch (state) {
                    case DRAFT ->
                        "The report is a draft. A reviewer decides once its writer has submitted it; only a report "
                                + "that is signed off can be superseded.";
                    case IN_REVIEW ->
                        "The report is with a reviewer and stays as it is until the reviewer returns it or signs it off.";
                    case SIGNED_OFF ->
                        "The report is signed off and stays as it is. Start another that continues or supersedes "
                                + "it, or withdraw it.";
                    case WITHDRAWN -> "The report is withdrawn. Start another.";
                    case SUPERSEDED -> "A later report took this one's place. Work on that one.";
                });
    }

    public String problem() {
        return problem;
    }

    /// Whether it names something that is not there.
    public boolean isUnknown() {
        return problem.startsWith("unknown-");
    }
}
