package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.Optional;

/// Payments that one would expect (`of`) are absent, or at most so many (`up-to-count`), over a record of at least so
/// many days that has at least so many other payments (`while`, `at-least`, `total`).
final class NoneOf implements Signal {

    private final Payments of;
    private final Payments during;
    private final int upToCount;
    private final int days;
    private final int atLeast;
    private final long total;

    NoneOf(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        during = Payments.of(parameters.block("while"));
        upToCount = parameters.count("up-to-count", 0);
        days = parameters.count("days");
        atLeast = parameters.count("at-least");
        total = parameters.amount("total", 0);
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<Reading> nothing = Reading.withoutAny(view, during, of);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        Slice active = during.of(view);
        int span = view.day(active.row(active.size() - 1)) - view.day(active.row(0)) + 1;
        Slice own = active.in(active.mainCurrency());
        Slice found = of.of(view);
        if (found.size() > upToCount
                || span < days
                || own.size() < atLeast
                || own.minor() < Scale.minor(total, own.mainCurrency())) {
            return Reading.notSeen(
                    "%d %s beside %d %s over %d days; at most %d beside at least %d over %d days needed",
                    found.size(), of.what(), own.size(), during.what(), span, upToCount, atLeast, days);
        }
        FactDraft draft = scene.draft().count("found", found.size());
        String sum = Scene.span(draft, own);
        String few = found.isEmpty() ? "no " + of.what() + " were" : "only {found} " + of.what() + " were";
        return scene.compared(
                Scene.strength((double) span / days * own.size() / atLeast, 1),
                draft,
                own,
                "Between {from} and {to}, " + few + " booked on " + scene.accountOf() + ", beside {count} "
                        + during.described(draft, own.mainCurrency(), "while-") + " totalling " + sum + ".");
    }
}
