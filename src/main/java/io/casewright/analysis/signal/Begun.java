package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Who;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.time.LocalDate;
import java.util.Optional;

/// Payments of a kind that begin (`after: past-days` of records without them, or `after: opening` of the account) and
/// are
/// many or large within the first `within-days`; what counts is that of [Frequent].
final class Begun implements Signal {

    private final Payments of;
    private final boolean afterOpening;
    private final int pastDays;
    private final int withinDays;
    private final Needed needed;

    Begun(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        afterOpening =
                parameters.choice("after", java.util.List.of("past", "opening")).equals("opening");
        pastDays = afterOpening ? 0 : parameters.count("past-days");
        withinDays = parameters.count("within-days");
        needed = Needed.of(parameters);
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice all = of.of(view);
        Optional<String> missing = of.missing(view).or(() -> needed.missing(all));
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        if (all.isEmpty()) {
            return Reading.notSeen("there are no %s", of.what());
        }
        Optional<Integer> start = start(view, all);
        if (start.isEmpty()) {
            return Reading.cannotTell(
                    afterOpening
                            ? "the day on which the account was opened"
                            : "records of at least " + pastDays + " days before the first of the " + of.what());
        }
        Slice early = Windows.days(all.in(all.mainCurrency()), start.get(), start.get() + withinDays - 1);
        Counted counted = new Counted(early, needed);
        Slice found = early.isEmpty() ? early : new Stretch(0, Integer.MAX_VALUE).where(early, counted);
        if (found.isEmpty()) {
            return Reading.notSeen(
                    "%d %s in the first %d days; %s needed", early.size(), of.what(), withinDays, needed.words());
        }
        return seen(scene, found, start.get(), counted.strength());
    }

    private Optional<Integer> start(CustomerView view, Slice all) {
        if (afterOpening) {
            return Who.opened(view).map(day -> (int) day.toEpochDay());
        }
        int first = view.day(all.row(0));
        return first - view.day(0) >= pastDays ? Optional.of(first) : Optional.empty();
    }

    private Reading seen(Scene scene, Slice found, int start, double strength) {
        FactDraft draft = scene.draft();
        String total = Scene.span(draft, found);
        String what = of.described(draft, found.mainCurrency(), "");
        String said = needed.said(draft, found);
        String before;
        if (afterOpening) {
            draft.day("opened", LocalDate.ofEpochDay(start));
            before = ", which was opened on {opened}";
        } else {
            draft.text("past", pastDays + " days");
            before = ", where at least {past} of records before hold none";
        }
        return scene.compared(
                strength,
                draft,
                found,
                Scene.when(found) + "{count} " + what + ", totalling " + total + said + ", were booked on "
                        + scene.accountOf() + before + ".");
    }
}
