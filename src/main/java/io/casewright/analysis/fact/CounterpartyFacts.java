package io.casewright.analysis.fact;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// From whom and to whom: how many, and the largest.
final class CounterpartyFacts {

    private final Wording wording;
    private final CustomerView view;
    private final List<Fact> facts = new ArrayList<>();

    private CounterpartyFacts(Wording wording) {
        this.wording = wording;
        this.view = wording.view();
    }

    /// @param most how many of the largest are named in each direction
    static List<Fact> of(Wording wording, int most) {
        CounterpartyFacts counterparties = new CounterpartyFacts(wording);
        counterparties.spread(counterparties.view.in(), true);
        counterparties.largest(OtherSide::in, "in", most);
        counterparties.spread(counterparties.view.out(), false);
        counterparties.largest(OtherSide::out, "out", most);
        return counterparties.facts;
    }

    /// Only the largest in each direction.
    static List<Fact> largest(Wording wording) {
        CounterpartyFacts counterparties = new CounterpartyFacts(wording);
        counterparties.largest(OtherSide::in, "in", 1);
        counterparties.largest(OtherSide::out, "out", 1);
        return counterparties.facts;
    }

    private void spread(Slice slice, boolean in) {
        int others = slice.others();
        if (others == 0) {
            return;
        }
        int once = slice.othersSeenOnce();
        String from = in ? "came from" : "went to";
        String single = ", of which {once} " + (in ? "paid" : "{once:was|were} paid") + " a single time.";
        facts.add(wording.fact(Topic.COUNTERPARTY, "counterparty.spread-" + (in ? "in" : "out"))
                .count("others", others)
                .count("once", once)
                .count("count", slice.where(row -> view.other(row) >= 0).size())
                .records(slice.records())
                .say("On " + wording.theAccount() + ", {count} "
                        + (in ? "{count:credit|credits}" : "{count:debit|debits}")
                        + " with a named counterparty " + from
                        + " {others} {others:counterparty|counterparties}"
                        + (once == 0 ? "." : single)));
    }

    private void largest(Function<OtherSide, Slice> direction, String name, int most) {
        Slice all = name.equals("in") ? view.in() : view.out();
        if (all.isEmpty()) {
            return;
        }
        String currency = all.mainCurrency();
        long whole = Math.max(1, all.in(currency).minor());
        List<Ranked> ranked = view.otherSides().stream()
                .map(side -> ranked(side, direction.apply(side).in(currency)))
                .filter(each -> !each.slice().isEmpty()
                        && !view.internal().holds(each.slice().row(0)))
                .sorted(Comparator.comparingLong(Ranked::minor)
                        .reversed()
                        .thenComparing(each -> each.side().key()))
                .limit(most)
                .toList();
        for (int rank = 1; rank <= ranked.size(); rank++) {
            Ranked each = ranked.get(rank - 1);
            FactDraft draft = wording.fact(Topic.COUNTERPARTY, "counterparty.top-" + name + "-" + rank)
                    .share("share", (double) each.minor() / whole)
                    .money("total", each.slice().total(currency))
                    .count("count", each.slice().size())
                    .day("from", each.slice().firstDay())
                    .day("to", each.slice().lastDay())
                    .records(each.slice().records());
            facts.add(draft.say(sentence(draft, each, rank, name)));
        }
    }

    private record Ranked(OtherSide side, Slice slice, long minor) {}

    private static Ranked ranked(OtherSide side, Slice slice) {
        return new Ranked(side, slice, slice.minor());
    }

    private String sentence(FactDraft draft, Ranked each, int rank, String name) {
        String other = Wording.other(draft, "other", each.side());
        String place = "";
        if (each.side().country().isPresent()) {
            place = " (bank in "
                    + Wording.country(draft, "country", each.side().country().get()) + ")";
        }
        String when = each.slice().size() == 1
                ? " in a single payment on {from}"
                : " in {count} payments from {from} to {to}";
        boolean in = name.equals("in");
        if (rank == 1) {
            return "The largest " + (in ? "payer of " : "payee of ") + wording.whom() + " was " + other + place
                    + " with {total}" + when + ", {share} of all money " + (in ? "in" : "out") + ".";
        }
        return in
                ? "From " + other + place + ", {total} ({share}) came to " + wording.whom() + when + "."
                : wording.who() + " paid {total} ({share}) to " + other + place + when + ".";
    }
}
