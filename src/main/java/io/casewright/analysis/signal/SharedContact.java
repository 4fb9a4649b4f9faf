package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Transaction.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Several customers of the dossier with the same address or phone; `whom: wage earners` counts only those with wages.
final class SharedContact implements Signal {

    private final int customers;
    private final String what;
    private final String whom;

    SharedContact(Parameters parameters) {
        customers = parameters.count("customers");
        what = parameters.text("what");
        whom = parameters.text("whom");
        if (!Set.of("address", "phone number").contains(what)) {
            throw parameters.wrong("what", "\"address\" or \"phone number\"");
        }
        if (!Set.of("anybody", "wage earners").contains(whom)) {
            throw parameters.wrong("whom", "\"anybody\" or \"wage earners\"");
        }
    }

    @Override
    public Reading read(Scene scene) {
        if (scene.dossier().isAboutOne()) {
            return Reading.cannotTell("the contact data of other customers");
        }
        Optional<String> own = key(scene.view());
        if (own.isEmpty()) {
            return Reading.cannotTell("the " + what + " of the customer");
        }
        List<CustomerView> group = scene.dossier().customers().stream()
                .filter(each -> key(each).equals(own) && counts(each))
                .toList();
        if (group.size() < customers || !group.contains(scene.view())) {
            return Reading.notSeen(
                    "%d customers of the case (%s) have this customer's %s; %d needed",
                    group.size(), whom, what, customers);
        }
        FactDraft draft =
                scene.draft().count("customers", group.size()).text("contact", Wording.clean(said(scene.view())));
        group.forEach(each -> draft.record(each.self()));
        String people = whom.equals("wage earners") ? "customers who are paid wages" : "customers of the case";
        return new Reading.Seen(
                Scene.strength(group.size(), customers),
                "several customers share it",
                draft.say("{customers} " + people + " have the same " + what + " on record, {contact}; " + scene.who()
                        + " is among them."),
                scene.view().all().between(0, 0));
    }

    private boolean counts(CustomerView view) {
        return whom.equals("anybody") || view.in().rows().anyMatch(row -> view.is(row, Channel.PAYROLL));
    }

    private Optional<String> value(CustomerView view) {
        Contact contact = view.customer().contact();
        return what.equals("address") ? contact.address() : contact.phone();
    }

    private String said(CustomerView view) {
        return value(view).orElse("");
    }

    private Optional<String> key(CustomerView view) {
        return value(view).map(words -> Wording.clean(words).toLowerCase(Locale.ROOT));
    }
}
