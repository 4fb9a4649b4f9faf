package io.casewright.writing;

import io.casewright.evidence.Ledger;
import io.casewright.llm.ChatMessage;
import io.casewright.llm.Completion;
import io.casewright.llm.LanguageModel;
import io.casewright.llm.ModelException;
import io.casewright.prompt.Prompt;
import io.casewright.prompt.PromptCatalog;
import io.casewright.writing.Draft.DraftSection;
import io.casewright.writing.Draft.Producer;
import io.casewright.writing.Draft.PromptUsed;
import io.casewright.writing.Outline.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Lets a model write, section by section, from the section's evidence alone. What it writes is a draft: nothing of it
/// is shown before the checker has read it.
public final class ModelWriter implements Writer {

    private final LanguageModel model;
    private final PromptCatalog prompts;
    private final Supplier<String> nonces;

    /// @param nonces a word for each request that no evidence can know
    public ModelWriter(LanguageModel model, PromptCatalog prompts, Supplier<String> nonces) {
        this.model = model;
        this.prompts = prompts;
        this.nonces = nonces;
    }

    /// Hears each sentence of a draft as soon as the model has finished it.
    @FunctionalInterface
    public interface DraftListener {

        /// @param section id of the section, or `headline`
        /// @return false to stop the model; what is written by then is the draft
        boolean sentence(String section, Sentence sentence);
    }

    @Override
    public Draft write(Outline outline, Ledger ledger) {
        return write(outline, ledger, (section, sentence) -> true);
    }

    /// Throws [WriterUnavailableException].
    public Draft write(Outline outline, Ledger ledger, DraftListener listener) {
        Pass pass = new Pass(ledger, listener);
        try {
            return pass.draft(outline);
        } catch (ModelException e) {
            throw new WriterUnavailableException("the model could not write: " + e.getMessage(), e);
        }
    }

    /// A second try at one sentence, told what was wrong with it; empty when the model has none. Throws
    /// [WriterUnavailableException].
    ///
    /// @param reason the verdict's
    public Optional<Sentence> rewrite(Sentence failed, String reason, Ledger ledger) {
        String nonce = nonces.get();
        Prompt prompt = prompts.prompt("rewrite-sentence");
        Prompt.Rendered rendered = prompt.render(Map.of(
                "nonce",
                nonce,
                "evidence",
                EvidenceBlock.ofAll(ledger, nonce),
                "sentence",
                failed.text() + " " + failed.citations(),
                "reason",
                reason));
        try {
            String text = model.complete(messages(rendered), prompt.maxTokens()).text();
            return text.lines()
                    .flatMap(line -> CitedLine.sentences(line, ledger).stream())
                    .findFirst();
        } catch (ModelException e) {
            throw new WriterUnavailableException("the model could not write: " + e.getMessage(), e);
        }
    }

    private static List<ChatMessage> messages(Prompt.Rendered rendered) {
        return List.of(ChatMessage.system(rendered.system()), ChatMessage.user(rendered.user()));
    }

    /// One draft on its way.
    private final class Pass {

        private final Ledger ledger;
        private final DraftListener listener;
        private String answeredBy = model.name();
        private boolean stopped;

        Pass(Ledger ledger, DraftListener listener) {
            this.ledger = ledger;
            this.listener = listener;
        }

        Draft draft(Outline outline) {
            List<Sentence> headline = List.of();
            if (!outline.isAnswer()) {
                headline = headline();
            }
            List<DraftSection> sections = new ArrayList<>();
            Prompt used = prompts.prompt(outline.isAnswer() ? "answer-question" : "write-section");
            for (Section section : outline.sections()) {
                if (!stopped && hasEvidence(section)) {
                    List<Sentence> sentences = section(outline, section, used);
                    sections.add(new DraftSection(section.id(), section.title(), sentences));
                }
            }
            PromptUsed prompt = new PromptUsed(used.name(), used.version(), used.sha256());
            return new Draft(headline, sections, new Producer("model", Optional.of(answeredBy), Optional.of(prompt)));
        }

        private boolean hasEvidence(Section section) {
            boolean facts = ledger.facts().stream().anyMatch(section::holds);
            return facts || (section.passages() && !ledger.passages().isEmpty());
        }

        private List<Sentence> headline() {
            String nonce = nonces.get();
            Prompt prompt = prompts.prompt("write-headline");
            String evidence = EvidenceBlock.ofAll(ledger, nonce);
            Prompt.Rendered rendered = prompt.render(Map.of("nonce", nonce, "evidence", evidence));
            List<Sentence> sentences = written("headline", rendered, 2);
            return sentences.subList(0, Math.min(2, sentences.size()));
        }

        private List<Sentence> section(Outline outline, Section section, Prompt prompt) {
            String nonce = nonces.get();
            String evidence = EvidenceBlock.of(ledger, section, nonce);
            String most = Integer.toString(section.sentences());
            Map<String, String> values = Map.of(
                    "nonce", nonce,
                    "evidence", evidence,
                    "text", outline.id(),
                    "section", section.title(),
                    "most", most);
            if (outline.isAnswer()) {
                values = Map.of(
                        "nonce", nonce, "evidence", evidence, "question", oneLine(ledger.question()), "most", most);
            }
            return written(section.id(), prompt.render(values), section.sentences());
        }

        private List<Sentence> written(String section, Prompt.Rendered rendered, int most) {
            LineCollector lines = new LineCollector(section, most);
            Completion completion =
                    model.stream(messages(rendered), rendered.prompt().maxTokens(), lines::add);
            if (!completion.model().isBlank()) {
                answeredBy = completion.model();
            }
            return lines.finish(completion);
        }

        /// Cuts the stream into lines and lines into sentences.
        private final class LineCollector {

            private final String section;
            private final int most;
            private final StringBuilder open = new StringBuilder();
            private final List<Sentence> sentences = new ArrayList<>();

            LineCollector(String section, int most) {
                this.section = section;
                this.most = most;
            }

            boolean add(String piece) {
                open.append(piece);
                int end = open.indexOf("\n");
                while (end >= 0) {
                    take(open.substring(0, end));
                    open.delete(0, end + 1);
                    end = open.indexOf("\n");
                }
                return !stopped && sentences.size() < most;
            }

            /// What a token limit cut off is no sentence.
            List<Sentence> finish(Completion completion) {
                if (!completion.truncated() && !completion.cancelled()) {
                    take(open.toString());
                }
                return List.copyOf(sentences);
            }

            private void take(String line) {
                for (Sentence sentence : CitedLine.sentences(line, ledger)) {
                    if (sentences.size() < most && !stopped) {
                        sentences.add(sentence);
                        stopped = !listener.sentence(section, sentence);
                    }
                }
            }
        }
    }

    private static String oneLine(String question) {
        return question.replaceAll("\\s+", " ").strip();
    }
}
