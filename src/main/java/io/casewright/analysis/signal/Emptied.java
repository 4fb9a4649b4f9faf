package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Days that end with nearly nothing left of what came in: the credits of the kind (`of`) make at least `total`, and at
/// least a `share` of them, and not much more than them, leaves on the same day; at least so many such days (`days`)
/// within `within-days`.
final class Emptied implements Signal {

    private final Payments of;
    private final double share;
    private final long total;
    private final int days;
    private final int withinDays;

    Emptied(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        share = parameters.share("share");
        total = parameters.amount("total");
        days = parameters.count("days");
        withinDays = parameters.count("within-days");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<Reading> nothing = Reading.withoutAny(view, of);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        Slice whole = of.of(view);
        String currency = whole.mainCurrency();
        Slice credits = whole.in(currency);
        Map<Integer, long[]> flows = new TreeMap<>();
        credits.rows().forEach(row -> flows.computeIfAbsent(view.day(row), day -> new long[2])[0] += view.minor(row));
        view.out().in(currency).rows().forEach(row -> {
            long[] flow = flows.get(view.day(row));
            if (flow != null) {
                flow[1] += view.minor(row);
            }
        });
        int[] emptied = flows.entrySet().stream()
                .filter(each -> each.getValue()[0] >= Scale.minor(total, currency)
                        && each.getValue()[1] >= share * each.getValue()[0]
                        && share * each.getValue()[1] <= each.getValue()[0])
                .mapToInt(Map.Entry::getKey)
                .toArray();
        int most = mostWithin(emptied);
        if (most < days) {
            return Reading.notSeen(
                    "on %d days at least %.0f %% of %s left the same day, at most %d of them within %d days; %d needed",
                    emptied.length, share * 100, of.what(), most, withinDays, days);
        }
        BitSet kept = new BitSet();
        for (int day : emptied) {
            kept.set(day);
        }
        return seen(scene, credits.where(row -> kept.get(view.day(row))), currency, emptied.length);
    }

    private int mostWithin(int[] sorted) {
        int most = 0;
        int from = 0;
        for (int to = 0; to < sorted.length; to++) {
            while (sorted[to] - sorted[from] >= withinDays) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    private Reading seen(Scene scene, Slice credits, String currency, int number) {
        CustomerView view = credits.view();
        BitSet own = new BitSet();
        credits.rows().forEach(row -> own.set(view.day(row)));
        Slice out = view.out().in(currency).where(row -> own.get(view.day(row)));
        FactDraft draft = scene.draft().count("days", number).money("left", out.total(currency));
        String sum = Scene.span(draft, credits);
        draft.records(credits.records());
        return scene.compared(
                Scene.strength(number, days),
                draft,
                out,
                "On {days} days between {from} and {to}, {count} " + of.described(draft, currency, "") + " totalling "
                        + sum + " came in on " + scene.accountOf() + " and {left} left on the same days.");
    }
}
