package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.assist.AnswerMaking.Order;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Answers a question about a case or about typologies; says so, and which data would, when the evidence does not.
/// Figures
/// of payments are computed for the question.
@Singleton
public final class AnswerQuestion {

    private static final int MOST = 100;

    private final RecordAnswers answers;
    private final GatherEvidence evidence;
    private final QuestionEvidence questions;
    private final AnswerMaking making;

    AnswerQuestion(RecordAnswers answers, GatherEvidence evidence, QuestionEvidence questions, AnswerMaking making) {
        this.questions = questions;
        this.answers = answers;
        this.evidence = evidence;
        this.making = making;
    }

    /// About a case; empty for a case that the caller may not read.
    ///
    public Optional<Answer> ask(Access access, CaseId caseId, Asking asking, AnswerListener listener) {
        return answers.make(
                access,
                AnswerKind.CASE_ANSWER,
                caseId,
                (reader, about, dossier, version) -> questions.gather(reader, asking, dossier, version, listener),
                listener);
    }

    /// About typologies; no record of any customer is looked at.
    ///
    /// @param question 1 to 2,000 characters in English
    public Answer ask(Access access, String question, AnswerListener listener) {
        listener.stage("Searching the documents");
        Order order = new Order(AnswerKind.TYPOLOGY_ANSWER, "typologies", Optional.empty(), access);
        return making.make(order, evidence.guidance(access, question), listener);
    }

    /// The questions answered about a case, newest first, at most 100.
    public List<Answer> all(Access access, CaseId caseId) {
        return answers.all(access, AnswerKind.CASE_ANSWER, caseId, MOST);
    }
}
