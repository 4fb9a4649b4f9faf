package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Bookings made from some countries by a customer who lives elsewhere.
final class BookedIn implements Signal {

    private static final int MOST_NAMED = 3;

    private final Set<String> countries;
    private final int atLeast;

    BookedIn(Parameters parameters) {
        countries = Set.copyOf(parameters.texts("countries"));
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice placed =
                view.where(row -> view.transaction(row).origin().country().isPresent());
        if (placed.isEmpty()) {
            return Reading.cannotTell("the countries where bookings were made");
        }
        String home = view.customer().country();
        Slice there = placed.where(row -> {
            String country = view.transaction(row).origin().country().orElse("");
            return countries.contains(country) && !country.equals(home);
        });
        if (there.size() < atLeast) {
            return Reading.notSeen(
                    "%d bookings were made in %s; %d needed", there.size(), new TreeSet<>(countries), atLeast);
        }
        Set<String> seen = new TreeSet<>();
        there.rows()
                .forEach(
                        row -> seen.add(view.transaction(row).origin().country().orElse("")));
        FactDraft draft = scene.draft();
        Scene.span(draft, there);
        List<String> slots = new ArrayList<>();
        for (String country : seen.stream().limit(MOST_NAMED).toList()) {
            slots.add(Wording.country(draft, "country-" + (slots.size() + 1), country));
        }
        List<String> cities = Places.citiesOf(there);
        String where = cities.isEmpty() ? "" : ", in " + Places.named(draft, cities);
        return scene.compared(
                Scene.strength(there.size(), atLeast),
                draft,
                there,
                "Between {from} and {to}, {count} bookings of " + scene.whom() + " were made from "
                        + Wording.joined(slots) + where + ".");
    }
}
