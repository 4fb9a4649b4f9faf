package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.Focus;
import io.casewright.assist.RecordAnswers.Gathering;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Says which red-flag indicators are present, absent or cannot be tested, what scheme they fit, what speaks
/// against it, what changed since the last look, what is not known and what to ask next. Empty for what the
/// caller may not read.
@Singleton
public final class ExplainRisk {

    private final RecordAnswers answers;
    private final GatherEvidence evidence;
    private final EarlierLooks looks;

    ExplainRisk(RecordAnswers answers, GatherEvidence evidence, EarlierLooks looks) {
        this.answers = answers;
        this.evidence = evidence;
        this.looks = looks;
    }

    public Optional<Answer> make(Access access, CustomerId customer, AnswerListener listener) {
        AnswerKind kind = AnswerKind.CUSTOMER_RISK;
        return answers.make(access, kind, customer, gathering(kind, customer.value(), Optional.empty()), listener);
    }

    public Optional<Answer> make(Access access, CaseId caseId, AnswerListener listener) {
        AnswerKind kind = AnswerKind.CASE_RISK;
        return answers.make(access, kind, caseId, gathering(kind, caseId.value(), Optional.empty()), listener);
    }

    /// Why an alert fired, with the risk of its customer.
    public Optional<Answer> make(Access access, AlertId alert, AnswerListener listener) {
        AnswerKind kind = AnswerKind.ALERT_RISK;
        return answers.make(access, kind, alert, gathering(kind, alert.value(), Optional.of(alert)), listener);
    }

    /// The newest explanation that is still true to the records.
    public Optional<Answer> newest(Access access, CustomerId customer) {
        return answers.newest(access, AnswerKind.CUSTOMER_RISK, customer);
    }

    /// The newest explanation that is still true to the records.
    public Optional<Answer> newest(Access access, CaseId caseId) {
        return answers.newest(access, AnswerKind.CASE_RISK, caseId);
    }

    /// The newest explanation that is still true to the records.
    public Optional<Answer> newest(Access access, AlertId alert) {
        return answers.newest(access, AnswerKind.ALERT_RISK, alert);
    }

    private Gathering gathering(AnswerKind kind, String about, Optional<AlertId> alert) {
        return (access, question, dossier, version) -> evidence.explanation(
                access, question, dossier, version, new Focus(looks.before(access, kind, about, version), alert));
    }
}
