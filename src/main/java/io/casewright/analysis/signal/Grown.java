package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.declare.Who;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Payments (`of`) of the strongest so many days are at least so many `times` as large as a measure (`against`):
///
/// - `past`: what the same length of time moved on average in the `past-days` before
/// - `largest`: the largest single payment (`largest-of`, else of the same kind) in the `past-days` before
/// - `expected-in`, `expected-out`: what the customer said a usual month would be, for the same length of time
/// - `income`, `turnover`: the declared yearly figure, for the same length of time
///
/// The sum must be at least `total`, and the past must hold at least `past-count` payments of the kind.
final class Grown implements Signal {

    private static final int MONTH = 30;
    private static final int YEAR = 365;

    private final Payments of;
    private final Optional<Payments> largestOf;
    private final String against;
    private final int windowDays;
    private final int pastDays;
    private final int pastCount;
    private final double times;
    private final long total;

    Grown(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        largestOf = parameters.blockIfAny("largest-of").map(Payments::of);
        against = parameters.choice(
                "against", List.of("past", "largest", "expected-in", "expected-out", "income", "turnover"));
        windowDays = parameters.count("window-days");
        pastDays = against.equals("past") || against.equals("largest") ? parameters.count("past-days") : 1;
        pastCount = parameters.count("past-count", 0);
        times = parameters.ratio("times");
        total = parameters.amount("total");
    }

    /// What the payments are compared with.
    ///
    /// @param words with the slot `{usual}` for the amount
    private record Measure(double minor, String words) {}

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<Reading> nothing = Reading.withoutAny(view, of);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        Slice all = of.of(view);
        String currency = all.mainCurrency();
        Slice strongest = Windows.largest(all.in(currency), windowDays);
        int start = view.day(strongest.row(0));
        int earlier = pastCount == 0
                ? 0
                : Windows.days(all.in(currency), start - pastDays, start - 1).size();
        if (earlier < pastCount) {
            return Reading.notSeen(
                    "%d %s in the %d days before the strongest ones; %d needed",
                    earlier, of.what(), pastDays, pastCount);
        }
        FactDraft draft = scene.draft();
        Optional<Measure> measure = measure(view, all.in(currency), strongest, draft);
        if (measure.isEmpty()) {
            return Reading.cannotTell(needs());
        }
        double factor = strongest.minor() / Math.max(1, measure.get().minor());
        if (factor < times || strongest.minor() < Scale.minor(total, currency)) {
            return Reading.notSeen(
                    "%s of the strongest %d days were %.1f times the measure (%s); %.1f times needed",
                    of.what(), windowDays, factor, against, times);
        }
        draft.money("usual", Slice.money(Math.round(measure.get().minor()), currency));
        String sum = Scene.span(draft, strongest);
        return scene.compared(
                Scene.strength(factor, times),
                draft,
                strongest,
                Scene.when(strongest) + "{count} " + of.described(draft, currency, "") + " totalling " + sum
                        + " were booked on " + scene.accountOf() + ", against "
                        + measure.get().words() + ".");
    }

    private Optional<Measure> measure(CustomerView view, Slice own, Slice strongest, FactDraft draft) {
        return switch (against) {
            case "past" -> past(view, own, strongest, draft);
            case "largest" -> largest(view, own, strongest, draft);
            case "income" -> yearly(view, "declared-income", "a declared income of {usual} for that time");
            case "turnover" -> yearly(view, "declared-turnover", "a declared turnover of {usual} for that time");
            default -> expected(view, own.mainCurrency());
        };
    }

    private Optional<Measure> past(CustomerView view, Slice own, Slice strongest, FactDraft draft) {
        int start = view.day(strongest.row(0));
        if (start - view.day(0) < pastDays) {
            return Optional.empty();
        }
        Slice before = Windows.days(own, start - pastDays, start - 1);
        draft.text("past", pastDays + " days");
        return Optional.of(new Measure(
                (double) before.minor() * windowDays / pastDays,
                "{usual} that the same length of time moved on average in the {past} before"));
    }

    private Optional<Measure> largest(CustomerView view, Slice own, Slice strongest, FactDraft draft) {
        int start = view.day(strongest.row(0));
        if (start - view.day(0) < pastDays) {
            return Optional.empty();
        }
        Slice pool = largestOf
                .map(payments -> payments.of(view).in(own.mainCurrency()))
                .orElse(own);
        Slice before = Windows.days(pool, start - pastDays, start - 1);
        double most = before.isEmpty() ? 0 : view.minor(before.row(before.largest()));
        draft.text("past", pastDays + " days");
        return Optional.of(new Measure(most, "{usual} as the largest payment in the {past} before"));
    }

    private Optional<Measure> yearly(CustomerView view, String attribute, String words) {
        return Who.number(view, attribute)
                .map(amount ->
                        new Measure(minor(amount, mainCurrency(view)) * Math.min(windowDays, YEAR) / YEAR, words));
    }

    private Optional<Measure> expected(CustomerView view, String currency) {
        boolean in = against.equals("expected-in");
        return view.customer()
                .expected()
                .map(in ? ExpectedActivity::monthlyIn : ExpectedActivity::monthlyOut)
                .filter(money -> money.currency().equals(currency))
                .map(Money::amount)
                .map(amount -> new Measure(
                        minor(amount, currency) * windowDays / MONTH, "an expectation of {usual} for that time"));
    }

    private static String mainCurrency(CustomerView view) {
        return view.all().mainCurrency();
    }

    private static double minor(BigDecimal amount, String currency) {
        int decimals = Math.max(0, java.util.Currency.getInstance(currency).getDefaultFractionDigits());
        return amount.movePointRight(decimals).doubleValue();
    }

    private String needs() {
        return switch (against) {
            case "past", "largest" -> "records of at least " + pastDays + " days before the busiest time";
            case "income" -> "the declared income";
            case "turnover" -> "the declared turnover";
            default -> "the activity expected at onboarding";
        };
    }
}
