package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.Map;
import java.util.TreeMap;

/// A few round amounts that many different individuals pay, as by a price list.
final class EqualAmounts implements Signal {

    private static final int PRICES = 4;

    private final int payers;
    private final long least;
    private final double share;
    private final Only only;

    EqualAmounts(Parameters parameters) {
        only = Only.of(parameters);
        payers = parameters.count("payers");
        least = parameters.amount("at-least-each");
        share = parameters.share("share");
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        Slice strangers = ManyPayers.strangers(view, Integer.MAX_VALUE);
        if (strangers.isEmpty()) {
            return Reading.notSeen("no credits from individuals");
        }
        String currency = strangers.mainCurrency();
        long low = Windows.minor(least, currency);
        Slice credits = strangers.where(row -> view.minor(row) >= low);
        Map<Long, Integer> counts = new TreeMap<>();
        credits.rows().forEach(row -> counts.merge(view.minor(row), 1, Integer::sum));
        java.util.Set<Long> prices = counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PRICES)
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toSet());
        Slice equal = credits.where(row -> prices.contains(view.minor(row)));
        double part = (double) equal.size() / strangers.size();
        if (equal.others() < payers || part < share) {
            return Reading.notSeen(
                    "%d individuals paid one of the %d commonest amounts of at least %d; %d needed",
                    equal.others(), PRICES, least, payers);
        }
        int n = counts.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getValue();
        long commonest = counts.entrySet().stream()
                .filter(price -> price.getValue() == n)
                .map(Map.Entry::getKey)
                .max(Long::compare)
                .orElseThrow();
        FactDraft draft = scene.draft()
                .count("payers", equal.others())
                .count("prices", prices.size())
                .money("price", Slice.money(commonest, currency))
                .count("price-count", n);
        String total = Scene.span(draft, equal);
        return scene.seen(
                Scene.strength(equal.others(), payers),
                draft,
                equal,
                "Between {from} and {to}, {payers} individuals paid " + scene.whom()
                        + " one of {prices} equal amounts, such" + " as {price} ({price-count} payments), " + total
                        + " in {count} payments.");
    }
}
