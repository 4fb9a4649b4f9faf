package io.casewright.assist;

import io.casewright.assist.Answer.AnswerSection;
import io.casewright.assist.Answer.Omission;
import io.casewright.assist.Answer.Quality;
import io.casewright.assist.Answer.WrittenBy;
import io.casewright.assist.CheckedSentence.Origin;
import io.casewright.checking.Checker;
import io.casewright.checking.Verdict;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.writing.Draft;
import io.casewright.writing.Draft.DraftSection;
import io.casewright.writing.Draft.Producer;
import io.casewright.writing.Draft.PromptUsed;
import io.casewright.writing.Outline;
import io.casewright.writing.Sentence;
import io.casewright.writing.Writer;
import io.casewright.writing.WriterUnavailableException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Ledger in, checked text out: the promise in code. A sentence that the checker does not pass is rewritten once, then
/// replaced by the built-in writer's, else left out; nothing that failed is ever shown.
final class CheckedWriting {

    private final Writer writer;
    private final Writer builtIn;
    private final Checker checker;
    private final Repairs repairs;

    /// @param writer the writer of choice
    /// @param builtIn the one that always can
    CheckedWriting(Writer writer, Writer builtIn, Checker checker, Repairs repairs) {
        this.writer = writer;
        this.builtIn = builtIn;
        this.checker = checker;
        this.repairs = repairs;
    }

    CheckedText write(Outline outline, Ledger ledger, AnswerListener listener) {
        Pass pass = new Pass(ledger, listener);
        long started = System.nanoTime();
        Draft draft = draft(outline, ledger, pass);
        long drafted = System.nanoTime();
        List<CheckedSentence> headline = pass.check("headline", draft.headline());
        List<AnswerSection> sections = new ArrayList<>();
        for (DraftSection section : draft.sections()) {
            List<CheckedSentence> sentences = pass.check(section.id(), section.sentences());
            if (!sentences.isEmpty()) {
                sections.add(new AnswerSection(section.id(), section.title(), sentences));
            }
        }
        return new CheckedText(
                headline,
                sections,
                List.copyOf(pass.omissions),
                pass.quality(),
                writtenBy(draft.producer()),
                drafted - started,
                System.nanoTime() - drafted);
    }

    private Draft draft(Outline outline, Ledger ledger, Pass pass) {
        try {
            return writer.write(outline, ledger);
        } catch (WriterUnavailableException unavailable) {
            pass.omit(new Omission(
                    "writer",
                    "The model could not write (%s); the built-in writer did.".formatted(unavailable.getMessage())));
            return builtIn.write(outline, ledger);
        }
    }

    private static WrittenBy writtenBy(Producer producer) {
        return new WrittenBy(
                producer.writer(),
                producer.model(),
                producer.prompt().map(prompt -> prompt.name() + "/" + prompt.version()),
                producer.prompt().map(PromptUsed::sha256));
    }

    /// One text on its way through the checker.
    private final class Pass {

        private final Ledger ledger;
        private final AnswerListener listener;
        private final List<Omission> omissions = new ArrayList<>();
        private final Set<String> shown = new HashSet<>();
        private int written;
        private int repaired;
        private int replaced;
        private int leftOut;

        Pass(Ledger ledger, AnswerListener listener) {
            this.ledger = ledger;
            this.listener = listener;
        }

        List<CheckedSentence> check(String section, List<Sentence> sentences) {
            List<CheckedSentence> passed = new ArrayList<>();
            for (Sentence sentence : sentences) {
                written++;
                for (CheckedSentence checked : settle(section, sentence)) {
                    if (shown.add(section + '\n' + checked.text())) {
                        passed.add(checked);
                        listener.sentence(section, checked);
                    }
                }
            }
            return passed;
        }

        private List<CheckedSentence> settle(String section, Sentence sentence) {
            Verdict verdict = verdictOn(sentence);
            if (verdict.isSupported()) {
                return List.of(shown(sentence, verdict, Origin.WRITTEN));
            }
            Optional<CheckedSentence> rewritten = repairs.rewritten(sentence, verdict.reason(), ledger)
                    .flatMap(second -> passing(second, Origin.REPAIRED));
            if (rewritten.isPresent()) {
                repaired++;
                return List.of(rewritten.orElseThrow());
            }
            List<CheckedSentence> replacements = replacements(sentence);
            if (!replacements.isEmpty()) {
                replaced++;
                return replacements;
            }
            leftOut++;
            omit(new Omission(section, verdict.reason()));
            return List.of();
        }

        private List<CheckedSentence> replacements(Sentence sentence) {
            List<CheckedSentence> found = new ArrayList<>();
            for (Citation citation : sentence.citations()) {
                repairs.replacement(citation, ledger)
                        .flatMap(own -> passing(own, Origin.REPLACED))
                        .ifPresent(found::add);
            }
            return found;
        }

        private Optional<CheckedSentence> passing(Sentence sentence, Origin origin) {
            Verdict verdict = verdictOn(sentence);
            return verdict.isSupported() ? Optional.of(shown(sentence, verdict, origin)) : Optional.empty();
        }

        private Verdict verdictOn(Sentence sentence) {
            return checker.check(sentence.text(), sentence.citations(), ledger);
        }

        private CheckedSentence shown(Sentence sentence, Verdict verdict, Origin origin) {
            return new CheckedSentence(sentence.text(), sentence.citations(), verdict.code(), verdict.reason(), origin);
        }

        void omit(Omission omission) {
            omissions.add(omission);
            listener.leftOut(omission);
        }

        Quality quality() {
            return new Quality(written, repaired, replaced, leftOut);
        }
    }
}
