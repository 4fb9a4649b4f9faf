package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.time.LocalDate;

/// Much activity in the first days after the first account was opened.
final class NewAccountBurst implements Signal {

    private final int withinDays;
    private final int atLeast;
    private final long total;
    private final Only only;

    NewAccountBurst(Parameters parameters) {
        only = Only.of(parameters);
        withinDays = parameters.count("within-days");
        atLeast = parameters.count("at-least");
        total = parameters.amount("at-least-total");
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        if (view.accounts().isEmpty()) {
            return Reading.cannotTell("the day on which the account was opened");
        }
        LocalDate opened = view.accounts().stream()
                .map(account -> account.opened())
                .min(LocalDate::compareTo)
                .orElseThrow();
        int first = (int) opened.toEpochDay();
        Slice early = Windows.days(view.in(), first, first + withinDays);
        Slice own = early.isEmpty() ? early : early.in(early.mainCurrency());
        boolean enough = own.size() >= atLeast && own.minor() >= Windows.minor(total, own.mainCurrency());
        if (!enough) {
            return Reading.notSeen(
                    "%d credits in the first %d days of the account; %d with %d in all needed",
                    own.size(), withinDays, atLeast, total);
        }
        FactDraft draft = scene.draft().day("opened", opened).text("days", withinDays + " days");
        String sum = Scene.span(draft, own);
        return scene.compared(
                Scene.strength(own.size(), atLeast),
                draft,
                own,
                scene.wording().theAccountAtStart() + ", opened on {opened}, received {count} credits totalling " + sum
                        + " within its first {days}.");
    }
}
