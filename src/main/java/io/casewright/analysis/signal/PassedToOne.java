package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.Arrays;
import java.util.Set;

/// Credits (wages, or any from individuals) of which a large part goes on to one and the same payee within hours.
final class PassedToOne implements Signal {

    private static final long HOUR = 3_600;

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
        Slice best = counted.between(0, 0);
        OtherSide payee = null;
        long[] seconds = counted.rows().mapToLong(view::second).toArray();
        for (OtherSide other : view.otherSides()) {
            Slice passed = soonAfter(other.out().in(currency), seconds);
            if (passed.size() >= atLeast && passed.minor() > best.minor()) {
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
                .count("passed-count", best.size())
                .money("passed", best.total(currency));
        String name = Wording.other(draft, "payee", payee);
        String total = Scene.span(draft, counted);
        draft.records(best.records());
        String what = wages ? "wages" : "credits from individuals";
        return scene.compared(
                Scene.strengthOfShare(part, share),
                draft,
                counted,
                scene.who() + " passed {passed} ({share}) of the " + total + " received as " + what
                        + " between {from} and" + " {to} to " + name
                        + " in {passed-count} payments, each within {hours}.");
    }

    private Slice soonAfter(Slice paid, long[] received) {
        return paid.where(row -> {
            long when = paid.view().second(row);
            int at = Arrays.binarySearch(received, when);
            int last = at >= 0 ? at : -at - 2;
            return last >= 0 && when - received[last] <= withinHours * HOUR;
        });
    }
}
