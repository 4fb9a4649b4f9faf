package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Happenings;
import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.casefile.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Events (`first`) each of which others (`then`) follow within `within-minutes`, `within-hours` or `within-days`, at
/// least so many times (`at-least`): a deposit at an exchange that is withdrawn again.
///
/// If asked they must make at least a `share` of what came first, by `amount`, else by `quantity`, and no other event
/// (`without`) may stand between. What follows is counted for one event before it only.
final class Ensued implements Signal {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;

    private final Happenings first;
    private final Happenings then;
    private final Optional<Happenings> without;
    private final long withinSeconds;
    private final double share;
    private final int atLeast;

    Ensued(Parameters parameters) {
        first = Happenings.of(parameters.block("first"));
        then = Happenings.of(parameters.block("then"));
        without = parameters.blockIfAny("without").map(Happenings::of);
        if (parameters.has("within-minutes")) {
            withinSeconds = (long) parameters.count("within-minutes") * MINUTE;
        } else {
            withinSeconds = parameters.has("within-hours")
                    ? (long) parameters.count("within-hours") * HOUR
                    : (long) parameters.count("within-days") * DAY;
        }
        share = parameters.has("share") ? parameters.share("share") : 0;
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<String> missing = first.missing(view);
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        List<Event> after = then.of(view);
        List<Event> between = without.map(each -> each.of(view)).orElse(List.of());
        List<Event> before = new ArrayList<>();
        BitSet taken = new BitSet();
        int from = 0;
        for (Event each : first.of(view)) {
            while (from < after.size() && after.get(from).at().isBefore(each.at())) {
                from++;
            }
            BitSet next = next(each, after, from, taken);
            List<Event> found = next.stream().mapToObj(after::get).toList();
            if (!found.isEmpty() && isEnough(each, found) && isFree(each, found.getLast(), between)) {
                before.add(each);
                taken.or(next);
            }
        }
        if (before.size() < atLeast) {
            return Reading.notSeen(
                    "%d of %d %s were followed by %s within %d minutes; %d needed",
                    before.size(), first.of(view).size(), first.what(), then.what(), withinSeconds / MINUTE, atLeast);
        }
        return seen(scene, before, taken.stream().mapToObj(after::get).toList());
    }

    private BitSet next(Event each, List<Event> after, int from, BitSet taken) {
        BitSet next = new BitSet();
        long end = each.at().getEpochSecond() + withinSeconds;
        for (int n = from; n < after.size() && after.get(n).at().getEpochSecond() <= end; n++) {
            next.set(n, !taken.get(n) && !after.get(n).id().equals(each.id()));
        }
        return next;
    }

    private boolean isEnough(Event each, List<Event> next) {
        if (share == 0) {
            return true;
        }
        boolean inMoney = each.detail("amount").isPresent()
                && next.stream().allMatch(later -> later.detail("amount").isPresent());
        String key = inMoney ? "amount" : "quantity";
        BigDecimal whole = Happenings.number(each, key).orElse(BigDecimal.ZERO);
        BigDecimal part = next.stream()
                .flatMap(later -> Happenings.number(later, key).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return whole.signum() > 0 && part.compareTo(whole.multiply(BigDecimal.valueOf(share))) >= 0;
    }

    private static boolean isFree(Event each, Event last, List<Event> between) {
        return between.stream()
                .noneMatch(
                        other -> !other.at().isBefore(each.at()) && !other.at().isAfter(last.at()));
    }

    private Reading seen(Scene scene, List<Event> before, List<Event> after) {
        FactDraft draft = scene.draft().count("count", before.size()).count("then-count", after.size());
        Happened.said(draft, before, "");
        Happened.said(draft, after, "then-");
        if (withinSeconds % HOUR == 0) {
            draft.hours("time", withinSeconds / HOUR);
        } else {
            draft.text("time", withinSeconds / MINUTE + " minutes");
        }
        boolean oneDay = Happened.day(before.getFirst()).equals(Happened.day(before.getLast()));
        String when = oneDay ? "On {from}, " : "Between {from} and {to}, ";
        return new Reading.Seen(
                Scene.strength(before.size(), atLeast),
                "it is on record",
                draft.say(when + "{count} " + first.what() + " of " + scene.whom() + " were followed within {time} by"
                        + " {then-count} " + then.what()
                        + without.map(each -> ", without " + each.what() + " between")
                                .orElse("") + "."),
                scene.view().all().between(0, 0));
    }
}
