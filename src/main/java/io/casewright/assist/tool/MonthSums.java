package io.casewright.assist.tool;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Sums of calendar months.
final class MonthSums {

    private static final int IN_A_SENTENCE = 6;

    private MonthSums() {}

    /// All months with a payment, six in a sentence.
    static List<Fact> all(Scope scope) {
        List<Fact> facts = new ArrayList<>();
        for (String currency : scope.currencies()) {
            List<Map.Entry<YearMonth, Slice>> months =
                    List.copyOf(months(scope.slice().in(currency)).entrySet());
            for (int from = 0; from < months.size(); from += IN_A_SENTENCE) {
                facts.add(told(scope, currency, months.subList(from, Math.min(months.size(), from + IN_A_SENTENCE))));
            }
        }
        return facts;
    }

    private static Fact told(Scope scope, String currency, List<Map.Entry<YearMonth, Slice>> months) {
        FactDraft draft =
                scope.draft(Measure.MONTHLY, currency + "-" + months.getFirst().getKey());
        Phrase phrase = scope.phrase(draft);
        List<String> parts = new ArrayList<>();
        for (Map.Entry<YearMonth, Slice> month : months) {
            String slot = month.getKey().toString();
            draft.text(slot, name(month.getKey()))
                    .money(slot + "-total", month.getValue().total(currency))
                    .count(slot + "-count", month.getValue().size())
                    .records(month.getValue().records());
            parts.add("{" + slot + "-total} in {" + slot + "} ({" + slot + "-count} {" + slot + "-count:"
                    + phrase.noun(true) + "|" + phrase.noun(false) + "})");
        }
        String noun = phrase.noun(false);
        return draft.say("By month, " + noun + phrase.restrictions(currency) + " " + scope.verb() + " "
                + Wording.joined(parts) + " " + phrase.place() + ".");
    }

    /// The month with the largest sum, of each currency; the earliest of equals.
    static List<Fact> busiest(Scope scope) {
        List<Fact> facts = new ArrayList<>();
        for (String currency : scope.currencies()) {
            SortedMap<YearMonth, Slice> months = months(scope.slice().in(currency));
            YearMonth best = months.firstKey();
            for (Map.Entry<YearMonth, Slice> month : months.entrySet()) {
                if (month.getValue().minor()
                        > months.getOrDefault(best, month.getValue()).minor()) {
                    best = month.getKey();
                }
            }
            facts.add(most(scope, currency, best, months.getOrDefault(best, scope.slice())));
        }
        return facts;
    }

    private static Fact most(Scope scope, String currency, YearMonth best, Slice slice) {
        FactDraft draft = scope.draft(Measure.BUSIEST_MONTH, currency)
                .text("month", name(best))
                .money("total", slice.total(currency))
                .count("count", slice.size())
                .records(slice.records())
                .mark(Mark.MOST);
        Phrase phrase = scope.phrase(draft);
        return draft.say(phrase.opening() + "the month with the largest total of " + phrase.noun(false)
                + phrase.restrictions(currency) + " " + phrase.place() + " was {month}, in which {count} {count:"
                + phrase.noun(true) + "|" + phrase.noun(false) + "} " + scope.verb() + " {total}.");
    }

    private static SortedMap<YearMonth, Slice> months(Slice slice) {
        SortedMap<YearMonth, Slice> months = new TreeMap<>();
        int from = 0;
        for (int n = 1; n <= slice.size(); n++) {
            YearMonth month = month(slice, from);
            if (n == slice.size() || !month.equals(month(slice, n))) {
                Slice part = slice.between(from, n);
                months.merge(month, part, Slice::and);
                from = n;
            }
        }
        return months;
    }

    private static YearMonth month(Slice slice, int n) {
        return YearMonth.from(LocalDate.ofEpochDay(slice.view().day(slice.row(n))));
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
