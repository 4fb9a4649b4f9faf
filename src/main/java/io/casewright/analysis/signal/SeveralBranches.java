package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.List;

/// Cash deposits in several cities within some days.
final class SeveralBranches implements Signal {

    private final int cities;
    private final int withinDays;
    private final int atLeast;

    SeveralBranches(Parameters parameters) {
        cities = parameters.count("cities");
        withinDays = parameters.count("within-days");
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice cash = Cash.deposits(scene.view());
        Slice placed = cash.where(row -> view.transaction(row).origin().city().isPresent());
        if (!cash.isEmpty() && placed.isEmpty()) {
            return Reading.cannotTell("the places of the cash deposits");
        }
        Slice busiest = Windows.busiest(placed, withinDays);
        List<String> places = Places.citiesOf(busiest);
        if (busiest.size() < atLeast || places.size() < cities) {
            return Reading.notSeen(
                    "%d cash deposits in %d cities within %d days; %d deposits in %d cities needed",
                    busiest.size(), places.size(), withinDays, atLeast, cities);
        }
        FactDraft draft = scene.draft();
        String total = Scene.span(draft, busiest);
        String where = Places.named(draft, places);
        return scene.seen(
                Scene.strength(places.size(), cities),
                draft,
                busiest,
                "Between {from} and {to} " + scene.who() + " made {count} cash deposits in " + where + ", totalling "
                        + total + ".");
    }
}
