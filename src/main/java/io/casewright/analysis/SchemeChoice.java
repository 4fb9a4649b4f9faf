package io.casewright.analysis;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.knowledge.Typology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which typology the findings fit best. Each indicator counts once for a case, with its greatest strength on
/// any party. Present ones support a typology; each that was tested and is absent takes a little away. The score is the
/// support
/// among itself, what is absent and a constant, so that a single sign never decides and a long list of tests does not
/// drown a few strong ones. The weights are our choice; they name the planted typology of the demo bank's cases for
/// every seed that was tried.
final class SchemeChoice {

    /// As much support as makes a score of one half where nothing is absent.
    private static final double HALF = 1.0;

    /// What an absent indicator takes away, in parts of what it would have given: most schemes show few of their signs.
    private static final double ABSENCE = 0.2;

    /// The library names an indicator's typologies in order: it counts this much for those after the first.
    private static final double FURTHER = 0.5;

    private static final int LEAST_PRESENT = 2;
    private static final double LEAST_SCORE = 0.33;
    /// An associate's account tells of the associate first.
    private static final double ASSOCIATE = 0.35;

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
        for (String typology : supported(unions)) {
            match(indicators, indicators.typologies().get(typology), unions).ifPresent(matches::add);
        }
        matches.sort(Comparator.comparingDouble(Analysis.SchemeMatch::score)
                .reversed()
                .thenComparing(Analysis.SchemeMatch::typology));
        return matches;
    }

    /// Typologies that enough present indicators are signs of; of the others nothing needs to be counted.
    private static Set<String> supported(Map<String, Union> unions) {
        Map<String, Integer> signs = new TreeMap<>();
        unions.values().stream()
                .filter(union -> union.strength() > 0)
                .flatMap(union -> union.test().indicator().typologies().stream())
                .forEach(typology -> signs.merge(typology, 1, Integer::sum));
        signs.values().removeIf(number -> number < LEAST_PRESENT);
        return signs.keySet();
    }

    private static java.util.Optional<Analysis.SchemeMatch> match(
            Indicators indicators, @org.jspecify.annotations.Nullable Typology typology, Map<String, Union> unions) {
        if (typology == null) {
            return java.util.Optional.empty();
        }
        double present = 0;
        double missed = 0;
        List<String> supporting = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Union union : unions.values()) {
            if (!union.test().indicator().typologies().contains(typology.id())) {
                continue;
            }
            double weight = weight(union.test(), typology);
            present += weight * union.strength();
            missed += union.strength() > 0 ? 0 : weight * ABSENCE;
            (union.strength() > 0 ? supporting : absent)
                    .add(union.test().indicator().id());
        }
        double score = present / (present + missed + HALF);
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

    private static double weight(Indicators.Test test, Typology typology) {
        boolean first = test.indicator().typologies().getFirst().equals(typology.id());
        return test.specificity() * (first ? 1 : FURTHER);
    }
}
