package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An account that was quiet and moves again, or moved and falls quiet (`turn`: `wakes` or `falls-quiet`): at least
/// `quiet-days` without payments of the kind (at most `up-to-count`), beside at least so many (`at-least`) of at least
/// so much (`total`) within `busy-days`.
final class Revived implements Signal {

    private final Payments of;
    private final boolean wakes;
    private final int quietDays;
    private final int busyDays;
    private final int upToCount;
    private final int atLeast;
    private final long total;

    Revived(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        wakes = parameters.choice("turn", List.of("wakes", "falls-quiet")).equals("wakes");
        quietDays = parameters.count("quiet-days");
        busyDays = parameters.count("busy-days");
        upToCount = parameters.count("up-to-count", 0);
        atLeast = parameters.count("at-least");
        total = parameters.amount("total");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<String> missing = of.missing(view);
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        Slice all = of.of(view);
        if (all.isEmpty()) {
            return Reading.notSeen("there are no %s", of.what());
        }
        Slice own = all.in(all.mainCurrency());
        for (int n = 0; n < own.size(); n++) {
            int day = view.day(own.row(n));
            boolean asked = n > 0 && view.day(own.row(n - 1)) == day;
            if (asked || !isQuiet(scene, view, own, day)) {
                continue;
            }
            Slice busy =
                    wakes ? Windows.days(own, day, day + busyDays - 1) : Windows.days(own, day - busyDays + 1, day);
            if (isBusy(busy)) {
                return seen(scene, busy, wakes ? day - quietDays : day + 1);
            }
        }
        return Reading.notSeen(
                "no stretch of %d days with at least %d %s stands beside %d quiet days",
                busyDays, atLeast, of.what(), quietDays);
    }

    private boolean isBusy(Slice busy) {
        return busy.size() >= atLeast && busy.minor() >= Scale.minor(total, busy.mainCurrency());
    }

    /// The quiet days must lie within the account's life: before the first booking only from the day of opening.
    private boolean isQuiet(Scene scene, CustomerView view, Slice own, int day) {
        int from = wakes ? day - quietDays : day + 1;
        int to = wakes ? day - 1 : day + quietDays;
        int known = view.accounts().stream()
                .map(account -> (int) account.opened().toEpochDay())
                .min(Integer::compareTo)
                .orElse(view.day(0));
        int end = (int) scene.dossier().asOf().toEpochDay();
        return from >= Math.min(known, view.day(0))
                && to <= end
                && Windows.days(own, from, to).size() <= upToCount;
    }

    private Reading seen(Scene scene, Slice busy, int quietFrom) {
        FactDraft draft =
                scene.draft().text("quiet", quietDays + " days").day("quiet-from", LocalDate.ofEpochDay(quietFrom));
        String sum = Scene.span(draft, busy);
        String what = of.described(draft, busy.mainCurrency(), "");
        String beside =
                wakes ? "after {quiet} from {quiet-from} on with " : "before {quiet} from {quiet-from} on with ";
        String few = upToCount == 0 ? "none" : "hardly any";
        return scene.compared(
                Scene.strength(busy.size(), atLeast),
                draft,
                busy,
                "Between {from} and {to}, {count} " + what + " totalling " + sum + " were booked on "
                        + scene.accountOf() + ", " + beside + few + ".");
    }
}
