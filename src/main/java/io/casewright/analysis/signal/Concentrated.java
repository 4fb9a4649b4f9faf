package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// At least a share (`share`) of payments of a kind, by value, goes to or comes from so few counterparties (`top`),
/// where
/// there are at least so many (`at-least`) of so much (`total`).
final class Concentrated implements Signal {

    private final Payments of;
    private final int top;
    private final double share;
    private final int atLeast;
    private final long total;

    Concentrated(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        top = parameters.count("top");
        share = parameters.share("share");
        atLeast = parameters.count("at-least");
        total = parameters.amount("total", 0);
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<Reading> nothing = Reading.withoutAny(view, of);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        Slice whole = of.of(view);
        if (whole.others() == 0) {
            return Reading.cannotTell("the counterparties of the payments");
        }
        String currency = whole.mainCurrency();
        Slice all = whole.in(currency);
        Map<Integer, Long> sums = new TreeMap<>();
        all.rows()
                .filter(row -> view.other(row) >= 0)
                .forEach(row -> sums.merge(view.other(row), view.minor(row), Long::sum));
        List<Integer> most = sums.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(top)
                .map(Map.Entry::getKey)
                .toList();
        Set<Integer> chosen = most.stream().collect(Collectors.toSet());
        Slice part = all.where(row -> chosen.contains(view.other(row)));
        double actual = (double) part.minor() / Math.max(1, all.minor());
        if (all.size() < atLeast || all.minor() < Scale.minor(total, currency) || actual < share) {
            return Reading.notSeen(
                    "%d counterparties had %.0f %% of %d %s; %.0f %% of at least %d needed",
                    most.size(), actual * 100, all.size(), of.what(), share * 100, atLeast);
        }
        FactDraft draft = scene.draft().share("share", actual);
        String sum = Scene.span(draft, all);
        List<String> names = new ArrayList<>();
        for (int number : most) {
            OtherSide side = view.otherSides().get(number);
            names.add(Wording.other(draft, "other-" + (names.size() + 1), side));
        }
        return scene.compared(
                Scene.strengthOfShare(actual, share),
                draft,
                part,
                "Between {from} and {to}, {share} of {count} " + of.described(draft, currency, "") + " on "
                        + scene.accountOf() + ", " + sum + " in all, were with " + Wording.joined(names) + ".");
    }
}
