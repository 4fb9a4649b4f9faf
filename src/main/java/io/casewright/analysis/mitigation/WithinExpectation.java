package io.casewright.analysis.mitigation;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Months;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.evidence.Money;
import java.util.List;
import java.util.Optional;

/// The activity that was stated at onboarding was kept: over at least four months none brought in more than
/// twice of it.
final class WithinExpectation implements MitigationRule {

    private static final double WEIGHT = 1;
    private static final int LEAST_MONTHS = 4;
    private static final int MOST_TIMES = 2;

    @Override
    public List<Mitigation> read(Defence defence) {
        CustomerView view = defence.view();
        Optional<Money> stated = view.customer().expected().map(ExpectedActivity::monthlyIn);
        if (stated.isEmpty() || view.in().isEmpty()) {
            return List.of();
        }
        Money expected = stated.get();
        Months months = Months.of(view.in(), expected.currency());
        long usual = expected.amount().unscaledValue().longValue();
        if (usual <= 0 || months.size() < LEAST_MONTHS || months.countAbove(usual * MOST_TIMES) > 0) {
            return List.of();
        }
        FactDraft draft = defence.draft("within-expectation")
                .money("expected", expected)
                .count("months", months.size())
                .record(view.self())
                .records(view.in().records());
        String sentence = "In none of {months} months did the credits of "
                + defence.wording().whom() + " go beyond double the {expected} stated at onboarding.";
        return List.of(new Mitigation(
                "within-expectation", WEIGHT, "the activity keeps to what was stated", false, draft.say(sentence)));
    }
}
