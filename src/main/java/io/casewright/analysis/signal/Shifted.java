package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.Optional;

/// What part of some payments (`among`) others (`of`) make, by value, changes at once: within the newest half of a
/// sliding stretch of twice `window-days` the share is at least `to` and by `by` higher than in the older half, where
/// both halves have at least so many payments (`at-least`) and the newer at least `total`.
final class Shifted implements Signal {

    private final Payments of;
    private final Payments among;
    private final int windowDays;
    private final double by;
    private final double to;
    private final int atLeast;
    private final long total;

    Shifted(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        among = Payments.of(parameters.block("among"));
        windowDays = parameters.count("window-days");
        by = parameters.share("by");
        to = parameters.share("to");
        atLeast = parameters.count("at-least");
        total = parameters.amount("total");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<Reading> nothing = Reading.withoutAny(view, among, of);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        Slice whole = among.of(view);
        String currency = whole.mainCurrency();
        Slice all = whole.in(currency);
        Slice part = of.of(view).in(currency);
        int end = view.day(all.row(all.size() - 1));
        for (int start = view.day(all.row(0)) + windowDays; start <= end; start += Math.max(1, windowDays / 6)) {
            Slice older = Windows.days(all, start - windowDays, start - 1);
            Slice newer = Windows.days(all, start, start + windowDays - 1);
            double was = share(Windows.days(part, start - windowDays, start - 1), older);
            double is = share(Windows.days(part, start, start + windowDays - 1), newer);
            boolean enough =
                    older.size() >= atLeast && newer.size() >= atLeast && newer.minor() >= Scale.minor(total, currency);
            if (enough && is >= to && is - was >= by) {
                return seen(scene, newer, was, is);
            }
        }
        return Reading.notSeen(
                "the share of %s in %s never rose by %.0f points within %d days",
                of.what(), among.what(), by * 100, windowDays);
    }

    private static double share(Slice part, Slice whole) {
        return (double) part.minor() / Math.max(1, whole.minor());
    }

    private Reading seen(Scene scene, Slice newer, double was, double is) {
        FactDraft draft =
                scene.draft().share("is", Math.min(1, is)).share("was", was).text("days", windowDays + " days");
        String sum = Scene.span(draft, newer);
        return scene.compared(
                Scene.strengthOfShare(is - was, by),
                draft,
                newer,
                "The share of " + of.what() + " in the " + among.what() + " on " + scene.accountOf()
                        + " rose from {was} in the {days} before {from} to {is} of " + sum
                        + " between {from} and {to}.");
    }
}
