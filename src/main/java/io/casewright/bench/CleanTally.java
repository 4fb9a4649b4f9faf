package io.casewright.bench;

import io.casewright.analysis.Analysis;
import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.analysis.Finding;
import io.casewright.analysis.Finding.Outcome;
import io.casewright.evidence.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the analysis said of customers who did nothing.
final class CleanTally {

    private static final int MOST_SHOWN = 25;
    private static final int SEGMENTS_SHOWN = 3;

    private final Map<String, Fired> fired = new TreeMap<>();
    private final Map<String, Share> bySegment = new TreeMap<>();
    private final Map<String, Integer> named = new TreeMap<>();
    private final Share all = new Share();
    private int customers;
    private int without;
    private int alarms;
    private long notTestable;

    /// Tested pairs of an indicator and a customer, and those that are present.
    private static final class Share {

        private long tested;
        private long present;
        private int alarms;

        private double percent() {
            return tested == 0 ? 0 : 100.0 * present / tested;
        }
    }

    /// Where an indicator is present.
    private static final class Fired {

        private final Map<String, Integer> segments = new TreeMap<>();
        private String words = "";
        private String example = "";
        private long tested;
        private int present;
    }

    /// How many of a hundred tested pairs are present; 0 when nothing was tested.
    double percentPresent() {
        return all.percent();
    }

    int alarms() {
        return alarms;
    }

    long tested() {
        return all.tested;
    }

    void add(String segment, Analysis analysis) {
        customers++;
        Share own = bySegment.computeIfAbsent(segment, key -> new Share());
        int present = 0;
        for (Finding finding : analysis.findings()) {
            Fired indicator = fired.computeIfAbsent(finding.indicator(), key -> new Fired());
            indicator.words = finding.words();
            switch (finding.outcome()) {
                case Outcome.Present seen -> {
                    present++;
                    indicator.tested++;
                    indicator.present++;
                    indicator.segments.merge(segment, 1, Integer::sum);
                    indicator.example = finding.customer() + ": " + statement(analysis, seen);
                }
                case Outcome.Absent absent -> {
                    indicator.tested++;
                    own.tested++;
                    all.tested++;
                }
                case Outcome.NotTestable missing -> notTestable++;
            }
        }
        own.tested += present;
        own.present += present;
        all.tested += present;
        all.present += present;
        without += present == 0 ? 1 : 0;
        analysis.scheme().ifPresent(match -> alarm(segment, own, match));
    }

    private static String statement(Analysis analysis, Outcome.Present seen) {
        return analysis.facts().stream()
                .filter(fact -> fact.computation().equals(seen.computation()))
                .map(Fact::statement)
                .findFirst()
                .orElse(seen.why());
    }

    private void alarm(String segment, Share own, SchemeMatch match) {
        alarms++;
        own.alarms++;
        named.merge(match.typology() + " (" + segment + ")", 1, Integer::sum);
    }

    void print(Console console) {
        line(console, "customers", "%d".formatted(customers));
        line(console, "indicators with a test", "%d".formatted(fired.size()));
        line(console, "never testable on any customer", "%d".formatted(neverTested()));
        line(console, "tested indicator-customer pairs", "%d".formatted(all.tested));
        line(console, "PRESENT of them", "%d, %s".formatted(all.present, percent(all.percent())));
        line(console, "share of the library tested, mean", percent(100.0 * all.tested / (all.tested + notTestable)));
        line(console, "customers without any PRESENT", "%d".formatted(without));
        line(console, "customers for whom a typology is named", "%d".formatted(alarms));
        printSegments(console);
        printIndicators(console);
        if (!named.isEmpty()) {
            console.line("");
            console.line("typologies named, though nobody did anything");
            named.forEach((what, count) -> console.line("%4d  %s".formatted(count, what)));
        }
    }

    private long neverTested() {
        return fired.values().stream().filter(each -> each.tested == 0).count();
    }

    private void printSegments(Console console) {
        console.line("");
        console.line("%-24s %10s %10s %10s".formatted("segment", "tested", "PRESENT", "alarms"));
        bySegment.forEach((segment, share) -> console.line(
                "%-24s %10d %10s %10d".formatted(segment, share.tested, percent(share.percent()), share.alarms)));
    }

    private void printIndicators(Console console) {
        List<Map.Entry<String, Fired>> most = fired.entrySet().stream()
                .filter(each -> each.getValue().present > 0)
                .sorted(Comparator.comparingInt((Map.Entry<String, Fired> each) -> -each.getValue().present)
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_SHOWN)
                .toList();
        console.line("");
        console.line("%-12s %8s %8s  %s".formatted("indicator", "PRESENT", "tested", "mostly in; words; an example"));
        for (Map.Entry<String, Fired> each : most) {
            Fired indicator = each.getValue();
            console.line("%-12s %8d %8d  %s"
                    .formatted(each.getKey(), indicator.present, indicator.tested, segments(indicator)));
            console.line("%31s%s".formatted("", indicator.words));
            console.line("%31s%s".formatted("", indicator.example));
        }
    }

    private static String segments(Fired indicator) {
        return indicator.segments.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(SEGMENTS_SHOWN)
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String percent(double of) {
        return String.format(Locale.ROOT, "%.2f %%", of);
    }

    private static void line(Console console, String what, String value) {
        console.line("%-44s %s".formatted(what, value));
    }
}
