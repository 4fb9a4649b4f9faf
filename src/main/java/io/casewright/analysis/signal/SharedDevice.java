package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A device or internet address that made bookings on the accounts of several customers of the dossier.
final class SharedDevice implements Signal {

    private final int customers;
    private final String what;

    SharedDevice(Parameters parameters) {
        customers = parameters.count("customers");
        what = parameters.text("what");
        if (!Set.of("device", "internet address").contains(what)) {
            throw parameters.wrong("what", "\"device\" or \"internet address\"");
        }
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Map<String, Integer> own = counted(view);
        if (own.isEmpty()) {
            return Reading.cannotTell("the " + what + " that bookings were made from");
        }
        if (scene.dossier().isAboutOne()) {
            return Reading.cannotTell("the accounts of other customers");
        }
        Map<String, Integer> users = new TreeMap<>();
        own.keySet().forEach(each -> users.put(each, 0));
        for (CustomerView each : scene.dossier().customers()) {
            counted(each).keySet().forEach(device -> users.computeIfPresent(device, (key, count) -> count + 1));
        }
        String most = own.keySet().iterator().next();
        for (String device : users.keySet()) {
            most = users.getOrDefault(device, 0) > users.getOrDefault(most, 0) ? device : most;
        }
        int group = users.getOrDefault(most, 0);
        if (group < customers) {
            return Reading.notSeen(
                    "each %s was used on the accounts of at most %d customers of the case; %d needed",
                    what, group, customers);
        }
        return seen(scene, most, group);
    }

    private Reading seen(Scene scene, String device, int group) {
        CustomerView view = scene.view();
        Slice bookings =
                view.where(row -> valueOf(view, row).filter(device::equals).isPresent());
        FactDraft draft = scene.draft()
                .count("customers", group)
                .text("device", Wording.clean(device))
                .day("from", bookings.firstDay())
                .day("to", bookings.lastDay())
                .count("count", bookings.size())
                .records(bookings.records());
        for (CustomerView each : scene.dossier().customers()) {
            if (each != view && counted(each).containsKey(device)) {
                draft.record(each.self());
            }
        }
        return new Reading.Seen(
                Scene.strength(group, customers),
                "several customers' accounts were used from it",
                draft.say("The " + what
                        + " {device} was used on the accounts of {customers} customers of the case, and for"
                        + " {count} bookings of " + scene.whom() + " between {from} and {to}."),
                view.all().between(0, 0));
    }

    private Map<String, Integer> counted(CustomerView view) {
        return what.equals("device") ? view.devices() : view.internetAddresses();
    }

    private Optional<String> valueOf(CustomerView view, int row) {
        Origin origin = view.transaction(row).origin();
        return what.equals("device") ? origin.device() : origin.ip();
    }
}
