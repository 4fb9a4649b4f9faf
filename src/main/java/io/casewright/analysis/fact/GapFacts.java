package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the records do not hold and an investigator would want to know.
final class GapFacts {

    private final Wording wording;
    private final CustomerView view;
    private final List<Fact> facts = new ArrayList<>();

    private GapFacts(Wording wording) {
        this.wording = wording;
        this.view = wording.view();
    }

    static List<Fact> of(Wording wording) {
        GapFacts gaps = new GapFacts(wording);
        gaps.purpose();
        gaps.payers();
        gaps.documents();
        gaps.knowYourCustomer();
        gaps.balance();
        return gaps.facts;
    }

    private FactDraft draft(String name) {
        return FactDraft.about(Topic.GAP, "gap." + name + wording.suffix())
                .name("who", view.customer().name());
    }

    private void add(FactDraft draft, String sentence) {
        if (view.isPotentialVictim()) {
            draft.mark(Fact.Mark.POTENTIAL_VICTIM);
        }
        facts.add(draft.mark(Fact.Mark.NEGATIVE).say(sentence));
    }

    private void purpose() {
        Slice silent = view.where(row -> view.transaction(row).reference().isBlank() && view.other(row) >= 0);
        if (silent.isEmpty()) {
            return;
        }
        FactDraft draft = draft("purpose").count("count", silent.size()).records(silent.records());
        add(
                draft,
                "The records do not hold a purpose for {count} {count:payment|payments} of " + wording.whom()
                        + ", whose reference text is empty.");
    }

    private void payers() {
        Slice nameless = view.in()
                .where(row -> !view.is(row, Channel.CASH)
                        && view.transaction(row).counterparty().name().isEmpty());
        if (!nameless.isEmpty()) {
            FactDraft draft = draft("payers").count("count", nameless.size()).records(nameless.records());
            add(
                    draft,
                    "The records do not hold the name of the payer for {count} {count:credit|credits} to "
                            + wording.whom() + ".");
        }
        Slice cash = view.in().where(row -> view.is(row, Channel.CASH));
        if (!cash.isEmpty()) {
            FactDraft draft = draft("cash-source").count("count", cash.size()).records(cash.records());
            add(
                    draft,
                    "The records do not hold the source of the cash in {count} {count:deposit|deposits} on "
                            + wording.theAccount() + ".");
        }
    }

    private void documents() {
        boolean seen = view.notes().stream().anyMatch(note -> note.flags().contains("documents-seen"));
        if (!seen && view.size() > 0) {
            add(
                    draft("documents").record(view.self()),
                    "The records do not hold any document that explains the activity of " + wording.whom() + ".");
        }
    }

    private void knowYourCustomer() {
        Customer customer = view.customer();
        List<String> missing = new ArrayList<>();
        missing(
                missing,
                customer.bornOrFounded(),
                view.isCompany() ? "the date of incorporation" : "the date of birth");
        missing(missing, customer.contact().address(), "an address");
        missing(missing, customer.contact().phone(), "a phone number");
        missing(missing, text(customer.occupation()), view.isCompany() ? "the line of business" : "an occupation");
        if (!view.isCompany()) {
            missing(missing, customer.employer(), "an employer");
        }
        missing(missing, text(customer.statedBusiness()), "a stated purpose");
        missing(missing, customer.expected(), "the expected activity");
        if (view.isCompany() && customer.owners().isEmpty()) {
            missing.add("the beneficial owners");
        }
        if (!missing.isEmpty()) {
            add(
                    draft("kyc").record(view.self()),
                    "The records do not hold " + Wording.joined(missing) + " for " + wording.whom() + ".");
        }
    }

    private static Optional<String> text(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    private static void missing(List<String> missing, Optional<?> value, String name) {
        if (value.isEmpty()) {
            missing.add(name);
        }
    }

    private void balance() {
        if (view.size() > 0) {
            add(
                    draft("balance").day("first", view.all().firstDay()).record(view.self()),
                    "The records do not hold the balance of " + wording.theAccount()
                            + " before the transactions of {first}.");
        }
    }
}
