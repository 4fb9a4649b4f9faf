package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import java.util.BitSet;
import java.util.Optional;

/// Counterparties that pay (`in`) and are paid (`out`) about the same: the smaller of both sums is at least a share
/// (`share`) of the larger, both have at least so many payments (`at-least`) and the smaller at least `total`; at least
/// so
/// many counterparties (`others`).
final class BothWays implements Signal {

    private final Payments in;
    private final Payments out;
    private final double share;
    private final int atLeast;
    private final long total;
    private final int others;

    BothWays(Parameters parameters) {
        in = Payments.of(parameters.block("in"));
        out = Payments.of(parameters.block("out"));
        share = parameters.share("share");
        atLeast = parameters.count("at-least");
        total = parameters.amount("total");
        others = parameters.count("others", 1);
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<String> missing = in.missing(view).or(() -> out.missing(view));
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        Slice came = in.of(view);
        Slice went = out.of(view);
        if (came.isEmpty() || went.isEmpty()) {
            return Reading.notSeen("there are no %s", came.isEmpty() ? in.what() : out.what());
        }
        String currency = came.mainCurrency();
        Slice ins = came.in(currency);
        Slice outs = went.in(currency);
        BitSet sides = new BitSet();
        for (int side = 0; side < view.otherSides().size(); side++) {
            OtherSide other = view.otherSides().get(side);
            sides.set(side, isEven(ins.common(other.in()), outs.common(other.out()), currency));
        }
        if (sides.cardinality() < others) {
            return Reading.notSeen(
                    "%d counterparties pay and are paid about the same; %d needed", sides.cardinality(), others);
        }
        return seen(
                scene,
                came.in(currency).where(row -> view.other(row) >= 0 && sides.get(view.other(row))),
                went.in(currency).where(row -> view.other(row) >= 0 && sides.get(view.other(row))),
                sides);
    }

    private boolean isEven(Slice own, Slice back, String currency) {
        long small = Math.min(own.minor(), back.minor());
        long large = Math.max(own.minor(), back.minor());
        return own.size() >= atLeast
                && back.size() >= atLeast
                && small >= Scale.minor(total, currency)
                && small >= share * large;
    }

    private Reading seen(Scene scene, Slice came, Slice went, BitSet sides) {
        CustomerView view = came.view();
        FactDraft draft = scene.draft().count("others", sides.cardinality()).count("back-count", went.size());
        String sum = Scene.span(draft, came);
        String back = Wording.totals(draft, "back", went);
        String name = Wording.other(draft, "other", view.otherSides().get(sides.nextSetBit(0)));
        draft.records(came.records());
        return scene.compared(
                Scene.strength(came.size() + went.size(), 2.0 * atLeast),
                draft,
                went,
                "Between {from} and {to}, {count} " + in.described(draft, came.mainCurrency(), "in-") + ", " + sum
                        + " in all, and {back-count} " + out.described(draft, went.mainCurrency(), "out-") + ", " + back
                        + " in all, passed between " + scene.accountOf()
                        + " and {others} {others:counterparty|counterparties}, among them " + name + ".");
    }
}
