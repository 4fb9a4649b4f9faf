package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Happenings;
import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Event;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Payments (`then`) that follow events (`event`) within some days: what counts is that of [Frequent], for each event.
final class AfterEvent implements Signal {

    private final Happenings event;
    private final Payments then;
    private final long withinSeconds;
    private final Needed needed;

    AfterEvent(Parameters parameters) {
        event = Happenings.of(parameters.block("event"));
        then = Payments.of(parameters.block("then"));
        withinSeconds = parameters.has("within-hours")
                ? parameters.count("within-hours") * 3_600L
                : parameters.count("within-days") * 86_400L;
        needed = Needed.of(parameters);
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice after = then.of(view);
        Optional<String> missing =
                event.missing(view).or(() -> then.missing(view)).or(() -> needed.missing(after));
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        List<Event> before = new ArrayList<>();
        BitSet rows = new BitSet(view.size());
        double strength = 0;
        for (Event each : event.of(view)) {
            Slice own = after.where(row -> isSoonAfter(view, row, each));
            Counted counted = new Counted(own, needed);
            Slice found = own.isEmpty() ? own : new Stretch(0, Integer.MAX_VALUE).where(own, counted);
            if (!found.isEmpty()) {
                before.add(each);
                found.rows().forEach(rows::set);
                strength = Math.max(strength, counted.strength());
            }
        }
        if (before.isEmpty()) {
            return Reading.notSeen(
                    "%d %s are on record, none followed by %s with %s",
                    event.of(view).size(), event.what(), then.what(), needed.words());
        }
        return seen(scene, before, after.where(rows::get), strength);
    }

    private boolean isSoonAfter(CustomerView view, int row, Event each) {
        long seconds = view.second(row) - each.at().getEpochSecond();
        return seconds >= 0 && seconds <= withinSeconds;
    }

    private Reading seen(Scene scene, List<Event> before, Slice found, double strength) {
        FactDraft draft = scene.draft().count("event-count", before.size());
        Happened.said(draft, before, "event-");
        String total = Scene.span(draft, found);
        String what = then.described(draft, found.mainCurrency(), "");
        String said = needed.said(draft, found);
        boolean oneDay = Happened.day(before.getFirst()).equals(Happened.day(before.getLast()));
        String when = oneDay ? "on {event-from}" : "between {event-from} and {event-to}";
        return scene.compared(
                strength,
                draft,
                found,
                "After {event-count} " + event.what() + " " + when + ", {count} " + what + ", totalling " + total + said
                        + ", were booked on " + scene.accountOf() + " between {from} and {to}.");
    }
}
