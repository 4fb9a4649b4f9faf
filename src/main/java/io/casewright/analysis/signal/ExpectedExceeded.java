package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Months;
import io.casewright.evidence.Money;
import io.casewright.evidence.Value;

/// A month's credits far beyond what the customer said a month would bring.
final class ExpectedExceeded implements Signal {

    private final double times;
    private final int months;
    private final Only only;

    ExpectedExceeded(Parameters parameters) {
        times = parameters.times("times");
        months = parameters.count("months");
        only = Only.of(parameters);
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        if (view.customer().expected().isEmpty()) {
            return Reading.cannotTell("the activity that the customer said to expect");
        }
        Money expected = view.customer().expected().get().monthlyIn();
        Months in = Months.of(view.in(), expected.currency());
        long usual = Math.max(1, expected.amount().unscaledValue().longValue());
        int beyond = in.countAbove((long) (usual * times));
        if (beyond < months) {
            return Reading.notSeen(
                    "credits of %d months went beyond %.1f times of the stated %s; %d months needed",
                    beyond, times, expected, months);
        }
        int peak = in.highest();
        double factor = (double) in.minor(peak) / usual;
        FactDraft draft = scene.draft()
                .money("actual", in.money(peak))
                .money("expected", expected)
                .times("times", factor)
                .put("month", new Value.TextValue(in.name(peak)))
                .put("period", in.period(peak))
                .count("months", beyond);
        return scene.compared(
                Scene.strength(factor, times),
                draft,
                in.slice(peak),
                "In {month} {actual} came in for " + scene.whom()
                        + ", {times} the {expected} a month stated at onboarding;"
                        + " {months} {months:month|months} went far beyond that statement.");
    }
}
