package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.Set;

/// Credits (or debits) of some days many times as large as the same length of time before, on an account with a past.
final class BurstAfterQuiet implements Signal {

    private final int quietDays;
    private final int burstDays;
    private final double times;
    private final String direction;
    private final long atLeast;
    private final Only only;

    BurstAfterQuiet(Parameters parameters) {
        only = Only.of(parameters);
        quietDays = parameters.count("quiet-days");
        burstDays = parameters.count("burst-days");
        times = parameters.times("times");
        direction = parameters.text("direction");
        atLeast = parameters.amount("at-least-total");
        if (!Set.of("in", "out").contains(direction)) {
            throw parameters.wrong("direction", "\"in\" or \"out\"");
        }
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        boolean in = direction.equals("in");
        Slice moved = in ? view.in() : view.out();
        if (moved.isEmpty()) {
            return Reading.notSeen("nothing moved %s", direction);
        }
        String currency = moved.mainCurrency();
        Slice own = moved.in(currency);
        Slice burst = Windows.largest(own, burstDays);
        int start = view.day(burst.row(0));
        int known = start - firstDayKnown(view);
        if (known < quietDays) {
            return Reading.cannotTell("records of at least " + quietDays + " days before the busiest time");
        }
        Slice before = Windows.days(own, start - quietDays, start - 1);
        double usual = (double) before.minor() * burstDays / quietDays;
        double factor = burst.minor() / Math.max(1, usual);
        if (factor < times || burst.minor() < Windows.minor(atLeast, currency)) {
            return Reading.notSeen(
                    "the strongest %d days moved %.1f times what %d days before them moved in the same time; %.1f needed",
                    burstDays, factor, quietDays, times);
        }
        FactDraft draft = scene.draft()
                .text("quiet", quietDays + " days")
                .money("before", before.total(currency))
                .count("before-count", before.size());
        String total = Scene.span(draft, burst);
        String verb = in ? "received" : "paid out";
        String what = in ? "credits" : "debits";
        return scene.compared(
                Scene.strength(factor, times),
                draft,
                burst,
                "Between {from} and {to} " + scene.who() + " " + verb + " " + total + " in {count} " + what
                        + ", after {before} in {before-count} in the {quiet} before.");
    }

    /// From the opening of the oldest account, or the first transaction if that is earlier.
    private static int firstDayKnown(CustomerView view) {
        return view.day(0);
    }
}
