package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;

/// Money to at least so many exchanges and money back from exchanges.
final class ExchangeBothWays implements Signal {

    private final int exchanges;
    private final int atLeastOut;
    private final int atLeastIn;

    ExchangeBothWays(Parameters parameters) {
        exchanges = parameters.count("exchanges");
        atLeastOut = parameters.count("at-least-out");
        atLeastIn = parameters.count("at-least-in");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice out = Exchanges.out(view);
        Slice in = Exchanges.in(view);
        if (out.size() < atLeastOut || in.size() < atLeastIn || out.others() < exchanges) {
            return Reading.notSeen(
                    "%d payments to %d exchanges and %d from exchanges; %d to %d and %d from needed",
                    out.size(), out.others(), in.size(), atLeastOut, exchanges, atLeastIn);
        }
        FactDraft draft = scene.draft().count("in-count", in.size());
        String back = Wording.totals(draft, "back", in);
        String total = Scene.span(draft, out);
        String names = Exchanges.named(draft, out);
        return scene.seen(
                Scene.strength(out.size(), atLeastOut),
                draft,
                out.and(in),
                "Between {from} and {to} " + scene.who() + " paid " + total + " to " + names
                        + " in {count} payments, and exchanges paid back " + back + " in {in-count}.");
    }
}
