package io.casewright.assist.tool;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Single payments: the largest, the first, or all that are asked for.
final class Singles {

    private final Scope scope;
    private final Measure measure;
    private final CustomerView view;

    Singles(Scope scope, Measure measure) {
        this.scope = scope;
        this.measure = measure;
        this.view = scope.view();
    }

    /// The first so many by the measure: of each currency where amounts are compared.
    List<Fact> chosen(int most) {
        boolean byAmount = measure == Measure.LARGEST || measure == Measure.SMALLEST;
        List<Slice> pools =
                byAmount ? scope.currencies().stream().map(scope.slice()::in).toList() : List.of(scope.slice());
        List<Fact> facts = new ArrayList<>();
        for (Slice pool : pools) {
            List<Integer> rows = ordered(pool).stream().limit(most).toList();
            facts.add(best(pool, rows.getFirst()));
            for (int rank = 1; rank < rows.size(); rank++) {
                facts.add(payment(rows.get(rank), rank + 1));
            }
        }
        return facts;
    }

    /// How many there are and what they add up to, then the first so many.
    List<Fact> listed(int most) {
        List<Fact> facts = new ArrayList<>(scope.slice().size() == 1 ? List.of() : Figures.totals(scope));
        List<Integer> rows = ordered(scope.slice());
        for (int rank = 0; rank < Math.min(most, rows.size()); rank++) {
            facts.add(payment(rows.get(rank), rank + 1));
        }
        return facts;
    }

    private List<Integer> ordered(Slice pool) {
        Comparator<Integer> byBooking = Comparator.naturalOrder();
        Comparator<Integer> order = switch (measure) {
            case LARGEST ->
                Comparator.<Integer>comparingLong(row -> -view.minor(row)).thenComparing(byBooking);
            case SMALLEST ->
                Comparator.<Integer>comparingLong(row -> view.minor(row)).thenComparing(byBooking);
            case LAST -> byBooking.reversed();
            default -> byBooking;
        };
        return IntStream.range(0, pool.size()).mapToObj(pool::row).sorted(order).toList();
    }

    private Fact best(Slice pool, int row) {
        Transaction each = view.transaction(row);
        FactDraft draft = scope.draft(measure, each.amount().currency())
                .money("amount", each.amount())
                .count("count", pool.size())
                .day("day", each.day())
                .record(view.record(row))
                .mark(Mark.MOST);
        Phrase phrase = scope.phrase(draft);
        String opening = phrase.opening();
        String which = pool.size() == 1
                ? "the only " + phrase.noun(true)
                        + phrase.restrictions(each.amount().currency())
                : "the " + measure.name().toLowerCase(java.util.Locale.ROOT) + " of "
                        + phrase.counted(each.amount().currency());
        return draft.say(opening + which + " " + phrase.place() + " was {amount} on {day}" + details(draft, row) + ".");
    }

    /// One payment by itself.
    private Fact payment(int row, int rank) {
        Transaction each = view.transaction(row);
        FactDraft draft = scope.draft(measure, String.format(java.util.Locale.ROOT, "payment-%d", rank))
                .money("amount", each.amount())
                .day("day", each.day())
                .record(view.record(row));
        String verb = each.isIn() ? " came in" : " went out";
        String place = " on the account" + (view.accounts().size() > 1 ? "s" : "") + " of "
                + scope.wording().whom();
        return draft.say("On {day}, {amount}" + verb + details(draft, row) + place + ".");
    }

    /// ` from Orchid Ltd by wire`; a counterparty that the question named is named again, as several may be meant.
    private String details(FactDraft draft, int row) {
        Transaction each = view.transaction(row);
        String other = "";
        if (view.other(row) >= 0) {
            String words = Wording.other(
                    draft,
                    "payment-other",
                    each.counterparty().name(),
                    each.counterparty().account());
            other = (each.isIn() ? " from " : " to ") + words;
        }
        draft.text("channel", Wording.channel(each.channel()));
        return other + " by {channel}";
    }
}
