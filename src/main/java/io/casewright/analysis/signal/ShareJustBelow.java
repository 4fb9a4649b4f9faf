package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;

/// Large cash deposits of which most stop short of a threshold, while hardly any reach it.
final class ShareJustBelow implements Signal {

    private final long from;
    private final long below;
    private final double share;
    private final int atLeast;

    ShareJustBelow(Parameters parameters) {
        from = parameters.amount("from");
        below = parameters.amount("below");
        share = parameters.share("share");
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice cash = Cash.deposits(scene.view());
        if (cash.isEmpty()) {
            return Reading.notSeen("no cash deposit is on record");
        }
        String currency = cash.mainCurrency();
        long low = Windows.minor(from, currency);
        long high = Windows.minor(below, currency);
        Slice large = cash.in(currency).where(row -> view.minor(row) >= low);
        Slice band = large.where(row -> view.minor(row) < high);
        double part = large.isEmpty() ? 0 : (double) band.size() / large.size();
        if (band.size() < atLeast || part < share) {
            return Reading.notSeen(
                    "%d of %d cash deposits of %d or more stay below %d; %d and %.0f %% needed",
                    band.size(), large.size(), from, below, atLeast, share * 100);
        }
        FactDraft draft = scene.draft()
                .count("large", large.size())
                .money("floor", Slice.money(low, currency))
                .money("threshold", Slice.money(high, currency))
                .share("share", part);
        Scene.span(draft, band);
        return scene.seen(
                Scene.strengthOfShare(part, share),
                draft,
                band,
                "Of {large} cash deposits of {floor} or above by " + scene.whom() + ", {count} ({share}) stayed below"
                        + " {threshold}, the amount at which a bank must report.");
    }
}
