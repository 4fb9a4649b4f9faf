package io.casewright.report;

/// How a party stands in a filed report.
public enum FiledAs {
    /// Suspected. Never for a potential victim.
    SUBJECT,
    /// Named as a potential victim: not suspected, and spoken of in the narrative.
    POTENTIAL_VICTIM,
    /// Named beside the subjects: a witness, an associate, a counterparty.
    OTHER,
    /// Not named in the form's parties.
    NOT_FILED
}
