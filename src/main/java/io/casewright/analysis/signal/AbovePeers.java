package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.casefile.Surroundings.Comparison;
import io.casewright.casefile.Surroundings.Peers;
import java.util.List;
import java.util.Optional;

/// A usual month of the customer beside the customers of its segment: a `measure` (`credits`, `debits`, `credit-count`,
/// `counterparties`, `cash-share`, `abroad-share`) beyond nearly all of them ([Segment]).
final class AbovePeers implements Signal {

    private final Segment segment;

    AbovePeers(Parameters parameters) {
        segment = Segment.of(
                parameters,
                List.of("credits", "debits", "credit-count", "counterparties", "cash-share", "abroad-share"));
    }

    @Override
    public Reading read(Scene scene) {
        Optional<Peers> peers = Segment.peers(scene);
        if (peers.isEmpty()) {
            return Segment.tooSmall();
        }
        Optional<Comparison> own = segment.compared(peers.get());
        if (own.isEmpty()) {
            return segment.unknown();
        }
        Comparison compared = own.get();
        double bound = segment.bound(compared);
        if (compared.own() <= bound || compared.own() == 0) {
            return Reading.notSeen(
                    "%s of a usual month are %.2f, the segment's bound is %.2f among %d members",
                    segment.noun(), compared.own(), bound, peers.get().members());
        }
        return seen(scene, peers.get(), compared, bound);
    }

    private Reading seen(Scene scene, Peers peers, Comparison compared, double bound) {
        FactDraft draft = scene.draft()
                .count("members", peers.members())
                .text("segment", Wording.clean(peers.segment()))
                .record(scene.view().self())
                .records(scene.view().allRecords());
        put(draft, "own", compared.own(), peers.currency());
        put(draft, "median", compared.median(), peers.currency());
        put(draft, "bound", segment.quantile(compared), peers.currency());
        String said = "In a usual month " + scene.who() + " has {own} of " + segment.noun()
                + ", more than nearly all {members} customers of the segment {segment}, whose median is {median} and of"
                + " whom few go beyond {bound}.";
        return new Reading.Seen(
                Scene.strength(compared.own(), Math.max(1e-9, bound)),
                "nearly all others of the segment have less",
                draft.say(said),
                scene.view().all().between(0, 0));
    }

    private void put(FactDraft draft, String slot, double value, String currency) {
        switch (segment.measure()) {
            case CREDITS, DEBITS -> draft.money(slot, Segment.money(value, currency));
            case CASH_SHARE, ABROAD_SHARE -> draft.share(slot, value);
            case CREDIT_COUNT, COUNTERPARTIES -> draft.count(slot, Math.round(value));
        }
    }
}
