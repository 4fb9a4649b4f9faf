package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.Optional;

/// Payments (`of`) of some days (`burst-days`) many times as large as the same length of time in the `quiet-days`
/// before,
/// on an account with a past: at least so many (`at-least`) with so many counterparties (`others`), of at least so much
/// together (`at-least-total`), of which no single one is more than the share `largest`: an inheritance or a house is
/// one payment. With `leaves` at least such a share of them goes out again by a few days after the
/// last.
final class BurstAfterQuiet implements Signal {

    /// Our choice.
    private static final int LEAVES_WITHIN_DAYS = 10;

    private final Payments of;
    private final int quietDays;
    private final int burstDays;
    private final double times;
    private final int atLeast;
    private final int others;
    private final long total;
    private final double leaves;
    private final double largest;
    private final Only only;

    BurstAfterQuiet(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        only = Only.of(parameters);
        quietDays = parameters.count("quiet-days");
        burstDays = parameters.count("burst-days");
        times = parameters.times("times");
        atLeast = parameters.count("at-least", 1);
        others = parameters.count("others", 0);
        total = parameters.amount("at-least-total");
        largest = parameters.has("largest") ? parameters.share("largest") : 1;
        leaves = parameters.has("leaves") ? parameters.share("leaves") : 0;
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        Optional<Reading> nothing = Reading.withoutAny(view, of);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        Slice all = of.of(view);
        Slice own = all.in(all.mainCurrency());
        Slice burst = Windows.largest(own, burstDays);
        int start = view.day(burst.row(0));
        if (start - view.day(0) < quietDays) {
            return Reading.cannotTell("records of at least " + quietDays + " days before the busiest time");
        }
        Slice before = Windows.days(own, start - quietDays, start - 1);
        double usual = (double) before.minor() * burstDays / quietDays;
        double factor = burst.minor() / Math.max(1, usual);
        if (factor < times || !isEnough(burst)) {
            return Reading.notSeen(
                    "the strongest %d days had %d %s, %.1f times what %d days before them moved in the same time; %.1f"
                            + " times and %d needed",
                    burstDays, burst.size(), of.what(), factor, quietDays, times, atLeast);
        }
        return seen(scene, burst, before, factor);
    }

    private boolean isEnough(Slice burst) {
        CustomerView view = burst.view();
        String currency = burst.mainCurrency();
        if (burst.size() < atLeast || burst.others() < others || burst.minor() < Scale.minor(total, currency)) {
            return false;
        }
        if (view.minor(burst.row(burst.largest())) > largest * burst.minor()) {
            return false;
        }
        int end = view.day(burst.row(burst.size() - 1)) + LEAVES_WITHIN_DAYS;
        Slice out = Windows.days(view.out().in(currency), view.day(burst.row(0)), end);
        return leaves == 0 || out.minor() >= leaves * burst.minor();
    }

    private Reading seen(Scene scene, Slice burst, Slice before, double factor) {
        String currency = burst.mainCurrency();
        FactDraft draft = scene.draft()
                .text("quiet", quietDays + " days")
                .money("before", Slice.money(before.minor(), currency))
                .count("before-count", before.size());
        String sum = Scene.span(draft, burst);
        return scene.compared(
                Scene.strength(factor, times),
                draft,
                burst,
                Scene.when(burst) + "{count} " + of.described(draft, currency, "") + ", totalling " + sum
                        + ", were booked on " + scene.accountOf()
                        + ", after {before} in {before-count} in the {quiet} before.");
    }
}
