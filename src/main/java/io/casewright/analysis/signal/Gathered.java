package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.BitSet;
import java.util.Optional;

/// Money that is gathered and goes on in one piece: payments (`first`), if asked of so many counterparties (`others`),
/// and
/// so many in number (`at-least`) within some days, of whose sum at least a `share` leaves within some hours after the
/// last of them in at most so many payments (`then`, `at-most`), which follow each other within these hours. What
/// leaves
/// is at most half as much again as what was gathered: otherwise it is other money.
final class Gathered implements Signal {

    /// Our choice.
    private static final double MOST = 1.5;

    private final Payments first;
    private final Payments then;
    private final int others;
    private final int atLeast;
    private final int withinDays;
    private final int withinHours;
    private final double share;
    private final int atMost;

    Gathered(Parameters parameters) {
        first = Payments.of(parameters.block("first"));
        then = Payments.of(parameters.block("then"));
        others = parameters.count("others", 0);
        atLeast = parameters.count("at-least");
        withinDays = parameters.count("within-days");
        withinHours = parameters.count("within-hours");
        share = parameters.share("share");
        atMost = parameters.count("at-most", 1);
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
        BitSet in = new BitSet(view.size());
        BitSet out = new BitSet(view.size());
        int times = 0;
        for (int n = 0; n < after.size(); n++) {
            Slice last = together(after, n);
            Slice gathered = gathered(before, view.second(last.row(0)));
            if (isEnough(gathered, last)) {
                gathered.rows().forEach(in::set);
                last.rows().forEach(out::set);
                times++;
            }
        }
        if (times == 0) {
            return Reading.notSeen(
                    "no %s took %.0f %% of %d or more %s of the %d days before",
                    then.what(), share * 100, atLeast, first.what(), withinDays);
        }
        return seen(scene, before.where(in::get), after.where(out::get));
    }

    /// A payment and those soon after it, at most so many in all.
    private Slice together(Slice after, int n) {
        CustomerView view = after.view();
        long until = view.second(after.row(n)) + withinHours * 3_600L;
        int end = n + 1;
        while (end < Math.min(after.size(), n + atMost) && view.second(after.row(end)) <= until) {
            end++;
        }
        return after.between(n, end);
    }

    /// What came in some days before, up to so many hours before, a payment.
    private Slice gathered(Slice before, long second) {
        CustomerView view = before.view();
        Slice earlier = Windows.seconds(before, second - withinDays * 86_400L, second);
        boolean soon =
                !earlier.isEmpty() && second - view.second(earlier.row(earlier.size() - 1)) <= withinHours * 3_600L;
        return soon ? earlier : earlier.between(0, 0);
    }

    private boolean isEnough(Slice gathered, Slice last) {
        if (gathered.size() < atLeast || gathered.others() < others) {
            return false;
        }
        String currency = gathered.mainCurrency();
        double part = (double) last.in(currency).minor()
                / Math.max(1, gathered.in(currency).minor());
        return part >= share && part <= MOST && last.in(currency).size() == last.size();
    }

    private Reading seen(Scene scene, Slice in, Slice out) {
        FactDraft draft = scene.draft().count("then-count", out.size()).count("others", in.others());
        String total = Scene.span(draft, in);
        String sum = Wording.totals(draft, "then-total", out);
        draft.records(in.records());
        return scene.compared(
                Scene.strength(in.size(), atLeast),
                draft,
                out,
                Scene.when(in) + "{count} " + first.described(draft, in.mainCurrency(), "first-")
                        + (others == 0 ? ", " : " from {others} {others:counterparty|counterparties}, ") + total
                        + " in all, were gathered on "
                        + scene.accountOf() + " and left as {then-count} "
                        + then.described(draft, out.mainCurrency(), "then-") + " of " + sum + ".");
    }
}
