package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.history.LastLook;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Drafts a case's narrative by the generic outline (introduction, body, conclusion) or a report by its form. A draft
/// files nothing.
@Singleton
public final class DraftNarrative {

    private static final int MOST = 100;

    private final RecordAnswers answers;
    private final GatherEvidence evidence;
    private final EarlierLooks looks;

    DraftNarrative(RecordAnswers answers, GatherEvidence evidence, EarlierLooks looks) {
        this.answers = answers;
        this.evidence = evidence;
        this.looks = looks;
    }

    public Optional<Answer> make(Access access, CaseId caseId, AnswerListener listener) {
        return answers.make(access, AnswerKind.NARRATIVE, caseId, evidence::factsAndGuidance, listener);
    }

    /// Drafts a report by a form, or one section of it, from all that is known for and against. The draft fits into the
    /// form's room and says among its omissions what did not. Empty for a case that the caller may not read.
    public Optional<Answer> make(Access access, CaseId caseId, Commission commission, AnswerListener listener) {
        Optional<LastLook> look = commission.since().flatMap(ledger -> looks.at(access, ledger));
        return answers.make(
                access,
                caseId,
                commission,
                (reader, question, dossier, version) -> evidence.report(reader, question, dossier, version, look),
                listener);
    }

    /// The newest draft that is still true to the records.
    public Optional<Answer> newest(Access access, CaseId caseId) {
        return answers.newest(access, AnswerKind.NARRATIVE, caseId);
    }

    /// All drafts, newest first, at most 100.
    public List<Answer> all(Access access, CaseId caseId) {
        return answers.all(access, AnswerKind.NARRATIVE, caseId, MOST);
    }
}
