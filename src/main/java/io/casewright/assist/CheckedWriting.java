package io.casewright.assist;

import io.casewright.assist.Answer.Omission;
import io.casewright.assist.Answer.WrittenBy;
import io.casewright.checking.Checker;
import io.casewright.writing.Assignment;
import io.casewright.writing.Draft;
import io.casewright.writing.Draft.Producer;
import io.casewright.writing.Draft.PromptUsed;
import io.casewright.writing.DraftListener;
import io.casewright.writing.Sentence;
import io.casewright.writing.Writer;
import io.casewright.writing.WriterUnavailableException;
import java.util.Optional;

/// Ledger in, checked text out: the promise in code. Each sentence is read by the checker as soon as the writer has
/// finished it, and released if it passes. One that does not is rewritten once, then replaced by the built-in writer's,
/// else left out; nothing that failed is ever shown.
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

    CheckedText write(Assignment assignment, AnswerListener listener) {
        long started = System.nanoTime();
        CheckedPass pass = new CheckedPass(assignment, checker, repairs, listener);
        WrittenBy writtenBy = writer.equals(builtIn) ? alone(assignment, pass) : withModel(assignment, pass);
        if (pass.isWanted()) {
            new BlindSpots(assignment, pass, repairs).mend();
        } else {
            pass.omit(new Omission("asker", "The asker stopped it; what follows was not written."));
        }
        long took = System.nanoTime() - started;
        CheckedText text = Fitting.fitted(pass.text(writtenBy, took), assignment);
        text.omissions().stream().skip(pass.omitted()).forEach(listener::leftOut);
        return text;
    }

    private WrittenBy alone(Assignment assignment, CheckedPass pass) {
        return writtenBy(builtIn.write(assignment, pass::takeOwn).producer());
    }

    private WrittenBy withModel(Assignment assignment, CheckedPass pass) {
        StandIn standIn = new StandIn(assignment, pass);
        try {
            Draft draft = writer.write(assignment, standIn);
            draft.unread().forEach(unread -> pass.omit(new Omission(unread.section(), unread.reason())));
            standIn.fillRest();
            return writtenBy(draft.producer());
        } catch (WriterUnavailableException unavailable) {
            pass.omit(new Omission(
                    "writer",
                    "The model could not write (%s); the built-in writer did.".formatted(unavailable.getMessage())));
            Optional<Producer> before = unavailable.producer().filter(some -> pass.hasAny());
            if (before.isPresent()) {
                standIn.fillRest();
                return writtenBy(before.get());
            }
            return alone(assignment, pass);
        }
    }

    private static WrittenBy writtenBy(Producer producer) {
        return new WrittenBy(
                producer.writer(),
                producer.model(),
                producer.prompt().map(PromptUsed::reference),
                producer.prompt().map(PromptUsed::sha256));
    }

    /// Listens to the model and completes, with the built-in writer, the sections of which nothing of the model's own
    /// could be shown.
    private final class StandIn implements DraftListener {

        private final Assignment assignment;
        private final CheckedPass pass;
        private Optional<Draft> own = Optional.empty();

        StandIn(Assignment assignment, CheckedPass pass) {
            this.assignment = assignment;
            this.pass = pass;
        }

        @Override
        public boolean sentence(String section, Sentence sentence) {
            return pass.take(section, sentence);
        }

        @Override
        public void ended(String section) {
            pass.end(section);
            if (!pass.hasOwn(section) && pass.isWanted()) {
                fill(section);
            }
        }

        /// What the model did not come to.
        void fillRest() {
            if (!pass.isWanted()) {
                return;
            }
            if (!pass.hasEnded("headline")) {
                fill("headline");
            }
            own().sections().stream()
                    .map(Draft.DraftSection::id)
                    .filter(section -> !pass.hasEnded(section))
                    .forEach(this::fill);
        }

        private void fill(String section) {
            boolean filled = false;
            if (section.equals("headline")) {
                filled = pass.fill(section, own().headline());
            }
            for (Draft.DraftSection each : own().sections()) {
                if (each.id().equals(section)) {
                    filled |= pass.fill(section, each.sentences());
                }
            }
            if (filled) {
                pass.omit(new Omission(
                        section, "Nothing that the model wrote here could be shown; the built-in writer wrote it."));
            }
        }

        private Draft own() {
            if (own.isEmpty()) {
                own = Optional.of(builtIn.write(assignment, DraftListener.NONE));
            }
            return own.get();
        }
    }
}
