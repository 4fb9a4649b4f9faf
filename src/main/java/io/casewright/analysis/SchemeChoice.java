package io.casewright.analysis;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.knowledge.Typology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which typology the findings fit best. Each indicator counts once for a case, with its greatest strength on
/// any party, times its specificity; a typology's score is what is present of what could be tested, shrunk
/// towards nothing when little could be tested.
final class SchemeChoice {

    /// As if this much more had been tested and found absent: a typology with one tested indicator never wins.
    private static final double PRIOR = 1.0;

    private static final int LEAST_PRESENT = 2;
    private static final double LEAST_SCORE = 0.15;
    /// An associate's account tells of the associate first.
    private static final double ASSOCIATE = 0.5;

    private SchemeChoice() {}

    /// The sum over a case's customers of one indicator.
    private record Union(Indicators.Test test, double strength) {}

    /// Best first; ties by id.
    static List<Analysis.SchemeMatch> ranked(Indicators indicators, List<Tested> all) {
        Map<String, Union> unions = new TreeMap<>();
        for (Tested each : all) {
            if (each.isTold()) {
                double factor = each.view().role() == PartyRole.ASSOCIATE ? ASSOCIATE : 1;
                Union own = new Union(each.test(), each.strength() * factor);
                unions.merge(each.id(), own, (a, b) -> a.strength() >= b.strength() ? a : b);
            }
        }
        List<Analysis.SchemeMatch> matches = new ArrayList<>();
        for (String typology : new TreeSet<>(indicators.typologies().keySet())) {
            match(indicators, indicators.typologies().get(typology), unions).ifPresent(matches::add);
        }
        matches.sort(Comparator.comparingDouble(Analysis.SchemeMatch::score)
                .reversed()
                .thenComparing(Analysis.SchemeMatch::typology));
        return matches;
    }

    private static java.util.Optional<Analysis.SchemeMatch> match(
            Indicators indicators, @org.jspecify.annotations.Nullable Typology typology, Map<String, Union> unions) {
        if (typology == null) {
            return java.util.Optional.empty();
        }
        double present = 0;
        double tested = 0;
        List<String> supporting = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Union union : unions.values()) {
            if (!union.test().indicator().typologies().contains(typology.id())) {
                continue;
            }
            double weight = union.test().specificity();
            tested += weight;
            present += weight * union.strength();
            (union.strength() > 0 ? supporting : absent)
                    .add(union.test().indicator().id());
        }
        double score = present / (tested + PRIOR);
        if (supporting.size() < LEAST_PRESENT || score < LEAST_SCORE) {
            return java.util.Optional.empty();
        }
        List<String> untested = indicators.tests().stream()
                .map(Indicators.Test::indicator)
                .filter(each -> each.typologies().contains(typology.id()) && !unions.containsKey(each.id()))
                .map(each -> each.id())
                .toList();
        return java.util.Optional.of(
                new Analysis.SchemeMatch(typology.id(), typology.name(), score, supporting, absent, untested));
    }
}
