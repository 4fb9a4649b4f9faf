package io.casewright.casefile;

import io.casewright.evidence.Money;
import java.util.List;

/// What the customer said at onboarding that a usual month would look like.
///
/// @param countries other than its own with which payments are expected, ISO 3166-1 alpha-2
/// @param cash whether cash is expected
public record ExpectedActivity(Money monthlyIn, Money monthlyOut, boolean cash, List<String> countries) {

    public ExpectedActivity {
        countries = List.copyOf(countries);
    }
}
