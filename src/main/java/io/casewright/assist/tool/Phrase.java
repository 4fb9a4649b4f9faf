package io.casewright.assist.tool;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A selection in words, so that a reader sees how the question was understood; puts the values that the words print.
final class Phrase {

    private static final int MOST_NAMED = 3;

    private final FactDraft draft;
    private final Wording wording;
    private final CustomerView view;
    private final Selection selection;

    Phrase(FactDraft draft, Wording wording, Selection selection) {
        this.draft = draft;
        this.wording = wording;
        this.view = wording.view();
        this.selection = selection;
    }

    /// `From 2026-03-01 to 2026-03-31, ` or, where no period was asked for, the whole of the records.
    String opening() {
        if (selection.span().isEmpty()) {
            draft.day("from", view.all().firstDay()).day("to", view.all().lastDay());
            return view.all().firstDay().equals(view.all().lastDay())
                    ? "In all records, of {from}, "
                    : "In all records, from {from} to {to}, ";
        }
        Span span = selection.span().get();
        draft.day("from", span.from()).day("to", span.to());
        return span.isDay() ? "On {from}, " : "From {from} to {to}, ";
    }

    /// `credits`, `debits` or `payments`.
    String noun(boolean one) {
        String noun = selection
                .direction()
                .map(way -> way == Direction.IN ? "credit" : "debit")
                .orElse("payment");
        return one ? noun : noun + "s";
    }

    /// `{count} {count:credit|credits} by … from … of more than …`.
    ///
    /// @param currency of the amounts asked for
    String counted(String currency) {
        return "{count} {count:" + noun(true) + "|" + noun(false) + "}" + restrictions(currency);
    }

    /// The filters behind a noun: ` by wire to Orchid Ltd`.
    String restrictions(String currency) {
        return byChannels() + withOthers() + withCountries() + ofAmounts(currency) + inCurrency();
    }

    /// `on account 123 of Ann Lee`, `on the account of Ann Lee`.
    String place() {
        if (selection.account().isPresent()) {
            draft.account("account", selection.account().get());
            return "on account {account} of " + wording.whom();
        }
        return "on " + (view.accounts().size() > 1 ? "the accounts of " : "the account of ") + wording.whom();
    }

    private String byChannels() {
        if (selection.channels().isEmpty()) {
            return "";
        }
        List<String> words =
                selection.orderedChannels().stream().map(Wording::channel).toList();
        draft.text("channels", String.join(" or ", words));
        return " by {channels}";
    }

    private String withOthers() {
        if (selection.others().isEmpty()) {
            return "";
        }
        Others others = selection.others().get();
        List<OtherSide> sides = view.otherSides().stream()
                .filter(side -> others.keys().contains(side.key()))
                .toList();
        List<OtherSide> different = new ArrayList<>();
        for (OtherSide side : sides) {
            if (different.stream().noneMatch(known -> known.label().equals(side.label()))) {
                different.add(side);
            }
        }
        if (different.isEmpty()) {
            draft.name("other", Wording.clean(others.said()));
            return preposition() + "“{other}”";
        }
        List<String> named = new ArrayList<>();
        for (OtherSide side : different.stream().limit(MOST_NAMED).toList()) {
            named.add(Wording.other(draft, "other-" + (named.size() + 1), side));
        }
        if (different.size() > MOST_NAMED) {
            draft.count("other-count", different.size() - MOST_NAMED);
            named.add("{other-count} {other-count:other|others} of the name");
        }
        return preposition() + Wording.joined(named);
    }

    private String preposition() {
        return selection
                .direction()
                .map(way -> way == Direction.IN ? " from " : " to ")
                .orElse(" with ");
    }

    private String withCountries() {
        List<String> countries = new ArrayList<>();
        for (String code : selection.countries().stream().sorted().toList()) {
            countries.add(Wording.country(draft, "country-" + code, code));
        }
        String listed = countries.isEmpty() ? "" : preposition() + Wording.joined(countries);
        if (!selection.abroad()) {
            return listed;
        }
        String home = Wording.country(draft, "home", view.customer().country());
        return listed + preposition() + "countries other than " + home;
    }

    private String inCurrency() {
        if (selection.currency().isEmpty()) {
            return "";
        }
        draft.text("currency", selection.currency().get());
        return " in {currency}";
    }

    private String ofAmounts(String currency) {
        AmountBounds amounts = selection.amounts();
        amounts.least().ifPresent(bound -> money("least", bound, currency));
        amounts.most().ifPresent(bound -> money("most", bound, currency));
        boolean both = amounts.least().isPresent() && amounts.most().isPresent();
        if (both) {
            boolean same = amounts.least().equals(amounts.most());
            return same ? " of {least} each" : " of {least} to {most} each";
        }
        Optional<BigDecimal> least = amounts.least();
        if (least.isPresent()) {
            return amounts.isOpen() ? " of more than {least} each" : " of {least} or more each";
        }
        if (amounts.most().isPresent()) {
            return amounts.isOpen() ? " of less than {most} each" : " of {most} or less each";
        }
        return "";
    }

    private void money(String slot, BigDecimal amount, String currency) {
        draft.money(slot, new Money(amount, currency));
    }
}
