package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Who;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Transaction.Channel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Several customers of the dossier with the same address or phone; `whom: wage earners` counts only those with wages,
/// `whom: employers` only the customer and the companies that pay this customer's wages. With `opened-within-days` only
/// those count whose first account was opened at most so many days from the customer's.
final class SharedContact implements Signal {

    private final int customers;
    private final String what;
    private final String whom;
    private final int openedWithinDays;

    SharedContact(Parameters parameters) {
        customers = parameters.count("customers");
        what = parameters.text("what");
        whom = parameters.text("whom");
        if (!Set.of("address", "phone number").contains(what)) {
            throw parameters.wrong("what", "\"address\" or \"phone number\"");
        }
        openedWithinDays = parameters.count("opened-within-days", Integer.MAX_VALUE);
        if (!Set.of("anybody", "wage earners", "employers").contains(whom)) {
            throw parameters.wrong("whom", "\"anybody\", \"wage earners\" or \"employers\"");
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
                .filter(each -> key(each).equals(own) && counts(scene, each) && isOpenedWith(scene.view(), each))
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
        String with = whom.equals("employers") ? " together with who pays the wages." : " is among them.";
        if (openedWithinDays < Integer.MAX_VALUE) {
            draft.day("opened", Who.opened(scene.view()).orElseThrow());
            people += ", whose accounts were opened about {opened},";
        }
        return new Reading.Seen(
                Scene.strength(group.size(), customers),
                "several customers share it",
                draft.say("{customers} " + people + " have the same " + what + " on record, {contact}; " + scene.who()
                        + with),
                scene.view().all().between(0, 0));
    }

    private boolean counts(Scene scene, CustomerView view) {
        return switch (whom) {
            case "wage earners" -> isPaidWages(view);
            case "employers" -> (view == scene.view() && isPaidWages(view)) || isEmployer(scene, view);
            default -> true;
        };
    }

    private static boolean isPaidWages(CustomerView view) {
        return view.in().rows().anyMatch(row -> view.is(row, Channel.PAYROLL));
    }

    private static boolean isEmployer(Scene scene, CustomerView other) {
        CustomerView view = scene.view();
        return other.isCompany()
                && view.otherSides().stream()
                        .filter(side -> side.in().rows().anyMatch(row -> view.is(row, Channel.PAYROLL)))
                        .anyMatch(side -> scene.dossier()
                                .behind(side)
                                .filter(other::equals)
                                .isPresent());
    }

    private boolean isOpenedWith(CustomerView one, CustomerView other) {
        if (openedWithinDays == Integer.MAX_VALUE) {
            return true;
        }
        Optional<LocalDate> day = Who.opened(one);
        Optional<LocalDate> otherDay = Who.opened(other);
        return day.isPresent()
                && otherDay.isPresent()
                && Math.abs(ChronoUnit.DAYS.between(day.get(), otherDay.get())) <= openedWithinDays;
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
