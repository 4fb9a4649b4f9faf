package io.casewright.bench;

import io.casewright.analysis.Analyst;
import io.casewright.bench.secondbank.SecondBank;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.RecordBatch;
import io.casewright.database.Database;
import io.casewright.knowledge.KnowledgeBase;
import java.util.Locale;
import java.util.Set;

/// What the analysis finds where there is nothing to find.
final class CleanBenchmark implements Benchmark {

    private static final String CUSTOMERS = "500";
    private static final String SEED = "19";

    @Override
    public String name() {
        return "clean";
    }

    @Override
    public String help() {
        return """
                clean [--customers N] [--seed N]
                  Tests the whole library on N customers (default 500) of a bank that was written without sight of
                  the tests and has no crime in it: how many indicators are PRESENT by accident, in which lives,
                  and for whom a typology is named. Every record goes through the store.""";
    }

    @Override
    public boolean runsByDefault() {
        return true;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--customers", "--seed"));
        int customers = (int) number(arguments, "--customers", CUSTOMERS);
        long seed = number(arguments, "--seed", SEED);
        long began = System.nanoTime();
        Analyst analyst = Analyst.of(KnowledgeBase.load());
        RecordBatch bank = SecondBank.generate(customers, seed);
        console.line("%d customers, %d bookings, %d events; seed %d"
                .formatted(
                        bank.customers().size(),
                        bank.transactions().size(),
                        bank.events().size(),
                        seed));
        Times loading = new Times();
        Times times = new Times();
        try (TemporaryFolder folder = TemporaryFolder.create();
                Database database = new Database(BenchedStore.Embedded.SETTINGS, folder.path())) {
            BenchedStore store = loading.measure(() -> BenchedStore.of(database, bank));
            tally(store, bank, analyst, times).print(console);
        }
        console.line("");
        new Table()
                .row("start of the store, load", loading)
                .row("analysis of a customer", times)
                .print(console);
        console.line(String.format(Locale.ROOT, "%.1f s in all", (System.nanoTime() - began) / 1e9));
    }

    /// Analyses every customer of the bank.
    static CleanTally tally(BenchedStore store, RecordBatch bank, Analyst analyst, Times times) {
        CleanTally tally = new CleanTally();
        for (Customer customer : bank.customers()) {
            Dossier dossier = store.dossier(customer.id());
            tally.add(customer.segment(), times.measure(() -> analyst.analyse(dossier)));
        }
        return tally;
    }

    private static long number(Arguments arguments, String option, String otherwise) {
        String given = arguments.option(option).orElse(otherwise);
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a whole number, not " + given, e);
        }
    }
}
