package io.casewright.analysis.fact;

import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Surroundings.Comparison;
import io.casewright.casefile.Surroundings.Measure;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import io.casewright.evidence.Topic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A customer's usual month beside that of its segment: only where it lies outside what nine in ten members do, and of
/// a
/// small group only that it is one.
public final class PeerFacts {

    /// Farther out than that many deviations is no matter of more or less: 3.5 is the usual bound of a robust score
    /// (Iglewicz and Hoaglin 1993).
    private static final double FAR = 3.5;

    private static final int MOST = 2;
    private static final double SHARE_BELOW = 0.95;

    private final Wording wording;
    private final Peers peers;

    private PeerFacts(Wording wording, Peers peers) {
        this.wording = wording;
        this.peers = peers;
    }

    /// At most two facts, farthest from the median first.
    public static List<Fact> of(Surroundings surroundings, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        surroundings.peers().stream()
                .filter(each -> each.customer().equals(wording.view().customer().id()))
                .map(each -> new PeerFacts(wording, each))
                .forEach(each -> facts.addAll(each.facts()));
        return facts;
    }

    private List<Fact> facts() {
        if (peers.isSmall()) {
            return List.of(small());
        }
        return peers.comparisons().stream()
                .filter(each -> each.own() > each.p95() && distance(each) > FAR)
                .sorted(Comparator.comparingDouble((Comparison each) -> -distance(each))
                        .thenComparing(Comparison::measure))
                .limit(MOST)
                .map(this::above)
                .toList();
    }

    /// Deviations from the median; a group whose members all do the same has none, and any difference is far.
    private static double distance(Comparison each) {
        double away = Math.abs(each.own() - each.median());
        return each.deviation() > 0 ? away / each.deviation() : away > 0 ? Double.MAX_VALUE : 0;
    }

    private Fact small() {
        return wording.fact(Topic.GAP, "peers.small")
                .record(wording.view().self())
                .text("segment", peers.segment())
                .count("members", peers.members())
                .mark(Mark.NEGATIVE)
                .say("The segment {segment} of " + wording.whom() + " has only {members} {members:member|members} with"
                        + " bookings in the same currency, so that a comparison with it says little and is not made.");
    }

    private Fact above(Comparison each) {
        FactDraft draft = wording.fact(Topic.BASELINE, "peers." + each.measure())
                .record(wording.view().self())
                .records(wording.view().all().records());
        put(draft, "own", each.measure(), each.own());
        put(draft, "ninety-fifth", each.measure(), each.p95());
        put(draft, "median", each.measure(), each.median());
        draft.share("share", SHARE_BELOW).text("segment", peers.segment()).count("members", peers.members());
        return draft.say(
                subject(each.measure()) + " of " + wording.whom() + " is {own}, more than the {ninety-fifth} that"
                        + " {share} of the {members} customers of segment {segment} stay below, whose median is {median}.");
    }

    private static String subject(Measure measure) {
        return switch (measure) {
            case CREDITS -> "What comes in during a median month";
            case DEBITS -> "What goes out during a median month";
            case CREDIT_COUNT -> "The number of credits in a median month";
            case COUNTERPARTIES -> "The number of counterparties in a median month";
            case CASH_SHARE -> "The share of cash in all money moved";
            case ABROAD_SHARE -> "The share of payments from and to abroad in all money moved";
        };
    }

    private void put(FactDraft draft, String slot, Measure measure, double value) {
        switch (measure) {
            case CREDITS, DEBITS -> draft.money(slot, new Money(BigDecimal.valueOf(value), peers.currency()));
            case CREDIT_COUNT, COUNTERPARTIES -> draft.count(slot, Math.round(value));
            case CASH_SHARE, ABROAD_SHARE -> draft.share(slot, value);
        }
    }
}
