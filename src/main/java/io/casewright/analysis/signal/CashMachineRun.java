package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Cards of several customers drawing cash in the same city within minutes of each other.
final class CashMachineRun implements Signal {

    private static final int MINUTE = 60;

    private final int customers;
    private final int withinMinutes;

    CashMachineRun(Parameters parameters) {
        customers = parameters.count("customers");
        withinMinutes = parameters.count("within-minutes");
    }

    private record Draw(String customer, String city, long second) {}

    @Override
    public Reading read(Scene scene) {
        if (scene.dossier().isAboutOne()) {
            return Reading.cannotTell("the cash withdrawals of other customers");
        }
        CustomerView view = scene.view();
        List<Draw> draws = new ArrayList<>();
        scene.dossier().customers().forEach(each -> draws.addAll(drawsOf(each)));
        int[] most = {0};
        Slice run = view.out().where(row -> {
            int together = together(view, row, draws);
            most[0] = Math.max(most[0], together);
            return together >= customers;
        });
        if (run.isEmpty()) {
            return Reading.notSeen(
                    "at most %d customers of the case drew cash in one city within %d minutes; %d needed",
                    most[0], withinMinutes, customers);
        }
        String city = view.transaction(run.row(0)).origin().city().orElse("");
        FactDraft draft = scene.draft()
                .count("customers", most[0])
                .text("minutes", withinMinutes + " minutes")
                .text("city", Wording.clean(city));
        String total = Scene.span(draft, run);
        return scene.seen(
                Scene.strength(most[0], customers),
                draft,
                run,
                "Between {from} and {to}, cash withdrawals of " + scene.whom() + " in {city} ({count} withdrawals, "
                        + total
                        + ") came within {minutes} of those of other customers of the case, {customers} together at the"
                        + " most.");
    }

    private int together(CustomerView view, int row, List<Draw> draws) {
        if (!view.is(row, Channel.ATM) || view.transaction(row).origin().city().isEmpty()) {
            return 0;
        }
        String city = view.transaction(row).origin().city().get();
        Set<String> near = new HashSet<>();
        for (Draw draw : draws) {
            if (Math.abs(draw.second() - view.second(row)) <= (long) withinMinutes * MINUTE
                    && draw.city().equals(city)) {
                near.add(draw.customer());
            }
        }
        return near.size();
    }

    private static List<Draw> drawsOf(CustomerView view) {
        List<Draw> draws = new ArrayList<>();
        view.out()
                .rows()
                .filter(row -> view.is(row, Channel.ATM))
                .forEach(row -> view.transaction(row)
                        .origin()
                        .city()
                        .ifPresent(city -> draws.add(new Draw(view.id(), city, view.second(row)))));
        return draws;
    }
}
