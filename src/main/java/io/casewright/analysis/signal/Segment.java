package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.casefile.Surroundings.Comparison;
import io.casewright.casefile.Surroundings.Measure;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far beyond the customers of its segment a customer must be: beyond the 95th or 99th percentile of one `measure`
/// (`beyond`: `p95`, `p99`) and so many `times` the median.
record Segment(Measure measure, boolean p99, double times) {

    /// @param measures that the signal can compare, as the library writes them: `credit-count`
    static Segment of(Parameters parameters, List<String> measures) {
        String measure = parameters.choice("measure", measures);
        return new Segment(
                Measure.valueOf(measure.toUpperCase(Locale.ROOT).replace('-', '_')),
                parameters.choice("beyond", List.of("p95", "p99")).equals("p99"),
                parameters.ratio("times"));
    }

    /// What is to be exceeded, in the measure's unit.
    double bound(Comparison compared) {
        return Math.max(quantile(compared), compared.median() * times);
    }

    double quantile(Comparison compared) {
        return p99 ? compared.p99() : compared.p95();
    }

    /// The segment of the scene's customer; empty below 20 members, whose quantiles tell nothing.
    static Optional<Peers> peers(Scene scene) {
        return scene.dossier().surroundings().peers().stream()
                .filter(each -> each.customer().value().equals(scene.view().id()) && !each.isSmall())
                .findFirst();
    }

    /// The segment's figures of the measure.
    Optional<Comparison> compared(Peers peers) {
        return peers.comparisons().stream()
                .filter(each -> each.measure() == measure)
                .findFirst();
    }

    static Reading tooSmall() {
        return Reading.cannotTell("a segment with enough members to compare with");
    }

    Reading unknown() {
        return Reading.cannotTell("the segment's figures of " + noun());
    }

    String noun() {
        return switch (measure) {
            case CREDITS -> "credits";
            case DEBITS -> "debits";
            case CREDIT_COUNT -> "credits by number";
            case COUNTERPARTIES -> "counterparties";
            case CASH_SHARE -> "cash among all bookings";
            case ABROAD_SHARE -> "bookings with other countries";
        };
    }

    /// @param major in whole units of the currency
    static Money money(double major, String currency) {
        return new Money(BigDecimal.valueOf(major), currency);
    }
}
