package io.casewright.bench;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.analysis.Analyst;
import io.casewright.analysis.Finding;
import io.casewright.analysis.Finding.Outcome;
import io.casewright.casefile.RecordBatch;
import io.casewright.database.Database;
import io.casewright.demo.DemoBank;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.evidence.Ledger;
import io.casewright.knowledge.KnowledgeBase;
import io.casewright.writing.BuiltInWriter;
import io.casewright.writing.Draft;
import io.casewright.writing.OutlineLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Whether the analysis finds what was planted in the twelve cases, in banks of other seeds.
final class PlantedBenchmark implements Benchmark {

    private static final String SEEDS = "7,1848,-20";
    private static final String AGAINST = "explained";

    private final BuiltInWriter writer = new BuiltInWriter();

    @Override
    public String name() {
        return "planted";
    }

    @Override
    public String help() {
        return """
                planted [--seeds N,N,...]
                  Makes the whole demonstration bank with other seeds (default 7,1848,-20), reads the twelve cases back from
                  the store, and says for each which planted indicators are PRESENT, which typology is named, and
                  with what the explanation of an innocent case begins.""";
    }

    @Override
    public boolean runsByDefault() {
        return true;
    }

    /// One case: what was planted and what was found.
    ///
    /// @param missed planted indicators that are not PRESENT on any party, each with why not
    /// @param named the typology, or `innocent` where none is named
    /// @param first the section that the written explanation begins with
    record Verdict(Planted planted, List<String> missed, String named, String first) {

        int found() {
            return planted.indicators().size() - missed.size();
        }

        /// Case, typology and beginning in one line.
        String outcome() {
            return "%s %s %s".formatted(planted.caseId(), named, first);
        }

        boolean isRight() {
            return named.equals(planted.typology()) && (!planted.isInnocent() || first.equals(AGAINST));
        }
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--seeds"));
        Analyst analyst = Analyst.of(KnowledgeBase.load());
        for (String seed : arguments.option("--seeds").orElse(SEEDS).split(",", -1)) {
            DemoBank bank = DemoBank.generate(DemoBank.Settings.DEFAULT.withSeed(number(seed)));
            try (TemporaryFolder folder = TemporaryFolder.create();
                    Database database = new Database(BenchedStore.Embedded.SETTINGS, folder.path())) {
                print(seed, verdicts(BenchedStore.of(database, records(bank)), bank, analyst), console);
            }
        }
    }

    private static long number(String seed) {
        try {
            return Long.parseLong(seed.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--seeds needs whole numbers, not " + seed, e);
        }
    }

    static RecordBatch records(DemoBank bank) {
        return new RecordBatch(
                bank.customers(),
                bank.accounts(),
                bank.transactions(),
                bank.alerts(),
                bank.cases(),
                bank.notes(),
                List.of());
    }

    List<Verdict> verdicts(BenchedStore store, DemoBank bank, Analyst analyst) {
        return bank.answers().all().stream()
                .map(planted -> verdict(planted, analyst.analyse(store.dossier(planted.caseId()))))
                .toList();
    }

    private Verdict verdict(Planted planted, Analysis analysis) {
        Map<String, Outcome> best = new TreeMap<>();
        for (Finding finding : analysis.findings()) {
            best.merge(finding.indicator(), finding.outcome(), PlantedBenchmark::plainer);
        }
        List<String> missed = new ArrayList<>();
        for (String id : planted.indicators()) {
            String why = why(Optional.ofNullable(best.get(id)));
            if (!why.isEmpty()) {
                missed.add(id + " " + why);
            }
        }
        String named = analysis.scheme().map(SchemeMatch::typology).orElse(Planted.INNOCENT);
        return new Verdict(planted, missed, named, firstSection(analysis));
    }

    private static Outcome plainer(Outcome one, Outcome other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Present present -> 2;
            case Outcome.Absent absent -> 1;
            case Outcome.NotTestable missing -> 0;
        };
    }

    /// Empty where it is present.
    private static String why(Optional<Outcome> outcome) {
        if (outcome.isEmpty()) {
            return "has no test";
        }
        return switch (outcome.get()) {
            case Outcome.Present present -> "";
            case Outcome.Absent absent -> "ABSENT: " + absent.lookedAt();
            case Outcome.NotTestable missing -> "NOT_TESTABLE: " + missing.missing();
        };
    }

    /// As the service writes it without a model.
    private String firstSection(Analysis analysis) {
        Ledger ledger = Ledger.of("bench", analysis.explained(), List.of());
        Draft draft = writer.write(OutlineLibrary.load(Optional.empty()).outline("risk-explanation"), ledger);
        return draft.sections().getFirst().id();
    }

    private static void print(String seed, List<Verdict> verdicts, Console console) {
        int planted = 0;
        int found = 0;
        long right = verdicts.stream().filter(Verdict::isRight).count();
        console.line("seed " + seed);
        console.line("%-8s %9s %-28s %-28s %-11s %s"
                .formatted("case", "present", "planted as", "named", "begins", "missed"));
        for (Verdict verdict : verdicts) {
            planted += verdict.planted().indicators().size();
            found += verdict.found();
            console.line("%-8s %4d of %2d %-28s %-28s %-11s %s"
                    .formatted(
                            verdict.planted().caseId(),
                            verdict.found(),
                            verdict.planted().indicators().size(),
                            verdict.planted().typology(),
                            verdict.named(),
                            verdict.first(),
                            String.join(", ", verdict.missed())));
        }
        console.line(
                "%d of %d planted indicators PRESENT; %d of %d cases named right, innocent ones with the case against first"
                        .formatted(found, planted, right, verdicts.size()));
        console.line("");
    }
}
