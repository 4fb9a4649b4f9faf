package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.Slice;

/// Several cash deposits just below an amount at which banks must ask or report, within some days.
final class JustBelow implements Signal {

    private final long from;
    private final long below;
    private final int atLeast;
    private final int withinDays;

    JustBelow(Parameters parameters) {
        from = parameters.amount("from");
        below = parameters.amount("below");
        atLeast = parameters.count("at-least");
        withinDays = parameters.count("within-days");
    }

    @Override
    public Reading read(Scene scene) {
        Slice cash = Cash.deposits(scene.view());
        if (cash.isEmpty()) {
            return Reading.notSeen("no cash deposit is on record");
        }
        String currency = cash.mainCurrency();
        Slice band = inBand(cash.in(currency), currency);
        Slice busiest = Windows.busiest(band, withinDays);
        if (busiest.size() < atLeast) {
            return Reading.notSeen(
                    "%d cash deposits; at most %d from %d to below %d within %d days, %d needed",
                    cash.size(), busiest.size(), from, below, withinDays, atLeast);
        }
        FactDraft draft = scene.draft()
                .money("threshold", Slice.money(Windows.minor(below, currency), currency))
                .count("all", cash.size());
        String total = Scene.span(draft, band);
        String range = Scene.range(draft, band);
        return scene.seen(
                Scene.strength(band.size(), atLeast),
                draft,
                band,
                "Between {from} and {to} " + scene.who() + " made {count} cash deposits, " + range
                        + " and so below {threshold}, totalling " + total + ".");
    }

    private Slice inBand(Slice cash, String currency) {
        long low = Windows.minor(from, currency);
        long high = Windows.minor(below, currency);
        return cash.where(row -> cash.view().minor(row) >= low && cash.view().minor(row) < high);
    }
}
