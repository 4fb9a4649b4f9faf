package io.casewright.assist;

/// What was asked for; the name of the outline that it is written by.
public enum AnswerKind {
    CUSTOMER_SUMMARY("customer-summary"),
    CASE_SUMMARY("customer-summary"),
    CUSTOMER_RISK("risk-explanation"),
    CASE_RISK("risk-explanation"),
    NARRATIVE("generic-narrative"),
    CASE_ANSWER("case-answer"),
    TYPOLOGY_ANSWER("typology-answer");

    private final String outline;

    AnswerKind(String outline) {
        this.outline = outline;
    }

    public String outline() {
        return outline;
    }
}
