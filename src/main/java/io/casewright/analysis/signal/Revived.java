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
/// so much (`total`) within `busy-days`. What stands before the quiet days is the account's `opening`, or if asked
/// (`after`) a `payment`. Days before the customer's first booking are quiet only where the account was opened after
/// the
/// first booking of another customer of the dossier, which shows that the records reach back so far; else they may be
/// days of which nothing is on record.
final class Revived implements Signal {

    private final Payments of;
    private final boolean wakes;
    private final boolean afterPayment;
    private final int quietDays;
    private final int busyDays;
    private final int upToCount;
    private final int atLeast;
    private final long total;

    Revived(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        wakes = parameters.choice("turn", List.of("wakes", "falls-quiet")).equals("wakes");
        afterPayment = parameters.choice("after", List.of("opening", "payment")).equals("payment");
        quietDays = parameters.count("quiet-days");
        busyDays = parameters.count("busy-days");
        upToCount = parameters.count("up-to-count", 0);
        atLeast = parameters.count("at-least");
        total = parameters.amount("total");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<Reading> nothing = Reading.withoutAny(view, of);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        Slice all = of.of(view);
        Slice own = all.in(all.mainCurrency());
        return find(scene, own)
                .orElseGet(() -> Reading.notSeen(
                        "no stretch of %d days with at least %d %s stands beside %d quiet days",
                        busyDays, atLeast, of.what(), quietDays));
    }

    private Optional<Reading> find(Scene scene, Slice own) {
        Days days = new Days(own);
        long least = Scale.minor(total, own.mainCurrency());
        int known = known(scene, own);
        int end = (int) scene.dossier().asOf().toEpochDay();
        for (int n = 0; n < own.size(); n++) {
            int day = own.view().day(own.row(n));
            int busyFrom = days.from(wakes ? day : day - busyDays + 1);
            int busyTo = days.from(wakes ? day + busyDays : day + 1);
            int quietFrom = wakes ? day - quietDays : day + 1;
            boolean busy = busyTo - busyFrom >= atLeast && days.sum(busyFrom, busyTo) >= least;
            boolean within = quietFrom >= known && quietFrom + quietDays - 1 <= end;
            if (busy && within && days.from(quietFrom + quietDays) - days.from(quietFrom) <= upToCount) {
                return Optional.of(seen(scene, own.between(busyFrom, busyTo), quietFrom));
            }
        }
        return Optional.empty();
    }

    /// The day from which on quiet days count: that of the first payment on record or, where that is not asked for, of
    /// the account's opening, if the records reach back so far, else of the first booking of any kind.
    private int known(Scene scene, Slice own) {
        CustomerView view = scene.view();
        if (afterPayment) {
            return view.day(own.row(0));
        }
        int opened = view.accounts().stream()
                .map(account -> (int) account.opened().toEpochDay())
                .min(Integer::compareTo)
                .orElse(view.day(0));
        boolean isWithinRecords = scene.dossier().customers().stream()
                .anyMatch(each -> each.size() > 0 && each.day(0) <= opened && each != view);
        return isWithinRecords ? Math.min(opened, view.day(0)) : view.day(0);
    }

    /// Payments by day, so that a stretch of days is found without going through all of them.
    private static final class Days {

        private final int[] day;
        private final long[] sums;

        Days(Slice own) {
            day = own.rows().map(own.view()::day).toArray();
            sums = new long[day.length + 1];
            for (int n = 0; n < day.length; n++) {
                sums[n + 1] = sums[n] + own.view().minor(own.row(n));
            }
        }

        /// The position of the first payment on a day or after it.
        int from(int wanted) {
            int low = 0;
            int high = day.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (day[middle] < wanted) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        long sum(int from, int to) {
            return sums[to] - sums[from];
        }
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
