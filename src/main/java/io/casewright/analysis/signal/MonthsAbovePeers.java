package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.Months;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Surroundings.Comparison;
import io.casewright.casefile.Surroundings.Measure;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// In at least so many single months (`at-least`) the `credits` or `debits` (`measure`) went beyond what nearly all
/// customers of the segment have in a usual month ([Segment]). It finds what [AbovePeers] cannot: a scheme that ran
/// for some months of a longer life leaves the usual month as it was.
final class MonthsAbovePeers implements Signal {

    private final Segment segment;
    private final int atLeast;

    MonthsAbovePeers(Parameters parameters) {
        segment = Segment.of(parameters, List.of("credits", "debits"));
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        Optional<Peers> peers = Segment.peers(scene);
        if (peers.isEmpty()) {
            return Segment.tooSmall();
        }
        Optional<Comparison> compared = segment.compared(peers.get());
        if (compared.isEmpty()) {
            return segment.unknown();
        }
        String currency = peers.get().currency();
        Money bound = Segment.money(segment.bound(compared.get()), currency);
        boolean in = segment.measure() == Measure.CREDITS;
        Months months = Months.of(in ? scene.view().in() : scene.view().out(), currency);
        int[] beyond = months.above(bound.amount());
        if (beyond.length < atLeast) {
            return Reading.notSeen(
                    "%d months had %s beyond %s, the bound among %d customers of the segment; %d needed",
                    beyond.length, segment.noun(), bound, peers.get().members(), atLeast);
        }
        return seen(scene, peers.get(), compared.get(), months, beyond);
    }

    private Reading seen(Scene scene, Peers peers, Comparison compared, Months months, int[] beyond) {
        int highest = months.highest();
        Slice payments =
                IntStream.of(beyond).mapToObj(months::slice).reduce(Slice::and).orElseThrow();
        FactDraft draft = scene.draft()
                .count("months", beyond.length)
                .count("members", peers.members())
                .text("segment", Wording.clean(peers.segment()))
                .money("highest", months.money(highest))
                .put("period", months.period(highest))
                .text("name", months.name(highest))
                .money("median", Segment.money(compared.median(), peers.currency()))
                .money("bound", Segment.money(segment.quantile(compared), peers.currency()))
                .record(scene.view().self())
                .mark(Mark.MORE);
        double strength =
                Scene.strength(months.money(highest).amount().doubleValue(), Math.max(1e-9, segment.bound(compared)));
        return scene.compared(
                strength,
                draft,
                payments,
                "In {months} months " + segment.noun() + " of " + scene.whom()
                        + " went far beyond a usual month of the {members} customers of the segment {segment}, whose"
                        + " median is {median} and of whom few go beyond {bound}: {name} had the most, {highest}.");
    }
}
