package io.casewright.assist.tool;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// Payments put together by what they have in common, the largest sums first.
final class Groups {

    private final Scope scope;
    private final Measure measure;
    private final IntFunction<String> keys;

    /// @param keys what a row belongs to; empty for nothing
    private Groups(Scope scope, Measure measure, IntFunction<String> keys) {
        this.scope = scope;
        this.measure = measure;
        this.keys = keys;
    }

    private record Group(String key, Slice slice) {}

    /// A group's name as words with slots.
    @FunctionalInterface
    private interface Naming {
        String named(FactDraft draft, String slot, Group group);
    }

    static List<Fact> counterparties(Scope scope, int most) {
        List<OtherSide> sides = scope.view().otherSides();
        IntFunction<String> keys = row -> {
            int other = scope.view().other(row);
            return other < 0 ? "" : sides.get(other).key();
        };
        Naming naming = (draft, slot, group) -> Wording.other(
                draft, slot, sides.get(scope.view().other(group.slice().row(0))));
        String noun = scope.isIn() ? "payer" : "payee";
        return new Groups(scope, Measure.COUNTERPARTIES, keys).told(noun, noun + "s", naming, most);
    }

    static List<Fact> countries(Scope scope, int most) {
        IntFunction<String> keys =
                row -> Selection.country(scope.view().transaction(row)).orElse("");
        Naming naming = (draft, slot, group) -> Wording.country(draft, slot, group.key());
        return new Groups(scope, Measure.COUNTRIES, keys).told("country", "countries", naming, most);
    }

    static List<Fact> channels(Scope scope, int most) {
        IntFunction<String> keys =
                row -> scope.view().transaction(row).channel().name();
        Naming naming = named(key -> Wording.channel(Channel.valueOf(key)));
        return new Groups(scope, Measure.CHANNELS, keys).told("channel", "channels", naming, most);
    }

    static List<Fact> weekdays(Scope scope, int most) {
        IntFunction<String> keys = row -> Integer.toString(
                LocalDate.ofEpochDay(scope.view().day(row)).getDayOfWeek().getValue());
        return new Groups(scope, Measure.WEEKDAYS, keys)
                .told(
                        "day of the week",
                        "days of the week",
                        named(key ->
                                DayOfWeek.of(Integer.parseInt(key)).getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                        most);
    }

    /// A ledger of days has no hours.
    static List<Fact> hours(Scope scope, int most) {
        if (!scope.slice().tellsTimes()) {
            FactDraft draft = scope.draft(Measure.HOURS, "none")
                    .count("count", scope.slice().size())
                    .records(scope.slice().records())
                    .mark(Mark.NEGATIVE);
            Phrase phrase = scope.phrase(draft);
            return List.of(draft.say(phrase.opening() + phrase.counted(scope.anyCurrency()) + " " + phrase.place()
                    + " {count:was|were} booked without a time of day."));
        }
        IntFunction<String> keys = row -> "%02d".formatted(scope.view().hour(row));
        return new Groups(scope, Measure.HOURS, keys)
                .told("hour of the day", "hours of the day", named(key -> key + ":00 to " + key + ":59"), most);
    }

    private static Naming named(UnaryOperator<String> words) {
        return (draft, slot, group) -> {
            draft.text(slot, words.apply(group.key()));
            return "{" + slot + "}";
        };
    }

    private List<Fact> told(String one, String many, Naming naming, int most) {
        List<Fact> facts = new ArrayList<>();
        for (String currency : scope.currencies()) {
            Slice slice = scope.slice().in(currency);
            List<Group> groups = groups(slice);
            if (!groups.isEmpty()) {
                List<Group> largest = groups.stream().limit(most).toList();
                facts.add(told(currency, largest, groups.size() == 1 ? one : many, groups.size(), naming));
            }
        }
        return facts.isEmpty() ? List.of(unnamed()) : facts;
    }

    private List<Group> groups(Slice slice) {
        Map<String, List<Integer>> rows = new TreeMap<>();
        slice.rows().forEach(row -> {
            String key = keys.apply(row);
            if (!key.isEmpty()) {
                rows.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
            }
        });
        return rows.entrySet().stream()
                .map(each -> new Group(
                        each.getKey(), slice.where(row -> keys.apply(row).equals(each.getKey()))))
                .sorted(Comparator.<Group>comparingLong(group -> -group.slice().minor())
                        .thenComparing(Group::key))
                .toList();
    }

    private Fact told(String currency, List<Group> largest, String noun, int all, Naming naming) {
        FactDraft draft = scope.draft(measure, currency).count("all", all);
        Phrase phrase = scope.phrase(draft);
        String opening = phrase.opening();
        List<String> parts = new ArrayList<>();
        for (int rank = 1; rank <= largest.size(); rank++) {
            Group group = largest.get(rank - 1);
            String slot = "rank-" + rank;
            String name = naming.named(draft, slot, group);
            draft.money(slot + "-total", group.slice().total(currency))
                    .count(slot + "-count", group.slice().size())
                    .records(group.slice().records());
            parts.add(name + " with {" + slot + "-total} in {" + slot + "-count} {" + slot + "-count:"
                    + phrase.noun(true) + "|" + phrase.noun(false) + "}");
        }
        String of = phrase.noun(false) + phrase.restrictions(currency) + " " + phrase.place();
        if (all == 1) {
            return draft.say(opening + "the only " + noun + " in the " + of + " was " + parts.getFirst() + ".");
        }
        draft.count("told", largest.size()).mark(Mark.MOST);
        String which = largest.size() == all ? "the {all} " : "the {told} largest of {all} ";
        if (largest.size() == 1) {
            which = "the largest of {all} ";
        }
        return draft.say(opening + which + noun + " in the " + of + (largest.size() == 1 ? " was " : " were ")
                + Wording.joined(parts) + ".");
    }

    private Fact unnamed() {
        FactDraft draft = scope.draft(measure, "unnamed").records(scope.slice().records());
        draft.count("count", scope.slice().size()).mark(Mark.NEGATIVE);
        Phrase phrase = scope.phrase(draft);
        String what = measure == Measure.COUNTRIES ? "country" : "counterparty";
        return draft.say(phrase.opening() + phrase.counted(scope.anyCurrency()) + " " + phrase.place()
                + " {count:was|were} booked without a " + what + ".");
    }
}
