package io.casewright.bench;

import io.casewright.bench.checker.JudgedSentences;
import io.casewright.bench.checker.LedgerPool;
import io.casewright.bench.checker.PlantedLies;
import io.casewright.bench.checker.Told;
import io.casewright.bench.checker.TrueSentences;
import io.casewright.checking.LedgerChecker;
import io.casewright.evidence.Ledger;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Tells the checker true sentences in many wordings, and the same with falsehoods planted in them, over ledgers of the
/// demo bank, and counts what it stops.
final class CheckerBenchmark implements Benchmark {

    private static final int LEDGERS = 200;
    private static final int TRUTHS_OF_A_LEDGER = 120;
    private static final long SEED = 4_711;
    private static final int SAMPLES = 3;

    @Override
    public String name() {
        return "checker";
    }

    @Override
    public String help() {
        return """
                checker [--ledgers N] [--seed N] [--samples N]
                    over 10,000 planted falsehoods and over 10,000 true sentences in %d ledgers: how many falsehoods of
                    each kind are stopped, how many true sentences of each grammar are not, time a sentence""".formatted(LEDGERS);
    }

    @Override
    public boolean runsByDefault() {
        return true;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of("--ledgers", "--seed", "--samples"));
        int ledgers = arguments.option("--ledgers").map(Integer::parseInt).orElse(LEDGERS);
        long seed = arguments.option("--seed").map(Long::parseLong).orElse(SEED);
        int samples = arguments.option("--samples").map(Integer::parseInt).orElse(SAMPLES);
        LedgerChecker checker = new LedgerChecker();
        JudgedSentences truths = new JudgedSentences(checker, true);
        JudgedSentences lies = new JudgedSentences(checker, false);
        Random dice = new Random(seed);
        for (Ledger ledger : LedgerPool.of(ledgers, seed)) {
            List<Told> told = TrueSentences.of(ledger, dice);
            PlantedLies.of(ledger, told, 1, dice).forEach(lies::judge);
            Collections.shuffle(told, dice);
            told.stream().limit(TRUTHS_OF_A_LEDGER).forEach(truths::judge);
        }
        console.line("%-46s %7s %7s".formatted("planted falsehoods by kind", "planted", "missed"));
        print(lies, samples, "stopped", 1 - lies.wrongShare(), console);
        console.line("%-46s %7s %7s".formatted("true sentences by grammar", "told", "stopped"));
        print(truths, samples, "rejected", truths.wrongShare(), console);
    }

    private static void print(JudgedSentences judged, int samples, String word, double share, Console console) {
        judged.table().forEach(console::line);
        console.line(String.format(
                Locale.ROOT,
                "%s: %.2f %%; processor time a sentence %.2f ms p50, %.2f ms p99; the first of a ledger, which reads"
                        + " it, %.2f ms p50, %.2f ms p99",
                word,
                100 * share,
                judged.milliseconds(50),
                judged.milliseconds(99),
                judged.millisecondsOfFirst(50),
                judged.millisecondsOfFirst(99)));
        judged.samples(samples).forEach(console::line);
        console.line("");
    }
}
