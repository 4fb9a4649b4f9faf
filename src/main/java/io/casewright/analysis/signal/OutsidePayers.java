package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Credits from counterparties in countries that the customer did not say to expect, to which nothing was ever paid.
final class OutsidePayers implements Signal {

    private static final int MOST_NAMED = 3;

    private final int payers;
    private final long total;

    private final Only only;

    OutsidePayers(Parameters parameters) {
        only = Only.of(parameters);
        payers = parameters.count("payers");
        total = parameters.amount("at-least-total");
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        Set<String> expected = new TreeSet<>(Set.of(view.customer().country()));
        view.customer().expected().ifPresent(each -> expected.addAll(each.countries()));
        List<OtherSide> outside = view.otherSides().stream()
                .filter(side -> !side.in().isEmpty()
                        && side.out().isEmpty()
                        && side.country().isPresent()
                        && !expected.contains(side.country().get()))
                .toList();
        Set<OtherSide> known = Set.copyOf(outside);
        Slice paid = view.in()
                .where(row ->
                        view.other(row) >= 0 && known.contains(view.otherSides().get(view.other(row))));
        if (outside.size() < payers || paid.minor() < Windows.minor(total, paid.mainCurrency())) {
            return Reading.notSeen(
                    "%d counterparties in countries that were not expected paid %s; %d with %d in all needed",
                    outside.size(), paid.totals(), payers, total);
        }
        FactDraft draft = scene.draft().count("payers", outside.size());
        String sum = Scene.span(draft, paid);
        List<String> words = new ArrayList<>();
        for (OtherSide side : outside.subList(0, Math.min(MOST_NAMED, outside.size()))) {
            int number = words.size() + 1;
            String country =
                    Wording.country(draft, "country-" + number, side.country().orElse(""));
            words.add(Wording.other(draft, "payer-" + number, side) + " (" + country + ")");
        }
        return scene.seen(
                Scene.strength(outside.size(), payers),
                draft,
                paid,
                "{payers} counterparties in countries that " + scene.who() + " did not name at onboarding paid in "
                        + sum + " in {count} payments from {from} to {to}: " + Wording.joined(words) + ".");
    }
}
