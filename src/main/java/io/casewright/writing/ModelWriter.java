package io.casewright.writing;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.llm.ChatMessage;
import io.casewright.llm.Completion;
import io.casewright.llm.LanguageModel;
import io.casewright.llm.ModelException;
import io.casewright.llm.ModelRequest;
import io.casewright.llm.SentenceForm;
import io.casewright.llm.Task;
import io.casewright.prompt.Prompt;
import io.casewright.prompt.PromptCatalog;
import io.casewright.writing.Draft.DraftSection;
import io.casewright.writing.Draft.Producer;
import io.casewright.writing.Draft.PromptUsed;
import io.casewright.writing.Draft.Unread;
import io.casewright.writing.EvidenceBlock.Choice;
import io.casewright.writing.Outline.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Lets a model write, section by section, from the section's evidence alone. What it writes is a draft: nothing of it
/// is shown before the checker has read it.
public final class ModelWriter implements Writer {

    private static final int HEADLINE_SENTENCES = 2;

    /// The most sentences for one thing that a narrative leaves open.
    private static final int FOR_A_GAP = 2;

    /// Of one section: a small model takes a request for each.
    private static final int FACTS_OF_A_SMALL_MODEL = 8;

    private final LanguageModel model;
    private final PromptCatalog prompts;
    private final Supplier<String> nonces;

    /// @param nonces a word for each request that no evidence can know
    public ModelWriter(LanguageModel model, PromptCatalog prompts, Supplier<String> nonces) {
        this.model = model;
        this.prompts = prompts;
        this.nonces = nonces;
    }

    @Override
    public Draft write(Assignment assignment, DraftListener listener) {
        Pass pass = new Pass(assignment, listener);
        try {
            return pass.draft();
        } catch (ModelException e) {
            throw new WriterUnavailableException(
                    "the model could not write: " + e.getMessage(), e, pass.producerOfSomething());
        }
    }

    /// A second try at one sentence, told what was wrong with it; empty when the model has none. Throws
    /// [WriterUnavailableException].
    ///
    /// @param reason the verdict's
    public Optional<Sentence> rewrite(Sentence failed, String reason, Assignment assignment) {
        Ledger ledger = assignment.ledger();
        Prompt prompt = prompts.prompt("rewrite-sentence");
        Map<String, String> values = Map.of("sentence", failed.text() + " " + failed.citations(), "reason", reason);
        Question question = question(prompt, values, assignment, evidence(ledger, failed), 1);
        return sentences(question, ledger).stream().findFirst();
    }

    /// Sentences that say what a narrative leaves open, as far as the evidence of its sections does. Throws
    /// [WriterUnavailableException].
    ///
    /// @param requests what is missing, in a sentence each
    public List<Sentence> fill(List<String> requests, Assignment assignment) {
        Outline outline = assignment.outline();
        EvidenceWanted wanted =
                new EvidenceWanted(fact -> outline.sections().stream().anyMatch(section -> section.holds(fact)), false);
        Map<String, String> values =
                Map.of("requests", listed(requests), "most", Integer.toString(requests.size() * FOR_A_GAP));
        Question question =
                question(prompts.prompt("fill-gaps"), values, assignment, wanted, requests.size() * FOR_A_GAP);
        return sentences(question, assignment.ledger()).stream()
                .limit((long) requests.size() * FOR_A_GAP)
                .toList();
    }

    private List<Sentence> sentences(Question question, Ledger ledger) {
        try {
            Completion completion = model.complete(question.request());
            SentenceReader reader = new SentenceReader(ledger);
            List<Sentence> sentences = new ArrayList<>(reader.add(completion.text()));
            sentences.addAll(reader.end(!completion.truncated()));
            return sentences;
        } catch (ModelException e) {
            throw new WriterUnavailableException("the model could not write: " + e.getMessage(), e);
        }
    }

    /// For a repair: what is about the same topics as what the sentence cites, where there is such a thing, else
    /// everything.
    private static EvidenceWanted evidence(Ledger ledger, Sentence failed) {
        Set<Topic> topics = failed.citations().stream()
                .flatMap(each -> ledger.fact(each).stream())
                .map(Fact::topic)
                .collect(Collectors.toSet());
        boolean passages = failed.citations().stream()
                .anyMatch(each -> ledger.passage(each).isPresent());
        return topics.isEmpty() && !passages
                ? new EvidenceWanted(fact -> true, true)
                : new EvidenceWanted(fact -> topics.contains(fact.topic()), passages);
    }

    private record EvidenceWanted(Predicate<Fact> facts, boolean passages) {}

    /// A request, and the evidence in it.
    private record Question(ModelRequest request, EvidenceBlock evidence) {}

    private Question question(
            Prompt prompt, Map<String, String> values, Assignment assignment, EvidenceWanted wanted, int most) {
        String nonce = nonces.get();
        Task task = Task.valueOf(prompt.tier().toUpperCase(Locale.ROOT));
        Map<String, String> all = new HashMap<>(values);
        all.put("nonce", nonce);
        all.put("evidence", "");
        all.keySet().retainAll(prompt.variables());
        Prompt.Rendered bare = prompt.render(all);
        int left = model.room(task) - model.tokens(bare.system()) - model.tokens(bare.user()) - 64;
        EvidenceBlock evidence = EvidenceBlock.of(
                assignment.ledger(), new Choice(wanted.facts(), wanted.passages(), left, model::tokens), nonce);
        all.put("evidence", evidence.text());
        Prompt.Rendered rendered = prompt.render(all);
        SentenceForm form = new SentenceForm(
                evidence.cited().stream().map(Citation::toString).toList(), most);
        List<ChatMessage> messages = List.of(ChatMessage.system(rendered.system()), ChatMessage.user(rendered.user()));
        return new Question(
                new ModelRequest(task, messages, prompt.maxTokens(), Optional.of(form), assignment.errand()), evidence);
    }

    /// One draft on its way.
    private final class Pass {

        private final Assignment assignment;
        private final DraftListener listener;
        private final Map<String, PromptUsed> used = new LinkedHashMap<>();
        private final List<Unread> unread = new ArrayList<>();
        private String answeredBy = model.name();
        private boolean begun;
        private boolean stopped;

        Pass(Assignment assignment, DraftListener listener) {
            this.assignment = assignment;
            this.listener = listener;
        }

        Draft draft() {
            Outline outline = assignment.outline();
            List<Sentence> headline = List.of();
            if (outline.hasHeadline() && !model.isSmall(Task.HEAVY)) {
                headline = written("headline", "write-headline", Map.of(), new EvidenceWanted(fact -> true, true));
            }
            List<DraftSection> sections = new ArrayList<>();
            for (Section section : outline.sections()) {
                if (!stopped && hasEvidence(section)) {
                    List<Sentence> sentences = section(outline, section);
                    sections.add(new DraftSection(section.id(), section.title(), sentences));
                }
            }
            return new Draft(headline, sections, producer(), unread);
        }

        private boolean hasEvidence(Section section) {
            Ledger ledger = assignment.ledger();
            boolean facts = ledger.facts().stream().anyMatch(section::holds);
            return facts || (section.passages() && !ledger.passages().isEmpty());
        }

        /// Fact by fact, the weightiest of each topic first.
        private List<Sentence> told(Section section) {
            FactTeller teller = new FactTeller(model, prompts, nonces);
            noteUse(teller.prompt());
            Collector collector = new Collector(section.id(), Math.min(section.sentences(), FACTS_OF_A_SMALL_MODEL));
            List<Citation> facts = EvidenceBlock.facts(assignment.ledger(), section::holds);
            for (Citation citation : facts.subList(0, Math.min(collector.most, facts.size()))) {
                FactTeller.Told told =
                        teller.tell(citation, assignment.ledger().fact(citation).orElseThrow(), assignment);
                heardOf(told.completion());
                collector.take(told.sentence().stream().toList());
                if (stopped) {
                    break;
                }
            }
            listener.ended(section.id());
            return collector.sentences();
        }

        private List<Sentence> section(Outline outline, Section section) {
            if (model.isSmall(Task.HEAVY)) {
                return told(section);
            }
            Brief brief = assignment.brief();
            Map<String, String> values = Map.of(
                    "text", outline.id(),
                    "section", section.title(),
                    "question", oneLine(assignment.ledger().question()),
                    "most", Integer.toString(section.sentences()),
                    "form", oneLine(brief.form()),
                    "tone", listed(brief.tone()),
                    "questions", listed(brief.questionsOf(section.id())));
            return written(
                    section.id(),
                    brief.isOfForm() ? "narrate-form" : promptOf(outline, section),
                    values,
                    new EvidenceWanted(section::holds, section.passages()));
        }

        private List<Sentence> written(String id, String name, Map<String, String> values, EvidenceWanted wanted) {
            Prompt prompt = prompts.prompt(name);
            int most = Integer.parseInt(values.getOrDefault("most", Integer.toString(HEADLINE_SENTENCES)));
            Question question = question(prompt, values, assignment, wanted, most);
            note(id, question.evidence());
            noteUse(prompt);
            Collector collector = new Collector(id, most);
            Completion completion = model.stream(question.request(), collector::add);
            heardOf(completion);
            List<Sentence> sentences = collector.finish(completion);
            listener.ended(id);
            return sentences;
        }

        private void noteUse(Prompt prompt) {
            used.put(prompt.reference(), new PromptUsed(prompt.reference(), prompt.sha256()));
        }

        private void heardOf(Completion completion) {
            if (!completion.model().isBlank()) {
                answeredBy = completion.model();
            }
        }

        private void note(String section, EvidenceBlock evidence) {
            if (evidence.leftOut() > 0) {
                unread.add(new Unread(
                        section,
                        "%d of %d facts and passages did not fit into what the model reads at once; the most telling were kept."
                                .formatted(evidence.leftOut(), evidence.all())));
            }
        }

        private Producer producer() {
            Optional<PromptUsed> prompt =
                    used.isEmpty() ? Optional.empty() : Optional.of(PromptUsed.of(List.copyOf(used.values())));
            return new Producer("model", Optional.of(answeredBy), prompt);
        }

        /// Empty when nothing was heard of the model.
        Optional<Producer> producerOfSomething() {
            return begun ? Optional.of(producer()) : Optional.empty();
        }

        /// Takes a section's sentences from the stream, no more than it may have.
        private final class Collector {

            private final String section;
            private final int most;
            private final SentenceReader reader = new SentenceReader(assignment.ledger());
            private final List<Sentence> sentences = new ArrayList<>();

            Collector(String section, int most) {
                this.section = section;
                this.most = most;
            }

            boolean add(String piece) {
                take(reader.add(piece));
                return !stopped && sentences.size() < most;
            }

            List<Sentence> finish(Completion completion) {
                take(reader.end(!completion.truncated() && !completion.cancelled()));
                return sentences();
            }

            List<Sentence> sentences() {
                return List.copyOf(sentences);
            }

            private void take(List<Sentence> finished) {
                for (Sentence sentence : finished) {
                    if (sentences.size() < most && !stopped) {
                        begun = true;
                        sentences.add(sentence);
                        stopped = !listener.sentence(section, sentence);
                    }
                }
            }
        }
    }

    /// The prompt of a section: that of its text where there is one, else the general one.
    private static String promptOf(Outline outline, Section section) {
        if (outline.isAnswer()) {
            return "answer-question";
        }
        return switch (outline.id()) {
            case "customer-summary" -> "write-summary";
            case "risk-explanation" -> "explain-risk";
            default -> outline.isNarrative() ? narrative(section) : "write-section";
        };
    }

    private static String narrative(Section section) {
        return switch (section.id()) {
            case "introduction" -> "narrate-introduction";
            case "body" -> "narrate-body";
            case "conclusion" -> "narrate-conclusion";
            default -> "write-section";
        };
    }

    private static String listed(List<String> lines) {
        return lines.stream().map(line -> "- " + oneLine(line)).collect(Collectors.joining("\n"));
    }

    private static String oneLine(String question) {
        return question.replaceAll("\\s+", " ").strip();
    }
}
