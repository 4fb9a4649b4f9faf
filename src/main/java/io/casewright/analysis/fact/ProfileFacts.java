package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.casefile.Account;
import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Customer;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.List;

/// Who the customer is and what it holds, as recorded.
final class ProfileFacts {

    private static final int MOST_OWNERS = 4;
    private static final int MOST_ACCOUNTS = 4;

    private final Wording wording;
    private final Customer customer;
    private final List<Fact> facts = new ArrayList<>();

    private ProfileFacts(Wording wording) {
        this.wording = wording;
        this.customer = wording.view().customer();
    }

    static List<Fact> of(Wording wording) {
        ProfileFacts profile = new ProfileFacts(wording);
        profile.identity();
        profile.occupation();
        profile.purpose();
        profile.contact();
        profile.rating();
        profile.owners();
        profile.accounts();
        return profile.facts;
    }

    /// What is kept of a second subject.
    static List<Fact> inPart(Wording wording) {
        ProfileFacts profile = new ProfileFacts(wording);
        profile.identity();
        profile.occupation();
        profile.purpose();
        profile.owners();
        profile.accounts();
        return profile.facts;
    }

    /// The one fact that is kept of a customer who is not the case's subject.
    static Fact identity(Wording wording) {
        ProfileFacts profile = new ProfileFacts(wording);
        profile.identity();
        return profile.facts.getFirst();
    }

    private FactDraft draft(String computation) {
        return wording.fact(Topic.PROFILE, computation).record(wording.view().self());
    }

    private void identity() {
        FactDraft draft = draft("profile.identity");
        boolean company = wording.view().isCompany();
        String kind = company ? " is a company" : " is a person";
        String place = "";
        if (!customer.country().isBlank()) {
            String country = Wording.country(draft, "country", customer.country());
            place = (company ? ", registered in " : ", resident in ") + country;
        }
        String born = "";
        if (customer.bornOrFounded().isPresent()) {
            draft.day("born", customer.bornOrFounded().get());
            born = company ? " founded on {born}" : " born on {born}";
        }
        draft.day("since", customer.customerSince());
        draft.text("id", wording.view().id());
        facts.add(draft.say(
                wording.who() + kind + born + place + ", and has been a customer (number {id}) since {since}."));
    }

    private void occupation() {
        if (customer.occupation().isBlank()) {
            return;
        }
        FactDraft draft = draft("profile.occupation").text("occupation", Wording.clean(customer.occupation()));
        String employed = "";
        if (customer.employer().isPresent()) {
            draft.name("employer", customer.employer().get());
            employed = ", and the employer on record is {employer}";
        }
        String what = wording.view().isCompany() ? "line of business" : "occupation";
        facts.add(draft.say("The stated " + what + " of " + wording.whom() + " is {occupation}" + employed + "."));
    }

    private void purpose() {
        if (customer.statedBusiness().isBlank()) {
            return;
        }
        facts.add(draft("profile.stated-business")
                .text("purpose", Wording.opening(customer.statedBusiness(), 28))
                .mark(Mark.OUTSIDE_WORDS)
                .say("At onboarding " + wording.who() + " gave this purpose: “{purpose}”."));
    }

    private void contact() {
        Contact contact = customer.contact();
        FactDraft draft = draft("profile.contact");
        List<String> parts = new ArrayList<>();
        contact.address().ifPresent(address -> {
            draft.text("address", Wording.clean(address));
            parts.add("the address {address}");
        });
        contact.phone().ifPresent(phone -> {
            draft.text("phone", Wording.clean(phone));
            parts.add("the phone number {phone}");
        });
        contact.email().ifPresent(email -> {
            draft.text("email", Wording.clean(email));
            parts.add("the e-mail address {email}");
        });
        if (!parts.isEmpty()) {
            facts.add(draft.say("The bank holds " + Wording.joined(parts) + " for " + wording.whom() + "."));
        }
    }

    private void rating() {
        if (customer.riskRating().isBlank() || customer.segment().isBlank()) {
            return;
        }
        facts.add(draft("profile.rating")
                .text("rating", Wording.clean(customer.riskRating()))
                .text("segment", Wording.clean(customer.segment()))
                .say("The risk rating on record for " + wording.whom()
                        + " is {rating}, and like customers are those of the segment {segment}."));
    }

    private void owners() {
        for (int index = 0; index < Math.min(MOST_OWNERS, customer.owners().size()); index++) {
            BeneficialOwner owner = customer.owners().get(index);
            FactDraft draft = draft("profile.owner-" + (index + 1)).name("owner", owner.name());
            owner.customer().ifPresent(id -> draft.text("owner-customer", id.value()));
            String known = owner.customer().isPresent() ? ", also a customer (number {owner-customer})," : "";
            if (owner.share().isPresent()) {
                draft.share("share", owner.share().get().doubleValue());
                facts.add(draft.say("{owner}" + known + " owns {share} of " + wording.whom() + "."));
            } else {
                facts.add(
                        draft.say("{owner}" + known + " controls " + wording.whom() + " by other means than shares."));
            }
        }
    }

    private void accounts() {
        CustomerView view = wording.view();
        List<Account> accounts = view.accounts();
        for (int index = 0; index < Math.min(MOST_ACCOUNTS, accounts.size()); index++) {
            Account account = accounts.get(index);
            FactDraft draft = wording.fact(Topic.ACCOUNT, "account." + account.id())
                    .record(CustomerView.account(account.id()))
                    .text("kind", Wording.clean(account.kind()))
                    .account("number", account.number())
                    .text("currency", account.currency())
                    .day("opened", account.opened());
            String closed = "";
            if (account.closed().isPresent()) {
                draft.day("closed", account.closed().get());
                closed = " and closed on {closed}";
            }
            facts.add(draft.say(wording.who() + " holds the {kind} account {number} in {currency}, opened on {opened}"
                    + closed + "."));
        }
    }
}
