package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;

/// Cash deposits, and wires out that take up most of them within days.
final class CashThenWire implements Signal {

    private final double share;
    private final int withinDays;
    private final int atLeast;

    CashThenWire(Parameters parameters) {
        share = parameters.share("share");
        withinDays = parameters.count("within-days");
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice wires = view.out().where(row -> view.is(row, Channel.WIRE));
        Slice deposits = Cash.deposits(scene.view());
        if (wires.isEmpty() || deposits.size() < atLeast) {
            return Reading.notSeen(
                    "%d cash deposits and %d wires out; %d deposits and a wire needed",
                    deposits.size(), wires.size(), atLeast);
        }
        String currency = wires.mainCurrency();
        int first = view.day(wires.row(0)) - withinDays;
        int last = view.day(wires.row(wires.size() - 1));
        Slice cash = Windows.days(deposits.in(currency), first, last);
        Slice sent = wires.in(currency);
        double part = cash.isEmpty() ? 0 : (double) sent.minor() / cash.minor();
        if (cash.size() < atLeast || part < share) {
            return Reading.notSeen(
                    "wires out took %.0f %% of %d cash deposits; %.0f %% of %d needed",
                    part * 100, cash.size(), share * 100, atLeast);
        }
        FactDraft draft = scene.draft()
                .count("wires", sent.size())
                .money("wired", sent.total(currency))
                .day("wires-from", sent.firstDay())
                .day("wires-to", sent.lastDay());
        String total = Scene.span(draft, cash);
        draft.records(sent.records());
        return scene.compared(
                Scene.strengthOfShare(Math.min(1, part), share),
                draft,
                cash,
                "Cash deposits of " + total + " between {from} and {to} were followed by {wires} wires out from "
                        + "{wires-from} to {wires-to}, by which " + scene.who() + " sent away {wired}.");
    }
}
