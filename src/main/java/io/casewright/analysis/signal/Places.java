package io.casewright.analysis.signal;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Cities where bookings were made.
final class Places {

    private static final int MOST_NAMED = 4;

    private Places() {}

    /// Each once, in order of name.
    static List<String> citiesOf(Slice slice) {
        Set<String> cities = new TreeSet<>();
        slice.rows()
                .forEach(row -> slice.view().transaction(row).origin().city().ifPresent(cities::add));
        return List.copyOf(cities);
    }

    /// Puts the number of cities and the first few names; returns the words for them.
    static String named(FactDraft draft, List<String> cities) {
        draft.count("cities", cities.size());
        List<String> slots = new ArrayList<>();
        for (int index = 0; index < Math.min(MOST_NAMED, cities.size()); index++) {
            draft.text("city-" + (index + 1), Wording.clean(cities.get(index)));
            slots.add("{city-" + (index + 1) + "}");
        }
        String some = cities.size() > MOST_NAMED ? "among them " : "";
        return cities.size() == 1 ? "{city-1}" : "{cities} cities (" + some + Wording.joined(slots) + ")";
    }
}
