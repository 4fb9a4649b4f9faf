package io.casewright.analysis.declare;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where a customer is at home, as far as the records tell.
public final class Cities {

    private static final double USUAL_CITY = 0.1;

    private Cities() {}

    /// Cities that the customer named, else the city with the most bookings; folded.
    public static Set<String> home(CustomerView view) {
        Set<String> named = new TreeSet<>();
        for (String key : Set.of("home-city", "city")) {
            for (String city :
                    view.customer().attributes().getOrDefault(key, "").split("[;,]", -1)) {
                if (!city.isBlank()) {
                    named.add(Words.folded(city));
                }
            }
        }
        if (!named.isEmpty()) {
            return named;
        }
        Map<String, Integer> counts = counts(view);
        String most = "";
        for (String city : counts.keySet()) {
            most = most.isEmpty() || counts.getOrDefault(city, 0) > counts.getOrDefault(most, 0) ? city : most;
        }
        return most.isEmpty() ? Set.of() : Set.of(most);
    }

    /// Cities with at least such a share of the bookings, and those that the customer named; folded.
    public static Set<String> usual(CustomerView view, double share) {
        Map<String, Integer> counts = counts(view);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Set<String> usual = new TreeSet<>(home(view));
        counts.forEach((city, count) -> {
            if (count >= share * all) {
                usual.add(city);
            }
        });
        return usual;
    }

    /// Bookings made in another city than the home city.
    static Slice outsideHome(Slice slice) {
        return outside(slice, home(slice.view()));
    }

    /// Bookings made in a city with less than a tenth of the bookings, and not at home.
    static Slice away(Slice slice) {
        return outside(slice, usual(slice.view(), USUAL_CITY));
    }

    private static Slice outside(Slice slice, Set<String> cities) {
        CustomerView view = slice.view();
        return slice.where(row -> view.transaction(row)
                .origin()
                .city()
                .filter(city -> !cities.contains(Words.folded(city)))
                .isPresent());
    }

    private static Map<String, Integer> counts(CustomerView view) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < view.size(); row++) {
            view.transaction(row).origin().city().ifPresent(city -> counts.merge(Words.folded(city), 1, Integer::sum));
        }
        return counts;
    }
}
