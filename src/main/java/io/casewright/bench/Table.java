package io.casewright.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Rows of times, as every benchmark prints them: milliseconds, median first.
final class Table {

    private static final String HEAD = "%-34s %9s %9s %9s %9s".formatted("milliseconds", "count", "p50", "p95", "p99");

    private final List<String> rows = new ArrayList<>();

    Table row(String what, Times times) {
        rows.add(String.format(
                Locale.ROOT,
                "%-34s %9d %9.2f %9.2f %9.2f",
                what,
                times.count(),
                times.percentile(50),
                times.percentile(95),
                times.percentile(99)));
        return this;
    }

    void print(Console console) {
        console.line(HEAD);
        rows.forEach(console::line);
    }
}
