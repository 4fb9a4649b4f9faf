package io.casewright.bench.checker;

import io.casewright.checking.Checker;
import io.casewright.checking.Verdict;
import io.casewright.evidence.LedgerId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How the checker judged sentences, by kind, and what each took.
public final class JudgedSentences {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Checker checker;
    private final Map<String, int[]> byKind = new TreeMap<>();
    private final Map<String, List<String>> samples = new LinkedHashMap<>();
    private final List<Long> nanos = new ArrayList<>();
    private final List<Long> firsts = new ArrayList<>();
    private final Set<LedgerId> read = new HashSet<>();
    private final boolean expected;

    /// @param expected whether the sentences are true; what is judged otherwise is kept as a sample
    public JudgedSentences(Checker checker, boolean expected) {
        this.checker = checker;
        this.expected = expected;
    }

    public void judge(Told told) {
        boolean first = read.add(told.ledger().id());
        long started = THREADS.getCurrentThreadCpuTime();
        Verdict verdict = checker.check(told.text(), told.citations(), told.ledger());
        (first ? firsts : nanos).add(THREADS.getCurrentThreadCpuTime() - started);
        int[] count = byKind.computeIfAbsent(told.kind(), _ -> new int[2]);
        count[0]++;
        if (verdict.isSupported() != expected) {
            count[1]++;
            samples.computeIfAbsent(told.kind(), _ -> new ArrayList<>())
                    .add("%s %s -> %s".formatted(told.text(), told.citations(), verdict.reason()));
        }
    }

    public int total() {
        return byKind.values().stream().mapToInt(count -> count[0]).sum();
    }

    /// How many were judged otherwise than they should be.
    public int wrong() {
        return byKind.values().stream().mapToInt(count -> count[1]).sum();
    }

    public int kinds() {
        return byKind.size();
    }

    /// From 0 to 1.
    public double wrongShare() {
        return total() == 0 ? 0 : (double) wrong() / total();
    }

    /// Milliseconds of processor time that `percent` of the sentences took at most, without the first of each ledger.
    public double milliseconds(int percent) {
        return milliseconds(nanos, percent);
    }

    /// The same for the first sentence of each ledger, which reads the ledger.
    public double millisecondsOfFirst(int percent) {
        return milliseconds(firsts, percent);
    }

    private static double milliseconds(List<Long> times, int percent) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /// One line a kind: kind, sentences, judged wrongly.
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        byKind.forEach((kind, count) -> lines.add("%-46s %7d %7d".formatted(kind, count[0], count[1])));
        lines.add("%-46s %7d %7d".formatted("all", total(), wrong()));
        return lines;
    }

    /// Sentences that were judged wrongly, at most so many of a kind.
    public List<String> samples(int ofAKind) {
        List<String> lines = new ArrayList<>();
        samples.forEach((kind, texts) -> texts.stream().limit(ofAKind).forEach(text -> lines.add(kind + ": " + text)));
        return lines;
    }
}
