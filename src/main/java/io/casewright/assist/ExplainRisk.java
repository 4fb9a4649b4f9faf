package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Says which red-flag indicators are present, absent or cannot be tested, what scheme they fit, what speaks against it
/// and what is not known. Empty for what the caller may not read.
@Singleton
public final class ExplainRisk {

    private final RecordAnswers answers;
    private final GatherEvidence evidence;

    ExplainRisk(RecordAnswers answers, GatherEvidence evidence) {
        this.answers = answers;
        this.evidence = evidence;
    }

    public Optional<Answer> make(Access access, CustomerId customer, AnswerListener listener) {
        return answers.make(access, AnswerKind.CUSTOMER_RISK, customer, evidence::factsAndGuidance, listener);
    }

    public Optional<Answer> make(Access access, CaseId caseId, AnswerListener listener) {
        return answers.make(access, AnswerKind.CASE_RISK, caseId, evidence::factsAndGuidance, listener);
    }

    /// The newest explanation that is still true to the records.
    public Optional<Answer> newest(Access access, CustomerId customer) {
        return answers.newest(access, AnswerKind.CUSTOMER_RISK, customer);
    }

    /// The newest explanation that is still true to the records.
    public Optional<Answer> newest(Access access, CaseId caseId) {
        return answers.newest(access, AnswerKind.CASE_RISK, caseId);
    }
}
