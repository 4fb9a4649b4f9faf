package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Payments (`first`) each of which others (`then`) follow within some hours or minutes, so that these make up a share
/// of it
/// (`share`, `share-below`), at least so many times (`at-least`).
///
/// Further conditions on what follows: `to-same` (the same counterparty), `elsewhere` (in another city),
/// `other-country` (with a
/// counterparty in another country), `to-one` (all
/// to
/// one counterparty), `to-others` (to at least so many). A payment that follows is counted for one before it only.
final class Followed implements Signal {

    private static final int HOUR = 3_600;
    private static final int MINUTE = 60;

    private final Payments first;
    private final Payments then;
    private final long withinSeconds;
    private final double share;
    private final double shareBelow;
    private final int atLeast;
    private final String condition;
    private final int toOthers;

    Followed(Parameters parameters) {
        first = Payments.of(parameters.block("first"));
        then = Payments.of(parameters.block("then"));
        withinSeconds = seconds(parameters);
        share = parameters.ratio("share");
        shareBelow = parameters.has("share-below") ? parameters.ratio("share-below") : Double.MAX_VALUE;
        atLeast = parameters.count("at-least");
        condition = parameters.choice("where", List.of("anywhere", "to-same", "elsewhere", "other-country", "to-one"));
        toOthers = parameters.count("to-others", 1);
    }

    private static long seconds(Parameters parameters) {
        if (parameters.has("within-minutes")) {
            return (long) parameters.count("within-minutes") * MINUTE;
        }
        int hours =
                parameters.has("within-days") ? parameters.count("within-days") * 24 : parameters.count("within-hours");
        return (long) hours * HOUR;
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<String> missing = first.missing(view).or(() -> then.missing(view));
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        Slice before = first.of(view);
        Slice after = then.of(view);
        if (before.isEmpty() || after.isEmpty()) {
            return Reading.notSeen("there are no %s", before.isEmpty() ? first.what() : then.what());
        }
        Follow follow = follow(before, after);
        int times = follow.before().cardinality();
        if (times < atLeast) {
            return Reading.notSeen(
                    "%d of %d %s were followed by %s within %d minutes; %d needed",
                    times, before.size(), first.what(), then.what(), withinSeconds / MINUTE, atLeast);
        }
        return seen(scene, before.where(follow.before()::get), after.where(follow.after()::get));
    }

    private record Follow(BitSet before, BitSet after) {}

    private Follow follow(Slice before, Slice after) {
        CustomerView view = before.view();
        Follow follow = new Follow(new BitSet(view.size()), new BitSet(view.size()));
        int from = 0;
        for (int n = 0; n < before.size(); n++) {
            int row = before.row(n);
            while (from < after.size() && !isAfter(view, row, after.row(from))) {
                from++;
            }
            Slice next = next(view, row, after, from, follow.after());
            double part = (double) next.minor() / Math.max(1, view.minor(row));
            boolean spread = toOthers == 1 || next.others() >= toOthers;
            if (!next.isEmpty() && part >= share && part < shareBelow && spread) {
                follow.before().set(row);
                next.rows().forEach(follow.after()::set);
            }
        }
        return follow;
    }

    /// In a ledger of days, what stands behind a booking of the same day counts as after it.
    private static boolean isAfter(CustomerView view, int row, int later) {
        return view.second(later) > view.second(row) || (view.second(later) == view.second(row) && later > row);
    }

    private Slice next(CustomerView view, int row, Slice after, int from, BitSet taken) {
        int to = from;
        while (to < after.size() && view.second(after.row(to)) - view.second(row) <= withinSeconds) {
            to++;
        }
        Slice free = after.between(from, to)
                .where(each ->
                        !taken.get(each) && view.currency(each).equals(view.currency(row)) && isWhere(view, row, each));
        if (!condition.equals("to-one") || free.isEmpty()) {
            return free;
        }
        int payee = view.other(free.row(free.largest()));
        return free.where(each -> payee >= 0 && view.other(each) == payee);
    }

    private boolean isWhere(CustomerView view, int row, int later) {
        return switch (condition) {
            case "to-same" -> view.other(row) >= 0 && view.other(row) == view.other(later);
            case "elsewhere" -> {
                Optional<String> here = view.transaction(row).origin().city();
                Optional<String> there = view.transaction(later).origin().city();
                yield here.isPresent() && there.isPresent() && !here.equals(there);
            }
            case "other-country" -> {
                Optional<String> here = view.transaction(row).counterparty().country();
                Optional<String> there = view.transaction(later).counterparty().country();
                yield here.isPresent() && there.isPresent() && !here.equals(there);
            }
            default -> true;
        };
    }

    private Reading seen(Scene scene, Slice before, Slice after) {
        FactDraft draft = withinSeconds % HOUR == 0
                ? scene.draft().hours("hours", withinSeconds / HOUR)
                : scene.draft().text("hours", withinSeconds / MINUTE + " minutes");
        String total = Scene.span(draft, before);
        draft.count("then-count", after.size());
        String sum = io.casewright.analysis.fact.Wording.totals(draft, "then-total", after);
        String where = switch (condition) {
            case "to-same" -> " with the same counterparty";
            case "elsewhere" -> " in another city";
            case "other-country" -> " with another country";
            case "to-one" -> " to one counterparty each time";
            default -> "";
        };
        draft.records(before.records());
        return scene.compared(
                Scene.strength(before.size(), atLeast),
                draft,
                after,
                Scene.when(before) + "{count} " + first.described(draft, before.mainCurrency(), "first-")
                        + " on " + scene.accountOf() + ", " + total + " in all, were followed within {hours} by"
                        + " {then-count} " + then.described(draft, after.mainCurrency(), "then-") + where
                        + ", totalling " + sum + ".");
    }
}
