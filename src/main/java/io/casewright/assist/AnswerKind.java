package io.casewright.assist;

/// What was asked for; the name of the outline that it is written by.
public enum AnswerKind {
    CUSTOMER_SUMMARY("customer-summary"),
    CASE_SUMMARY("customer-summary"),
    CUSTOMER_RISK("risk-explanation"),
    CASE_RISK("risk-explanation"),
    ALERT_RISK("alert-explanation"),
    NARRATIVE("generic-narrative"),
    /// By the outline of a form.
    REPORT_DRAFT("generic-narrative"),
    CASE_ANSWER("case-answer"),
    TYPOLOGY_ANSWER("typology-answer");

    private final String outline;

    AnswerKind(String outline) {
        this.outline = outline;
    }

    public String outline() {
        return outline;
    }

    /// What the ledger of such an answer is for, in a stable form.
    String question(String about) {
        return switch (this) {
            case CUSTOMER_SUMMARY -> "summary of customer " + about;
            case CASE_SUMMARY -> "summary of case " + about;
            case CUSTOMER_RISK -> "risk of customer " + about;
            case CASE_RISK -> "risk of case " + about;
            case ALERT_RISK -> "risk of alert " + about;
            case NARRATIVE -> "narrative of case " + about;
            case REPORT_DRAFT -> "report on case " + about;
            case CASE_ANSWER, TYPOLOGY_ANSWER -> about;
        };
    }
}
