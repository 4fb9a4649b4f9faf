package io.casewright.analysis.inquiry;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.inquiry.Discretion.Addressee;
import io.casewright.analysis.inquiry.Discretion.Mention;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Alert;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What to ask next about the main customer of a dossier, from what is missing and from the lawful explanations
/// that are still open; what may be asked in the ordinary course of business comes first.
public final class NextQuestions {

    private static final int MOST_FROM_GAPS = 3;
    private static final int MOST_FROM_ALTERNATIVES = 3;

    private final DossierView dossier;
    private final CustomerView view;
    private final Set<String> secret = new LinkedHashSet<>();
    private final List<NextQuestion> questions = new ArrayList<>();

    private NextQuestions(DossierView dossier) {
        this.dossier = dossier;
        this.view = dossier.main();
        dossier.caseFile().ifPresent(file -> {
            secret.add(file.id().value());
            file.parties().forEach(party -> secret.add(party.name()));
            file.alerts().forEach(alert -> secret.add(alert.value()));
        });
        view.alerts().forEach(alert -> secret.add(alert.id().value()));
        dossier.customers().forEach(each -> secret.add(each.customer().name()));
        // A name of one word may be any word of a question.
        view.otherSides()
                .forEach(side -> side.name()
                        .filter(name -> name.strip().indexOf(' ') > 0)
                        .ifPresent(secret::add));
        secret.remove(view.customer().name());
    }

    /// @param gaps most decisive first
    /// @param alternatives of the leading typologies, best first
    public static List<NextQuestion> of(
            DossierView dossier, List<InformationGap> gaps, List<Alternative> alternatives) {
        NextQuestions next = new NextQuestions(dossier);
        next.ownAffairs();
        next.alternatives(alternatives);
        next.gaps(gaps);
        next.alerts();
        next.others();
        return next.questions.stream()
                .sorted((one, other) -> one.discretion().compareTo(other.discretion()))
                .toList();
    }

    /// The same as facts, each about the customer.
    public static List<Fact> facts(DossierView dossier, List<NextQuestion> questions) {
        List<Fact> facts = new ArrayList<>();
        for (NextQuestion each : questions) {
            facts.add(FactDraft.about(Topic.QUESTION, "question." + (facts.size() + 1))
                    .text("question", each.words())
                    .text("purpose", each.purpose())
                    .record(dossier.main().self())
                    .say(opening(each) + ", about {purpose}: “{question}”."));
        }
        return facts;
    }

    private static String opening(NextQuestion question) {
        String whom = switch (question.addressee()) {
            case CUSTOMER -> "the customer";
            case STAFF -> "the bank's own staff and files";
            case OTHER_PARTY -> "another party";
        };
        return switch (question.discretion()) {
            case ORDINARY_DUE_DILIGENCE -> "To ask " + whom + " next, as ordinary due diligence";
            case LIKELY_TO_TIP_OFF -> "To ask " + whom + " only after advice, for it is likely to tip off";
        };
    }

    private void ask(Addressee addressee, Mention mention, String words, String purpose) {
        questions.add(new NextQuestion(addressee, words, Discretion.of(addressee, mention, words, secret), purpose));
    }

    private void askCustomer(String words, String purpose) {
        ask(Addressee.CUSTOMER, Mention.OWN_AFFAIRS, words, purpose);
    }

    /// What any customer may be asked on any day.
    private void ownAffairs() {
        Customer customer = view.customer();
        if (!view.isCompany()
                && (customer.occupation().isBlank() || customer.employer().isEmpty())) {
            askCustomer("What is your present occupation, and who is your employer?", "the source of income");
        }
        if (view.isCompany() && customer.owners().isEmpty()) {
            askCustomer("Who owns and who controls the company?", "the beneficial owners");
        }
        if (customer.statedBusiness().isBlank() || customer.expected().isEmpty()) {
            askCustomer(
                    "What do you use the account for, and how much do you expect to receive and to pay in a month?",
                    "the purpose of the account");
        }
        if (!view.in().where(row -> view.is(row, Channel.CASH)).isEmpty()) {
            askCustomer(
                    "Where does the cash that you pay in come from, and which papers show it?", "the source of cash");
        }
        papersAndControl();
    }

    private void papersAndControl() {
        boolean seen = view.notes().stream().anyMatch(note -> note.flags().contains("documents-seen"));
        if (!seen && view.size() > 0) {
            String papers =
                    view.isCompany() ? "invoices, contracts or delivery papers" : "contracts, invoices or pay slips";
            askCustomer(
                    "Which " + papers + " belong to your largest payments of the last months?",
                    "the purpose of payments");
        }
        if (view.isPotentialVictim()) {
            askCustomer(
                    "Do you hold your card, phone and papers yourself, and is there anything you need help with?",
                    "the customer's own control of the account; ask it alone and in the customer's own language");
        } else {
            askCustomer("Does anybody else use your account, card or phone?", "who controls the account");
        }
    }

    private void alternatives(List<Alternative> alternatives) {
        alternatives.stream().limit(MOST_FROM_ALTERNATIVES).forEach(each -> {
            String apart = each.tellsApart().isEmpty() ? "" : " (" + each.tellsApart() + ")";
            ask(
                    Addressee.STAFF,
                    Mention.SUSPICION,
                    "Do the files or a visit show this: " + each.lookalike() + apart + "?",
                    "a lawful explanation");
        });
    }

    private void gaps(List<InformationGap> gaps) {
        gaps.stream()
                .limit(MOST_FROM_GAPS)
                .forEach(gap -> ask(
                        Addressee.STAFF,
                        Mention.SUSPICION,
                        "Do our other systems hold this: " + gap.missing() + "?",
                        "what could not be tested"));
    }

    private void alerts() {
        Optional<Alert> open =
                view.alerts().stream().filter(alert -> !alert.isCleared()).findFirst();
        open.ifPresent(alert -> ask(
                Addressee.CUSTOMER,
                Mention.ALERT,
                "What were the payments of alert " + alert.id() + " for?",
                "the activity behind an alert"));
    }

    private void others() {
        dossier.customers().stream().filter(each -> each != view).findFirst().ifPresent(each -> {
            ask(
                    Addressee.CUSTOMER,
                    Mention.OTHER_PARTY,
                    "How do you know " + Wording.clean(each.customer().name()) + "?",
                    "the link between the parties");
            ask(
                    Addressee.OTHER_PARTY,
                    Mention.OTHER_PARTY,
                    "What do you know of " + Wording.clean(view.customer().name()) + "?",
                    "the link between the parties");
        });
    }
}
