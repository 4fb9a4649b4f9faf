package io.casewright.bench;

import io.casewright.analysis.Analyst;
import io.casewright.checking.Checker;
import io.casewright.checking.LedgerChecker;
import io.casewright.checking.Verdict;
import io.casewright.database.Database;
import io.casewright.demo.DemoBank;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.llm.LlmConfig;
import io.casewright.llm.ModelGateway;
import io.casewright.llm.UsageMeter;
import io.casewright.prompt.PromptCatalog;
import io.casewright.writing.Assignment;
import io.casewright.writing.DraftListener;
import io.casewright.writing.ModelWriter;
import io.casewright.writing.Outline;
import io.casewright.writing.OutlineLibrary;
import io.casewright.writing.Sentence;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What share of a model's sentences the checker lets pass, over the demonstration bank's cases.
final class ModelBenchmark implements Benchmark {

    private static final int CUSTOMERS = 320;
    private static final int BOOKINGS = 32_000;

    private static final Set<String> OPTIONS = Set.of(
            "--gguf",
            "--url",
            "--model",
            "--cases",
            "--facts",
            "--context",
            "--max-tokens",
            "--plain",
            "--small",
            "--show");

    @Override
    public String name() {
        return "model";
    }

    @Override
    public String help() {
        return """
                model (--gguf FILE | --url URL [--model NAME]) [--cases N] [--facts N]
                      [--plain] [--small] [--show] [--context TOKENS] [--max-tokens TOKENS]
                  Lets a model write answers about the twelve demonstration cases, eight facts at a time (--facts), and says
                  what share of its sentences the checker lets pass, at once and after one repair. --plain asks for
                  no form (JSON schema, grammar); --small asks for one fact at a time; --show prints every sentence with its verdict.""";
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(OPTIONS);
        int cases = Integer.parseInt(arguments.option("--cases").orElse("12"));
        int facts = Integer.parseInt(arguments.option("--facts").orElse("8"));
        List<Ledger> ledgers = ledgers(cases, facts);
        try (ModelGateway model = new ModelGateway(config(arguments), UsageMeter.NONE)) {
            Tally tally = new Tally(model, console, arguments.has("--show"));
            ledgers.forEach(tally::write);
            tally.print(ledgers.size());
        }
    }

    private static LlmConfig config(Arguments arguments) {
        Map<String, String> settings = new HashMap<>();
        String prefix = "casewright.llm.providers.benched.";
        Optional<String> file = arguments.option("--gguf");
        settings.put(prefix + "kind", file.isPresent() ? "gguf" : "openai");
        file.ifPresentOrElse(
                path -> settings.put(prefix + "file", path),
                () -> settings.put(prefix + "url", arguments.required("--url")));
        settings.put(prefix + "model", arguments.option("--model").orElse("benched"));
        settings.put(prefix + "context-tokens", arguments.option("--context").orElse("4096"));
        settings.put(prefix + "max-tokens", arguments.option("--max-tokens").orElse("300"));
        settings.put(prefix + "structured", Boolean.toString(!arguments.has("--plain")));
        settings.put(prefix + "small", Boolean.toString(arguments.has("--small")));
        settings.put(prefix + "first-token", "300s");
        settings.put(prefix + "idle", "120s");
        settings.put(prefix + "total", "600s");
        return new SmallRyeConfigBuilder()
                .withMapping(LlmConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "bench", 100))
                .build()
                .getConfigMapping(LlmConfig.class);
    }

    /// The weightiest facts of each case, taken in turn from its topics.
    private static List<Ledger> ledgers(int cases, int facts) {
        Analyst analyst = Analyst.of(KnowledgeBase.load());
        DemoBank bank = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(CUSTOMERS, BOOKINGS));
        try (TemporaryFolder folder = TemporaryFolder.create();
                Database database = new Database(BenchedStore.Embedded.SETTINGS, folder.path())) {
            BenchedStore store = BenchedStore.of(database, PlantedBenchmark.records(bank));
            return bank.answers().all().stream()
                    .limit(cases)
                    .map(planted -> Ledger.of(
                            "What happened in case " + planted.caseId() + "?",
                            spread(
                                    analyst.analyse(store.dossier(planted.caseId()))
                                            .facts(),
                                    facts),
                            List.of()))
                    .toList();
        }
    }

    private static List<Fact> spread(List<Fact> facts, int most) {
        int step = Math.max(1, facts.size() / most);
        List<Fact> chosen = new ArrayList<>();
        for (int index = 0; index < facts.size() && chosen.size() < most; index += step) {
            chosen.add(facts.get(index));
        }
        return chosen;
    }

    /// Counts what passes.
    private static final class Tally {

        private final Outline outline = OutlineLibrary.load(Optional.empty()).outline("case-answer");
        private final Checker checker = new LedgerChecker();
        private final ModelWriter writer;
        private final Console console;
        private final boolean show;
        private final long started = System.nanoTime();
        private int written;
        private int passed;
        private int repaired;

        Tally(ModelGateway model, Console console, boolean show) {
            this.writer = new ModelWriter(model, PromptCatalog.load(Optional.empty()), () -> "7f3a9c0b51de");
            this.console = console;
            this.show = show;
        }

        void write(Ledger ledger) {
            Assignment assignment = new Assignment(outline, ledger);
            writer.write(assignment, DraftListener.NONE)
                    .sections()
                    .forEach(section -> section.sentences().forEach(sentence -> judge(sentence, assignment)));
        }

        private void judge(Sentence sentence, Assignment assignment) {
            written++;
            Verdict verdict = verdict(sentence, assignment);
            if (verdict.isSupported()) {
                passed++;
            } else {
                Optional<Sentence> second = writer.rewrite(sentence, verdict.reason(), assignment);
                repaired += second.filter(each -> verdict(each, assignment).isSupported())
                                .isPresent()
                        ? 1
                        : 0;
            }
            if (show) {
                console.line("%-16s %s %s".formatted(verdict.code(), sentence.text(), sentence.citations()));
                sentence.citations().stream()
                        .flatMap(citation -> assignment.ledger().fact(citation).stream())
                        .forEach(fact -> console.line("%-16s %s".formatted("  the fact", fact.statement())));
            }
        }

        private Verdict verdict(Sentence sentence, Assignment assignment) {
            return checker.check(sentence.text(), sentence.citations(), assignment.ledger());
        }

        void print(int ledgers) {
            double seconds = (System.nanoTime() - started) / 1e9;
            console.line(
                    "%d answers in %.0f s; %d sentences written, %d passed the checker (%.0f %%), %d more after repair"
                            .formatted(
                                    ledgers,
                                    seconds,
                                    written,
                                    passed,
                                    100.0 * passed / Math.max(1, written),
                                    repaired));
        }
    }
}
