package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Words;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A device or internet address that made bookings on the accounts of several customers of the dossier; if asked only
/// where `surnames` differ, so that a family's device says nothing.
final class SharedDevice implements Signal {

    private final int customers;
    private final String what;
    private final boolean surnamesDiffer;

    SharedDevice(Parameters parameters) {
        customers = parameters.count("customers");
        what = parameters.text("what");
        surnamesDiffer = parameters.choice("surnames", List.of("any", "differ")).equals("differ");
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
        String most = own.keySet().iterator().next();
        for (String device : own.keySet()) {
            most = users(scene, device) > users(scene, most) ? device : most;
        }
        int group = users(scene, most);
        if (group < customers || (surnamesDiffer && surnames(scene, most) < customers)) {
            return Reading.notSeen(
                    "each %s was used on the accounts of at most %d customers of the case; %d needed",
                    what, group, customers);
        }
        return seen(scene, most, group);
    }

    private int users(Scene scene, String device) {
        return (int) scene.dossier().customers().stream()
                .filter(each -> counted(each).containsKey(device))
                .count();
    }

    private long surnames(Scene scene, String device) {
        return scene.dossier().customers().stream()
                .filter(each -> counted(each).containsKey(device))
                .map(each -> Words.lastWord(each.customer().name()))
                .distinct()
                .count();
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
