package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Says who a customer is, or what a case is about, and what the records show. Empty for what the caller may not read.
@Singleton
public final class SummariseCustomer {

    private final RecordAnswers answers;
    private final GatherEvidence evidence;

    SummariseCustomer(RecordAnswers answers, GatherEvidence evidence) {
        this.answers = answers;
        this.evidence = evidence;
    }

    public Optional<Answer> make(Access access, CustomerId customer, AnswerListener listener) {
        return answers.make(access, AnswerKind.CUSTOMER_SUMMARY, customer, evidence::facts, listener);
    }

    public Optional<Answer> make(Access access, CaseId caseId, AnswerListener listener) {
        return answers.make(access, AnswerKind.CASE_SUMMARY, caseId, evidence::facts, listener);
    }

    /// The newest summary that is still true to the records.
    public Optional<Answer> newest(Access access, CustomerId customer) {
        return answers.newest(access, AnswerKind.CUSTOMER_SUMMARY, customer);
    }

    /// The newest summary that is still true to the records.
    public Optional<Answer> newest(Access access, CaseId caseId) {
        return answers.newest(access, AnswerKind.CASE_SUMMARY, caseId);
    }
}
