package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.Map;
import java.util.TreeMap;

/// Days on which individuals pay in and exchanges are paid out of it, on the same day.
final class PeopleToExchange implements Signal {

    private final int days;
    private final double share;

    PeopleToExchange(Parameters parameters) {
        days = parameters.count("days");
        share = parameters.share("share");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice paid = Exchanges.out(view);
        if (paid.isEmpty()) {
            return Reading.notSeen("no payment to a virtual-asset exchange is on record");
        }
        String currency = paid.mainCurrency();
        Map<Integer, Long> outByDay = new TreeMap<>();
        paid.in(currency).rows().forEach(row -> outByDay.merge(view.day(row), view.minor(row), Long::sum));
        Map<Integer, Long> inByDay = new TreeMap<>();
        view.in()
                .in(currency)
                .where(view::isFromPerson)
                .rows()
                .forEach(row -> inByDay.merge(view.day(row), view.minor(row), Long::sum));
        long matching = outByDay.entrySet().stream()
                .filter(day -> day.getValue() >= share * inByDay.getOrDefault(day.getKey(), Long.MAX_VALUE))
                .count();
        if (matching < days) {
            return Reading.notSeen(
                    "on %d days exchanges were paid at least %.0f %% of what individuals paid in; %d needed",
                    matching, share * 100, days);
        }
        FactDraft draft = scene.draft().count("days", matching).share("share", share);
        Slice same = view.in().in(currency).where(row -> view.isFromPerson(row) && outByDay.containsKey(view.day(row)));
        String total = Scene.span(draft, same);
        draft.records(paid.records());
        return scene.compared(
                Scene.strength((double) matching, days),
                draft,
                same,
                "On {days} days between {from} and {to} " + scene.who()
                        + " paid virtual-asset exchanges at least {share} of"
                        + " what individuals had paid in on the same day, " + total + " in {count} credits.");
    }
}
