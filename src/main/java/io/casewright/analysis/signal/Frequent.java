package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.List;
import java.util.Optional;

/// So many payments of a kind within some time: at least a number (`at-least`), a sum (`total`), so many counterparties
/// (`others`), cities, countries, days, own accounts (`accounts`), or different values of a detail (`different`), at
/// most so many counterparties
/// (`at-most-others`), and a mean amount within bounds (`mean-from`, `mean-below`). The time is `within-minutes`,
/// `within-hours` or `within-days`; without one it is the whole record.
final class Frequent implements Signal {

    private final Payments payments;
    private final Stretch stretch;
    private final Needed needed;
    private final boolean activity;

    Frequent(Parameters parameters) {
        payments = Payments.of(parameters.block("of"));
        stretch = Stretch.of(parameters);
        needed = Needed.of(parameters);
        activity =
                parameters.choice("counts-as", List.of("context", "activity")).equals("activity");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice all = payments.of(view);
        Optional<String> missing =
                payments.missing(view).or(() -> needed.missing(all)).or(() -> stretch.missing(all));
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        if (all.isEmpty()) {
            return Reading.notSeen("there are no %s", payments.what());
        }
        Slice own = needed.hasAmounts() ? all.in(all.mainCurrency()) : all;
        Counted counted = new Counted(own, needed);
        Slice found = stretch.where(own, counted);
        if (found.isEmpty()) {
            return Reading.notSeen(
                    "%d %s, at most %d %s; %s needed",
                    all.size(), payments.what(), counted.most(), stretch.words(), needed.words());
        }
        return seen(scene, found, counted.strength());
    }

    private Reading seen(Scene scene, Slice found, double strength) {
        FactDraft draft = scene.draft();
        String total = Scene.span(draft, found);
        String what = payments.described(draft, found.mainCurrency(), "");
        String when = found.firstDay().equals(found.lastDay()) ? "On {from}, " : "Between {from} and {to}, ";
        String said = when + "{count} " + what + ", totalling " + total + ", were booked on " + scene.accountOf()
                + needed.said(draft, found) + ".";
        return activity ? scene.seen(strength, draft, found, said) : scene.compared(strength, draft, found, said);
    }
}
