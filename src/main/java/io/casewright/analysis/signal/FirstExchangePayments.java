package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;

/// Large payments to virtual-asset exchanges by a customer whose records hold none for a long time before.
final class FirstExchangePayments implements Signal {

    private final int quietDays;
    private final int atLeast;
    private final long total;

    FirstExchangePayments(Parameters parameters) {
        quietDays = parameters.count("quiet-days");
        atLeast = parameters.count("at-least");
        total = parameters.amount("at-least-total");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice paid = Exchanges.out(view);
        if (paid.size() < atLeast || paid.minor() < Windows.minor(total, paid.mainCurrency())) {
            return Reading.notSeen(
                    "%d payments to virtual-asset exchanges; %d with %d in all needed", paid.size(), atLeast, total);
        }
        int quiet = view.day(paid.row(0)) - view.day(0);
        if (quiet < quietDays) {
            return Reading.notSeen(
                    "the first payment to an exchange comes %d days into the records; %d needed", quiet, quietDays);
        }
        FactDraft draft = scene.draft().day("known", view.all().firstDay());
        String sum = Scene.span(draft, paid);
        String names = Exchanges.named(draft, paid);
        return scene.seen(
                Scene.strength(paid.size(), atLeast),
                draft,
                paid,
                scene.who() + " had made no payment to a virtual-asset exchange on record since {known}, and then paid "
                        + sum + " to " + names + " in {count} payments from {from} to {to}.");
    }
}
