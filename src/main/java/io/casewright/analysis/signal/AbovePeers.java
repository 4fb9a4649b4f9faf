package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Surroundings.Comparison;
import io.casewright.casefile.Surroundings.Measure;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A usual month of the customer beside the customers of its segment: a `measure` (`credits`, `debits`, `credit-count`,
/// `counterparties`, `cash-share`, `abroad-share`) beyond the segment's 95th or 99th percentile (`beyond`: `p95`,
/// `p99`)
/// and at least so many `times` its median. Segments of fewer than 20 members tell nothing.
final class AbovePeers implements Signal {

    private final Measure measure;
    private final boolean p99;
    private final double times;

    AbovePeers(Parameters parameters) {
        List<String> names =
                List.of("credits", "debits", "credit-count", "counterparties", "cash-share", "abroad-share");
        measure = Measure.valueOf(
                parameters.choice("measure", names).toUpperCase(Locale.ROOT).replace('-', '_'));
        p99 = parameters.choice("beyond", List.of("p95", "p99")).equals("p99");
        times = parameters.ratio("times");
    }

    @Override
    public Reading read(Scene scene) {
        Optional<Peers> peers = scene.dossier().surroundings().peers().stream()
                .filter(each -> each.customer().value().equals(scene.view().id()))
                .findFirst();
        if (peers.isEmpty() || peers.get().isSmall()) {
            return Reading.cannotTell("a segment with enough members to compare with");
        }
        Optional<Comparison> own = peers.get().comparisons().stream()
                .filter(each -> each.measure() == measure)
                .findFirst();
        if (own.isEmpty()) {
            return Reading.cannotTell("the segment's figures of " + noun());
        }
        Comparison compared = own.get();
        double bound = Math.max(p99 ? compared.p99() : compared.p95(), compared.median() * times);
        if (compared.own() <= bound || compared.own() == 0) {
            return Reading.notSeen(
                    "%s of a usual month are %.2f, the segment's bound is %.2f among %d members",
                    noun(), compared.own(), bound, peers.get().members());
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
        put(draft, "bound", p99 ? compared.p99() : compared.p95(), peers.currency());
        String said = "In a usual month " + scene.who() + " has {own} of " + noun()
                + ", more than nearly all {members} customers of the segment {segment}, whose median is {median} and of"
                + " whom few go beyond {bound}.";
        return new Reading.Seen(
                Scene.strength(compared.own(), Math.max(1e-9, bound)),
                "nearly all others of the segment have less",
                draft.say(said),
                scene.view().all().between(0, 0));
    }

    private void put(FactDraft draft, String slot, double value, String currency) {
        switch (measure) {
            case CREDITS, DEBITS -> draft.money(slot, money(value, currency));
            case CASH_SHARE, ABROAD_SHARE -> draft.share(slot, value);
            case CREDIT_COUNT, COUNTERPARTIES -> draft.count(slot, Math.round(value));
        }
    }

    private static Money money(double major, String currency) {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        long minor = BigDecimal.valueOf(major)
                .movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        return Slice.money(minor, currency);
    }

    private String noun() {
        return switch (measure) {
            case CREDITS -> "credits";
            case DEBITS -> "debits";
            case CREDIT_COUNT -> "credits by number";
            case COUNTERPARTIES -> "counterparties";
            case CASH_SHARE -> "cash among all bookings";
            case ABROAD_SHARE -> "bookings with other countries";
        };
    }
}
