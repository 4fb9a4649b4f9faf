package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Flow;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How money moves through, cash, and places.
final class FlowFacts {

    private static final double WORTH_SAYING = 0.1;

    private final Wording wording;
    private final CustomerView view;
    private final List<Fact> facts = new ArrayList<>();

    private FlowFacts(Wording wording) {
        this.wording = wording;
        this.view = wording.view();
    }

    static List<Fact> of(Wording wording) {
        FlowFacts flow = new FlowFacts(wording);
        flow.passing();
        flow.cash(flow.view.in().where(row -> flow.view.is(row, Channel.CASH)), "deposit", "deposited");
        flow.cash(
                flow.view.out().where(row -> flow.view.is(row, Channel.CASH) || flow.view.is(row, Channel.ATM)),
                "withdrawal",
                "withdrawn");
        flow.abroad(flow.view.in(), "in");
        flow.abroad(flow.view.out(), "out");
        flow.places();
        return flow.facts;
    }

    private void passing() {
        if (view.in().isEmpty() || view.out().isEmpty()) {
            return;
        }
        String currency = view.in().mainCurrency();
        Slice credits = view.in().in(currency);
        Flow flow = Flow.through(credits, view.out().in(currency));
        if (flow.medianHours() < 0 || flow.twoDayShare() < WORTH_SAYING) {
            return;
        }
        facts.add(wording.fact(Topic.FLOW, "flow.pass-through/" + currency)
                .money("total", credits.total(currency))
                .share("day", flow.dayShare())
                .share("two-days", flow.twoDayShare())
                .hours("first", 24)
                .hours("second", 48)
                .hours("median", flow.medianHours())
                .records(credits.records())
                .say("Of the {total} credited to " + wording.theAccount() + " over the whole period, {day} left within"
                        + " {first} and {two-days} within {second}; the median stay was {median}."));
    }

    private void cash(Slice cash, String noun, String verb) {
        if (cash.isEmpty()) {
            return;
        }
        String currency = cash.mainCurrency();
        Slice own = cash.in(currency);
        FactDraft draft = wording.fact(Topic.CASH, "cash." + noun + "/" + currency)
                .money("total", own.total(currency))
                .count("count", own.size())
                .day("from", own.firstDay())
                .day("to", own.lastDay())
                .money("low", own.transaction(own.smallest()).amount())
                .money("high", own.transaction(own.largest()).amount())
                .records(own.records());
        String range = own.size() == 1 ? "" : ", each between {low} and {high}";
        facts.add(draft.say("Cash of {total} was " + verb + " by " + wording.who() + " in {count} {count:" + noun + "|"
                + noun + "s} between {from} and {to}" + range + "."));
    }

    private void abroad(Slice slice, String direction) {
        String home = view.customer().country();
        if (slice.isEmpty() || home.isBlank()) {
            return;
        }
        String currency = slice.mainCurrency();
        Slice foreign = slice.in(currency)
                .where(row -> view.transaction(row)
                        .counterparty()
                        .country()
                        .filter(country -> !country.equals(home))
                        .isPresent());
        if (foreign.isEmpty()) {
            return;
        }
        FactDraft draft = wording.fact(Topic.GEOGRAPHY, "geography.abroad-" + direction + "/" + currency)
                .money("total", foreign.total(currency))
                .count("count", foreign.size())
                .share(
                        "share",
                        (double) foreign.minor()
                                / Math.max(1, slice.in(currency).minor()))
                .records(foreign.records());
        List<String> slots = countries(draft, foreign);
        boolean in = direction.equals("in");
        facts.add(
                draft.say("Abroad, {total} ({share} of all money " + direction + ") " + (in ? "came from " : "went to ")
                        + Wording.joined(slots) + " in {count} {count:payment|payments} " + (in ? "to " : "by ")
                        + wording.whom()
                        + "."));
    }

    private List<String> countries(FactDraft draft, Slice foreign) {
        java.util.Map<String, Long> sums = new java.util.TreeMap<>();
        foreign.rows()
                .forEach(row -> sums.merge(
                        view.transaction(row).counterparty().country().orElse(""), view.minor(row), Long::sum));
        List<String> slots = new ArrayList<>();
        sums.entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .limit(4)
                .forEach(country -> {
                    String slot = "country-" + (slots.size() + 1);
                    slots.add(Wording.country(draft, slot, country.getKey()));
                });
        if (sums.size() > slots.size()) {
            draft.count("other-countries", sums.size() - slots.size());
            slots.add("{other-countries} other {other-countries:country|countries}");
        }
        return slots;
    }

    private void places() {
        Slice placed = view.where(row -> view.transaction(row).origin().city().isPresent());
        if (placed.isEmpty()) {
            return;
        }
        java.util.Map<String, Integer> counts = new java.util.TreeMap<>();
        Set<String> countries = new TreeSet<>();
        placed.rows().forEach(row -> {
            counts.merge(view.transaction(row).origin().city().orElse(""), 1, Integer::sum);
            view.transaction(row).origin().country().ifPresent(countries::add);
        });
        FactDraft draft = wording.fact(Topic.GEOGRAPHY, "geography.places")
                .count("count", placed.size())
                .count("cities", counts.size())
                .records(placed.records());
        List<String> slots = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(java.util.Map.Entry.comparingByKey()))
                .limit(4)
                .forEach(city -> {
                    String slot = "city-" + (slots.size() + 1);
                    draft.text(slot, Wording.clean(city.getKey())).count(slot + "-count", city.getValue());
                    slots.add("{" + slot + "} ({" + slot + "-count})");
                });
        boolean all = counts.size() <= slots.size();
        facts.add(draft.say("Of the bookings of " + wording.whom() + ", {count} have a recorded place: "
                + (all ? "" : "{cities} cities, mainly ") + Wording.joined(slots) + "."));
    }
}
