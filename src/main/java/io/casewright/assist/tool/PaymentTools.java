package io.casewright.assist.tool;

import io.casewright.analysis.fact.DossierFacts;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The read-only tools: computes what an inquiry asks for. The same dossier and inquiry give the same facts, in the
/// same
/// order.
public final class PaymentTools {

    /// What is told of both directions together where a question names none.
    private static final Set<Measure> OF_BOTH_WAYS = EnumSet.of(
            Measure.LARGEST, Measure.SMALLEST, Measure.FIRST, Measure.LAST, Measure.LIST, Measure.BALANCE, Measure.NET);

    private PaymentTools() {}

    /// At least one fact for each customer asked about, with the payments behind it; where there are none, the fact
    /// that
    /// says so.
    ///
    /// @return about the customer whom the inquiry names, else about the subjects, else about the first customer
    public static List<Fact> compute(DossierView dossier, Inquiry inquiry) {
        List<Fact> facts = new ArrayList<>();
        for (CustomerView view : asked(dossier, inquiry)) {
            facts.addAll(of(DossierFacts.wording(dossier, view), inquiry));
        }
        return facts;
    }

    private static List<CustomerView> asked(DossierView dossier, Inquiry inquiry) {
        Selection selection = inquiry.selection();
        List<CustomerView> customers = dossier.customers();
        if (selection.customer().isPresent()) {
            return customers.stream()
                    .filter(view -> view.id().equals(selection.customer().get()))
                    .toList();
        }
        if (selection.account().isPresent()) {
            return customers.stream()
                    .filter(view -> view.accounts().stream()
                            .anyMatch(each ->
                                    each.number().equals(selection.account().get())))
                    .toList();
        }
        List<CustomerView> subjects = customers.stream()
                .filter(view -> view.role() == PartyRole.SUBJECT)
                .toList();
        return subjects.isEmpty() ? List.of(dossier.main()) : subjects;
    }

    private static List<Fact> of(Wording wording, Inquiry inquiry) {
        Selection selection = inquiry.selection();
        if (inquiry.measure() == Measure.BALANCE) {
            return List.of(Balances.of(wording, selection));
        }
        Scope all = Scope.of(wording, selection);
        if (all.isEmpty() && inquiry.measure() != Measure.COMPARISON) {
            return List.of(all.nothing(inquiry.measure()));
        }
        if (selection.direction().isPresent() || OF_BOTH_WAYS.contains(inquiry.measure())) {
            return computed(all, inquiry);
        }
        List<Fact> facts = new ArrayList<>();
        for (Direction way : Direction.values()) {
            Scope one = Scope.of(wording, selection.going(way));
            if (!one.isEmpty() || inquiry.measure() == Measure.COMPARISON) {
                facts.addAll(computed(one, inquiry));
            }
        }
        return facts;
    }

    private static List<Fact> computed(Scope scope, Inquiry inquiry) {
        int most = inquiry.most();
        return switch (inquiry.measure()) {
            case TOTAL -> Figures.totals(scope);
            case COUNT -> List.of(Figures.count(scope));
            case AVERAGE -> Figures.averages(scope);
            case MEDIAN -> Figures.medians(scope);
            case NET -> NetFlow.of(scope);
            case WEEKDAYS -> Groups.weekdays(scope, most);
            case HOURS -> Groups.hours(scope, most);
            case SHARE -> Figures.shares(scope);
            case COMPARISON -> Figures.comparison(scope, inquiry.against());
            case COUNTERPARTY_COUNT -> List.of(Figures.counterparties(scope));
            case LARGEST, SMALLEST, FIRST, LAST -> new Singles(scope, inquiry.measure()).chosen(most);
            case LIST -> new Singles(scope, Measure.LIST).listed(most);
            case MONTHLY -> MonthSums.all(scope);
            case BUSIEST_MONTH -> MonthSums.busiest(scope);
            case COUNTERPARTIES -> Groups.counterparties(scope, most);
            case COUNTRIES -> Groups.countries(scope, most);
            case CHANNELS -> Groups.channels(scope, most);
            case BALANCE -> List.of(Balances.of(scope.wording(), scope.selection()));
        };
    }
}
