package io.casewright.bench;

import io.casewright.analysis.shape.FanIn;
import io.casewright.analysis.shape.FanInSweep;
import io.casewright.analysis.shape.Transfer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the accounts of planted fan-ins in a whole ledger, beside rules of one line.
final class FanInBenchmark implements Benchmark {

    private static final int RUNS = 5;

    @Override
    public String name() {
        return "fan-in";
    }

    @Override
    public String help() {
        return """
                fan-in FOLDER
                  Finds the fan-ins in FOLDER/transactions.csv (AMLSim's form), collectors and payers, and
                  compares them with the accounts that FOLDER/nodes.csv marks; beside it rules of one line, each
                  with the threshold that does best on this very ledger. The rules may learn it, the sweep may not.""";
    }

    @Override
    public boolean runsByDefault() {
        return false;
    }

    @Override
    public void run(Arguments arguments, Console console) {
        arguments.allow(Set.of());
        FanInLedger ledger = FanInLedger.read(arguments.folder());
        console.line("%d accounts, %d transfers, %d accounts marked, %d of them with a day of paying in"
                .formatted(
                        ledger.accounts(),
                        ledger.transfers().size(),
                        ledger.marked().size(),
                        ledger.acted().size()));
        Times times = new Times();
        Set<String> found = new HashSet<>();
        int fanIns = 0;
        for (int run = 0; run < RUNS; run++) {
            List<FanIn> sweep = times.measure(() -> FanInSweep.over(ledger.transfers()));
            fanIns = sweep.size();
            found.clear();
            sweep.forEach(each -> {
                found.add(each.collector());
                found.addAll(each.payers());
            });
        }
        console.line("%d fan-ins found".formatted(fanIns));
        console.line("%-44s %9s %9s %9s %9s".formatted("accounts of fan-ins", "named", "precision", "recall", "F1"));
        row("fan-in sweep", found, ledger.marked(), console);
        rules(ledger, console);
        long acted = ledger.acted().stream().filter(found::contains).count();
        console.line("of the %d marked accounts with a day of paying in, the sweep names %d"
                .formatted(ledger.acted().size(), acted));
        console.line("");
        new Table().row("sweep of the whole ledger", times).print(console);
    }

    private static void rules(FanInLedger ledger, Console console) {
        Map<String, Double> received = new HashMap<>();
        Map<String, Set<String>> payers = new HashMap<>();
        Map<String, Double> sums = new HashMap<>();
        Map<String, Double> least = new HashMap<>();
        for (Transfer each : ledger.transfers()) {
            received.merge(each.to(), 1.0, Double::sum);
            sums.merge(each.to(), (double) each.minor(), Double::sum);
            payers.computeIfAbsent(each.to(), _ -> new HashSet<>()).add(each.from());
            least.merge(each.from(), -(double) each.minor(), Math::max);
            least.merge(each.to(), -(double) each.minor(), Math::max);
        }
        Map<String, Double> different = new HashMap<>();
        payers.forEach((account, own) -> different.put(account, (double) own.size()));
        row("rule: transfers received, at least", best(received, ledger.marked()), ledger.marked(), console);
        row("rule: different payers, at least", best(different, ledger.marked()), ledger.marked(), console);
        row("rule: sum received, at least", best(sums, ledger.marked()), ledger.marked(), console);
        row("told where to look: least sum, at most", best(least, ledger.marked()), ledger.marked(), console);
    }

    /// The accounts with a score at or above the threshold that gives the best F1.
    private static Set<String> best(Map<String, Double> scores, Set<String> marked) {
        List<Map.Entry<String, Double>> ranked = new ArrayList<>(scores.entrySet());
        ranked.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        int right = 0;
        int cut = 0;
        double top = 0;
        for (int n = 0; n < ranked.size(); n++) {
            right += marked.contains(ranked.get(n).getKey()) ? 1 : 0;
            boolean lastOfScore = n + 1 == ranked.size()
                    || !ranked.get(n).getValue().equals(ranked.get(n + 1).getValue());
            double f1 = 2.0 * right / (n + 1 + marked.size());
            if (lastOfScore && f1 > top) {
                top = f1;
                cut = n + 1;
            }
        }
        Set<String> named = new HashSet<>();
        ranked.subList(0, cut).forEach(each -> named.add(each.getKey()));
        return named;
    }

    private static void row(String what, Set<String> named, Set<String> marked, Console console) {
        long right = named.stream().filter(marked::contains).count();
        double precision = named.isEmpty() ? 0 : (double) right / named.size();
        double recall = marked.isEmpty() ? 0 : (double) right / marked.size();
        double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        console.line(
                String.format(Locale.ROOT, "%-44s %9d %9.3f %9.3f %9.3f", what, named.size(), precision, recall, f1));
    }
}
