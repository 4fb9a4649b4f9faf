package io.casewright.assist.tool;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Totals, counts, averages, shares and comparisons, each currency by itself.
final class Figures {

    private Figures() {}

    static List<Fact> totals(Scope scope) {
        List<Fact> facts = new ArrayList<>();
        for (String currency : scope.currencies()) {
            Slice slice = scope.slice().in(currency);
            FactDraft draft = scope.draft(Measure.TOTAL, currency)
                    .money("total", slice.total(currency))
                    .count("count", slice.size())
                    .records(slice.records());
            Phrase phrase = scope.phrase(draft);
            facts.add(draft.say(phrase.opening() + phrase.counted(currency) + " " + scope.verb() + " {total} "
                    + phrase.place() + "."));
        }
        return facts;
    }

    static Fact count(Scope scope) {
        FactDraft draft = scope.draft(Measure.COUNT, "")
                .count("count", scope.slice().size())
                .records(scope.slice().records());
        Phrase phrase = scope.phrase(draft);
        return draft.say(phrase.opening() + phrase.counted(scope.anyCurrency()) + " {count:was|were} booked "
                + phrase.place() + ".");
    }

    static Fact counterparties(Scope scope) {
        Slice named = scope.slice().where(row -> scope.view().other(row) >= 0);
        FactDraft draft = scope.draft(Measure.COUNTERPARTY_COUNT, "")
                .count("others", named.others())
                .count("count", named.size())
                .records(named.isEmpty() ? List.of(scope.view().self()) : named.records());
        Phrase phrase = scope.phrase(draft);
        return draft.say(phrase.opening() + phrase.counted(scope.anyCurrency()) + " with a named counterparty "
                + (scope.isIn() ? "came from" : "went to") + " {others} {others:counterparty|counterparties} "
                + phrase.place() + ".");
    }

    static List<Fact> averages(Scope scope) {
        List<Fact> facts = new ArrayList<>();
        for (String currency : scope.currencies()) {
            Slice slice = scope.slice().in(currency);
            Money total = slice.total(currency);
            Money average = new Money(
                    total.amount().divide(BigDecimal.valueOf(slice.size()), MathContext.DECIMAL128), currency);
            FactDraft draft = scope.draft(Measure.AVERAGE, currency)
                    .money("average", average)
                    .count("count", slice.size())
                    .money("total", total)
                    .records(slice.records());
            Phrase phrase = scope.phrase(draft);
            facts.add(draft.say(phrase.opening() + phrase.counted(currency) + " " + phrase.place()
                    + " averaged {average}, adding up to {total}."));
        }
        return facts;
    }

    static List<Fact> medians(Scope scope) {
        List<Fact> facts = new ArrayList<>();
        for (String currency : scope.currencies()) {
            Slice slice = scope.slice().in(currency);
            List<BigDecimal> amounts = slice.rows()
                    .mapToObj(row -> scope.view().transaction(row).amount().amount())
                    .sorted()
                    .toList();
            BigDecimal two = amounts.get((amounts.size() - 1) / 2).add(amounts.get(amounts.size() / 2));
            FactDraft draft = scope.draft(Measure.MEDIAN, currency)
                    .money("median", new Money(two.divide(BigDecimal.TWO, MathContext.DECIMAL128), currency))
                    .count("count", slice.size())
                    .records(slice.records());
            Phrase phrase = scope.phrase(draft);
            facts.add(draft.say(phrase.opening() + phrase.counted(currency) + " " + phrase.place()
                    + " had a median amount of {median}."));
        }
        return facts;
    }

    static List<Fact> shares(Scope scope) {
        Scope whole = Scope.of(scope.wording(), scope.selection().whole());
        List<Fact> facts = new ArrayList<>();
        for (String currency : scope.currencies()) {
            Slice part = scope.slice().in(currency);
            Slice all = whole.slice().in(currency);
            FactDraft draft = scope.draft(Measure.SHARE, currency)
                    .share("share", (double) part.minor() / Math.max(1, all.minor()))
                    .money("total", part.total(currency))
                    .money("whole", all.total(currency))
                    .count("count", part.size())
                    .records(part.records());
            Phrase phrase = scope.phrase(draft);
            facts.add(draft.say(
                    phrase.opening() + phrase.counted(currency) + " " + scope.verb() + " {total} " + phrase.place()
                            + ", {share} of all {whole} that " + (scope.isIn() ? "came in" : "went out") + "."));
        }
        return facts;
    }

    /// @param against the second period; a question without one has nothing to compare
    static List<Fact> comparison(Scope scope, Optional<Span> against) {
        if (against.isEmpty() || scope.selection().span().isEmpty()) {
            return scope.isEmpty() ? List.of(scope.nothing(Measure.COMPARISON)) : totals(scope);
        }
        Scope other = Scope.of(scope.wording(), scope.selection().within(against.get()));
        TreeSet<String> currencies = new TreeSet<>(scope.currencies());
        currencies.addAll(other.currencies());
        if (currencies.isEmpty()) {
            return List.of(scope.nothing(Measure.COMPARISON));
        }
        return currencies.stream()
                .map(currency -> compared(scope, other.slice().in(currency), against.get(), currency))
                .toList();
    }

    private static Fact compared(Scope scope, Slice second, Span against, String currency) {
        Slice first = scope.slice().in(currency);
        BigDecimal difference =
                first.total(currency).amount().subtract(second.total(currency).amount());
        FactDraft draft = scope.draft(Measure.COMPARISON, currency)
                .money("total", first.total(currency))
                .count("count", first.size())
                .money("other-total", second.total(currency))
                .count("other-count", second.size())
                .day("other-from", against.from())
                .day("other-to", against.to())
                .money("difference", new Money(difference.abs(), currency))
                .records(
                        first.and(second).isEmpty()
                                ? List.of(scope.view().self())
                                : first.and(second).records());
        Phrase phrase = scope.phrase(draft);
        String noun = "{other-count} {other-count:" + phrase.noun(true) + "|" + phrase.noun(false) + "}";
        String period = against.isDay() ? "on {other-from} " : "from {other-from} to {other-to} ";
        return draft.say(phrase.opening() + phrase.counted(currency) + " " + scope.verb() + " {total} " + phrase.place()
                + "; " + period + noun + " " + scope.verb() + " {other-total}, so that the first period has "
                + more(draft, difference.signum()) + ".");
    }

    private static String more(FactDraft draft, int sign) {
        if (sign == 0) {
            return "as much as the second";
        }
        draft.mark(sign > 0 ? Mark.MORE : Mark.LESS);
        return sign > 0 ? "{difference} more" : "{difference} less";
    }
}
