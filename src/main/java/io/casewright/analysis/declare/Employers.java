package io.casewright.analysis.declare;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import java.util.List;

/// Whether a payment is with the employer that the customer named.
final class Employers {

    private Employers() {}

    /// @param named whether the counterparty is to be the employer, or somebody else
    static Condition condition(boolean named) {
        return Condition.needing(
                "the employer of the customer, and the names of the counterparties",
                Employers::isKnown,
                (view, row) -> isKnown(view, row) && isEmployer(view, row) == named);
    }

    private static boolean isKnown(CustomerView view, int row) {
        return view.customer().employer().filter(name -> !name.isBlank()).isPresent()
                && view.other(row) >= 0
                && view.otherSides().get(view.other(row)).name().isPresent();
    }

    private static boolean isEmployer(CustomerView view, int row) {
        return view.rememberedOthers("employer", other -> isEmployer(view, other))
                .get(view.other(row));
    }

    /// One of both names holds the other: `Green Farm` is `GREEN FARM LTD PAYROLL`.
    private static boolean isEmployer(CustomerView view, OtherSide other) {
        String employer = view.customer().employer().orElse("");
        String name = other.name().orElse("");
        return !name.isBlank() && (Words.anyIn(List.of(employer), name) || Words.anyIn(List.of(name), employer));
    }
}
