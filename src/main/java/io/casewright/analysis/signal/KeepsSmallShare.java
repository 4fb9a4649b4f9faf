package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;

/// Nearly all of what individuals paid in during the busiest days goes out, and a small part stays as if it were a fee.
final class KeepsSmallShare implements Signal {

    private final double least;
    private final double most;
    private final int windowDays;
    private final int atLeast;

    KeepsSmallShare(Parameters parameters) {
        least = parameters.share("least");
        most = parameters.share("most");
        windowDays = parameters.count("window-days");
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice credits = ManyPayers.strangers(view, Integer.MAX_VALUE);
        if (credits.size() < atLeast) {
            return Reading.notSeen("%d credits from individuals; %d needed", credits.size(), atLeast);
        }
        String currency = credits.mainCurrency();
        Slice busy = Windows.largest(credits, windowDays);
        int first = view.day(busy.row(0));
        int last = view.day(busy.row(busy.size() - 1));
        Slice out = Windows.days(view.out().in(currency), first, last + 2);
        double kept = 1 - (double) out.minor() / Math.max(1, busy.minor());
        if (busy.size() < atLeast || kept < least || kept > most) {
            return Reading.notSeen(
                    "%.0f %% of what individuals paid in during the strongest %d days stayed; %.0f to %.0f %% needed",
                    kept * 100, windowDays, least * 100, most * 100);
        }
        FactDraft draft = scene.draft().share("kept", kept).money("out", out.total(currency));
        String total = Scene.span(draft, busy);
        draft.records(out.records());
        return scene.compared(
                0.8,
                draft,
                busy,
                "Of " + total + " that individuals paid to " + scene.whom()
                        + " between {from} and {to}, {out} went out again and {kept} stayed, as a fee would.");
    }
}
