package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.BitSet;
import java.util.Set;

/// Credits (wages, or any from individuals) of which a large part goes on to one and the same payee within hours. Of a
/// payment only so much counts as came in during the hours before it and has not gone on already; one that is more than
/// twice as large passes on other money.
final class PassedToOne implements Signal {

    private static final long HOUR = 3_600;
    /// Our choice.
    private static final double LEAST_PART = 0.5;

    private final String credits;
    private final double share;
    private final int withinHours;
    private final int atLeast;

    PassedToOne(Parameters parameters) {
        credits = parameters.text("credits");
        share = parameters.share("share");
        withinHours = parameters.count("within-hours");
        atLeast = parameters.count("at-least");
        if (!Set.of("wages", "from individuals").contains(credits)) {
            throw parameters.wrong("credits", "\"wages\" or \"from individuals\"");
        }
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        boolean wages = credits.equals("wages");
        Slice received = wages
                ? view.in().where(row -> view.is(row, Channel.PAYROLL))
                : ManyPayers.strangers(view, Integer.MAX_VALUE);
        if (received.size() < atLeast) {
            return Reading.notSeen("%d credits (%s) on record; %d needed", received.size(), credits, atLeast);
        }
        String currency = received.mainCurrency();
        Slice counted = received.in(currency);
        Passed best = new Passed(counted.between(0, 0), 0);
        OtherSide payee = null;
        for (OtherSide other : view.otherSides()) {
            Passed passed = other.out().size() < atLeast
                    ? best
                    : passed(counted, other.out().in(currency));
            if (passed.payments().size() >= atLeast && passed.minor() > best.minor()) {
                best = passed;
                payee = other;
            }
        }
        double part = (double) best.minor() / Math.max(1, counted.minor());
        if (payee == null || part < share) {
            return Reading.notSeen(
                    "no payee got %.0f %% of the credits (%s) within %d hours; the most was %.0f %%",
                    share * 100, credits, withinHours, part * 100);
        }
        FactDraft draft = scene.draft()
                .share("share", part)
                .hours("hours", withinHours)
                .count("passed-count", best.payments().size())
                .money("passed", Slice.money(best.minor(), currency));
        String name = Wording.other(draft, "payee", payee);
        String total = Scene.span(draft, counted);
        draft.records(best.payments().records());
        String what = wages ? "wages" : "credits from individuals";
        return scene.compared(
                Scene.strengthOfShare(part, share),
                draft,
                counted,
                scene.who() + " passed {passed} ({share}) of the " + total + " received as " + what
                        + " between {from} and" + " {to} to " + name
                        + " in {passed-count} payments, each within {hours}.");
    }

    /// Payments that pass credits on, and how much of the credits.
    private record Passed(Slice payments, long minor) {}

    private Passed passed(Slice received, Slice paid) {
        CustomerView view = received.view();
        BitSet passing = new BitSet();
        long sum = 0;
        int next = 0;
        for (int n = 0; n < paid.size(); n++) {
            long when = view.second(paid.row(n));
            long soon = 0;
            int at = next;
            for (; at < received.size() && view.second(received.row(at)) <= when; at++) {
                boolean isSoon = when - view.second(received.row(at)) <= withinHours * HOUR;
                soon += isSoon ? view.minor(received.row(at)) : 0;
            }
            long carried = Math.min(soon, view.minor(paid.row(n)));
            if (carried >= LEAST_PART * view.minor(paid.row(n)) && carried > 0) {
                passing.set(paid.row(n));
                sum += carried;
                next = at;
            }
        }
        return new Passed(paid.where(passing::get), sum);
    }
}
