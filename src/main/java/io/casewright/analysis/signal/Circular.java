package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import java.util.BitSet;

/// Sums that go to a counterparty and come back from it within days, almost the same, or the other way round.
final class Circular implements Signal {

    private final int withinDays;
    private final double tolerance;
    private final int atLeast;
    private final long each;

    Circular(Parameters parameters) {
        withinDays = parameters.count("within-days");
        tolerance = parameters.share("tolerance");
        atLeast = parameters.count("at-least");
        each = parameters.amount("at-least-each");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        BitSet rows = new BitSet(view.size());
        int pairs = 0;
        OtherSide most = null;
        int mostPairs = 0;
        for (OtherSide side : view.otherSides()) {
            int own = pairs(side, rows);
            pairs += own;
            if (own > mostPairs) {
                mostPairs = own;
                most = side;
            }
        }
        if (most == null || pairs < atLeast) {
            return Reading.notSeen("%d sums went and came back within %d days; %d needed", pairs, withinDays, atLeast);
        }
        Slice circle = view.where(rows::get);
        FactDraft draft = scene.draft().count("pairs", pairs).text("days", withinDays + " days");
        String name = Wording.other(draft, "other", most);
        Slice back = circle.where(row -> view.transaction(row).isIn());
        draft.count("in-count", back.size());
        String total = Wording.totals(draft, "in-total", back);
        Scene.span(draft, circle);
        return scene.seen(
                Scene.strength(pairs, atLeast),
                draft,
                circle,
                "Between {from} and {to}, {pairs} sums passed between " + scene.whom() + " and " + name
                        + " and went back within {days} almost unchanged; " + total + " came in that way.");
    }

    private int pairs(OtherSide side, BitSet rows) {
        if (side.in().isEmpty() || side.out().isEmpty()) {
            return 0;
        }
        CustomerView view = side.in().view();
        BitSet used = new BitSet();
        int pairs = 0;
        for (int n = 0; n < side.out().size(); n++) {
            int out = side.out().row(n);
            for (int m = 0; m < side.in().size(); m++) {
                int in = side.in().row(m);
                if (!used.get(in) && matches(view, out, in)) {
                    used.set(in);
                    rows.set(in);
                    rows.set(out);
                    pairs++;
                    break;
                }
            }
        }
        return pairs;
    }

    private boolean matches(CustomerView view, int out, int in) {
        long sent = view.minor(out);
        long came = view.minor(in);
        boolean near = Math.abs(view.day(out) - view.day(in)) <= withinDays;
        boolean large = sent >= Windows.minor(each, view.currency(out));
        return near
                && large
                && view.currency(out).equals(view.currency(in))
                && Math.abs(sent - came) <= tolerance * Math.max(sent, came);
    }
}
