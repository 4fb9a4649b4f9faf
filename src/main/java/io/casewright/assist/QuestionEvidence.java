package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.analysis.Analyst;
import io.casewright.analysis.view.DossierView;
import io.casewright.assist.Answer.Unanswered;
import io.casewright.assist.tool.Inquiry;
import io.casewright.assist.tool.PaymentTools;
import io.casewright.assist.tool.Understanding;
import io.casewright.assist.tool.Understood;
import io.casewright.casefile.Dossier;
import io.casewright.evidence.CitedPassage;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Ledger;
import io.casewright.index.PassageIndex;
import io.casewright.index.SearchFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds the ledger of a question about a case: where it asks for figures of payments, what the read-only tools
/// compute,
/// beside facts of the case that speak of the same; else these facts, the case's own texts and typology passages.
@Singleton
final class QuestionEvidence {

    private static final int PASSAGES_OF_A_QUESTION = 6;
    private static final int OWN_TEXTS = 3;

    /// Computed facts and others beside them: a list of payments has no need of others.
    private static final int BESIDE = 3;

    private final Analyst analyst;
    private final PassageSelection passages;
    private final PassageIndex index;
    private final Understanding understanding;
    private final ModelReading model;

    QuestionEvidence(
            Analyst analyst,
            PassageSelection passages,
            PassageIndex index,
            Understanding understanding,
            ModelReading model) {
        this.model = model;
        this.analyst = analyst;
        this.passages = passages;
        this.index = index;
        this.understanding = understanding;
    }

    /// What an answer may say, and what to say where there is nothing.
    private record Chosen(List<Fact> facts, List<CitedPassage> passages, Unanswered ifSilent) {}

    /// What is known of a case before anything is asked.
    ///
    /// @param facts of the case, as far as the caller may hear of them
    record Known(DossierView view, List<Fact> facts) {}

    Known known(Access access, Dossier dossier) {
        List<Fact> facts =
                GatherEvidence.readable(access, analyst.analyse(dossier).explained());
        return new Known(new DossierView(dossier), facts);
    }

    Evidence gather(Access access, Asking asking, Dossier dossier, String version, AnswerListener listener) {
        long started = System.nanoTime();
        String question = asking.question();
        Known known = known(access, dossier);
        Understood understood = read(access, asking, dossier, known);
        if (understood instanceof Understood.Asked(Inquiry inquiry)) {
            listener.understood(inquiry);
        }
        Chosen chosen = chosen(question, understood, known);
        if (understood instanceof Understood.NotNumeric) {
            List<CitedPassage> texts = texts(access, question, dossier);
            boolean ofDocuments = QuestionWords.of(question).ofDocuments() && !texts.isEmpty();
            chosen = new Chosen(ofDocuments ? List.of() : chosen.facts(), texts, chosen.ifSilent());
        }
        return new Evidence(
                Ledger.of(question, chosen.facts(), chosen.passages()),
                FindingMatrix.NONE,
                Optional.empty(),
                chosen.ifSilent(),
                version,
                index.snapshot().id(),
                System.nanoTime() - started,
                Optional.of(dossier));
    }

    /// By the rules; where these do not understand a question after figures, by a model if there is one.
    private Understood read(Access access, Asking asking, Dossier dossier, Known known) {
        Understood understood = understanding.read(asking.question(), known.view(), asking.before());
        if (!(understood instanceof Understood.Unclear) || !model.isPossible()) {
            return understood;
        }
        return model.read(asking.question(), known.view(), Assignments.reading(access, dossier))
                .<Understood>map(Understood.Asked::new)
                .orElse(understood);
    }

    /// Whether the facts alone answer a question, with something that is there.
    boolean isAnswered(Asking asking, Known known) {
        Understood understood = understanding.read(asking.question(), known.view(), asking.before());
        List<Fact> facts = chosen(asking.question(), understood, known).facts();
        return !facts.isEmpty() && !facts.getFirst().marks().contains(Mark.NEGATIVE);
    }

    private Chosen chosen(String question, Understood understood, Known known) {
        List<Fact> near = whole(question, known) ? FactSelection.forQuestion(question, known.facts()) : List.of();
        Unanswered silence = Silence.forCase(question, known.facts());
        return switch (understood) {
            case Understood.Asked(Inquiry inquiry) ->
                computed(PaymentTools.compute(known.view(), inquiry), near, silence);
            case Understood.Unclear(List<String> unread) -> unclear(question, unread, near);
            case Understood.Incomplete none ->
                new Chosen(List.of(), List.of(), Silence.forLooseEnd(understanding.kinds(question)));
            case Understood.NotNumeric none -> new Chosen(near, List.of(), silence);
        };
    }

    /// The words of a question that goes on from another do not tell which facts of the case are near to it.
    private boolean whole(String question, Known known) {
        return !(understanding.read(question, known.view()) instanceof Understood.Incomplete);
    }

    private static Chosen computed(List<Fact> computed, List<Fact> near, Unanswered silence) {
        List<Fact> facts = new ArrayList<>(computed);
        near.stream().limit(Math.max(0, BESIDE - computed.size())).forEach(facts::add);
        return new Chosen(facts, List.of(), silence);
    }

    /// Facts that hold a word which no tool understood may be the answer; others would answer another question.
    private Chosen unclear(String question, List<String> unread, List<Fact> near) {
        boolean answers = unread.isEmpty() || FactSelection.holdsAny(unread, near);
        return new Chosen(
                answers ? near : List.of(), List.of(), Silence.forFigures(unread, understanding.kinds(question)));
    }

    private List<CitedPassage> texts(Access access, String question, Dossier dossier) {
        List<CitedPassage> found = new ArrayList<>();
        dossier.caseFile()
                .ifPresent(caseFile -> found.addAll(passages.forQuestions(
                        access, List.of(question), SearchFilter.ofCase(caseFile.id()), OWN_TEXTS)));
        if (QuestionWords.of(question).asksForGuidance()) {
            found.addAll(
                    passages.forQuestions(access, List.of(question), SearchFilter.KNOWLEDGE, PASSAGES_OF_A_QUESTION));
        }
        return found;
    }
}
