package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Drafts a case's narrative by the generic outline: introduction, body, conclusion. A draft files nothing.
@Singleton
public final class DraftNarrative {

    private static final int MOST = 100;

    private final RecordAnswers answers;
    private final GatherEvidence evidence;

    DraftNarrative(RecordAnswers answers, GatherEvidence evidence) {
        this.answers = answers;
        this.evidence = evidence;
    }

    public Optional<Answer> make(Access access, CaseId caseId, AnswerListener listener) {
        return answers.make(access, AnswerKind.NARRATIVE, caseId, evidence::factsAndGuidance, listener);
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
