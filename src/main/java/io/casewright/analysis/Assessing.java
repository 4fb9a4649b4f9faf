package io.casewright.analysis;

import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.analysis.inquiry.Alternatives;
import io.casewright.analysis.inquiry.Gaps;
import io.casewright.analysis.inquiry.InformationGap;
import io.casewright.analysis.inquiry.NextQuestion;
import io.casewright.analysis.inquiry.NextQuestions;
import io.casewright.analysis.inquiry.Shown;
import io.casewright.analysis.mitigation.CaseAgainst;
import io.casewright.analysis.signal.Reading;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.evidence.Fact;
import io.casewright.knowledge.Typology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Weighs findings: ranks, binds look-alikes, groups what is missing, asks what is open and proposes roles.
final class Assessing {

    private static final int MOST_RANKED = 3;
    private static final double OF_THE_BEST = 0.5;

    private final Indicators indicators;
    private final DossierView dossier;
    private final List<Tested> all;

    Assessing(Indicators indicators, DossierView dossier, List<Tested> all) {
        this.indicators = indicators;
        this.dossier = dossier;
        this.all = all;
    }

    /// @param fitting every typology that fits in some degree, best first
    Assessment assess(List<SchemeMatch> fitting, CaseAgainst against) {
        List<SchemeMatch> ranked = leading(fitting);
        Alternatives alternatives = alternatives(ranked);
        Gaps gaps = gaps(ranked);
        List<InformationGap> missing = gaps.all();
        List<NextQuestion> questions = NextQuestions.of(dossier, missing, alternatives.all());
        Roles roles = Roles.of(dossier, all, against.explains());
        List<Fact> facts = new ArrayList<>(SchemeFacts.expected(dossier, indicators, ranked));
        facts.addAll(alternatives.facts());
        facts.addAll(gaps.facts(dossier.main()));
        facts.addAll(NextQuestions.facts(dossier, questions));
        facts.addAll(roles.facts());
        return new Assessment(
                ranked,
                against.explains(),
                against.all(),
                alternatives.all(),
                missing,
                questions,
                roles.proposed(),
                facts);
    }

    static List<SchemeMatch> leading(List<SchemeMatch> fitting) {
        double best = fitting.isEmpty() ? 0 : fitting.getFirst().score();
        return fitting.stream()
                .filter(match -> match.score() >= best * OF_THE_BEST)
                .limit(MOST_RANKED)
                .toList();
    }

    private Alternatives alternatives(List<SchemeMatch> ranked) {
        Alternatives alternatives = new Alternatives();
        for (SchemeMatch match : ranked) {
            Optional<Typology> typology =
                    Optional.ofNullable(indicators.typologies().get(match.typology()));
            typology.ifPresent(known -> alternatives.add(known, shown(match.supporting())));
        }
        return alternatives;
    }

    /// The strongest finding of each indicator, strongest first.
    private List<Shown> shown(List<String> supporting) {
        Set<String> once = new HashSet<>();
        return all.stream()
                .filter(each -> each.isSeen() && supporting.contains(each.id()))
                .sorted(Comparator.comparingDouble((Tested each) -> -each.strength())
                        .thenComparing(Tested::id)
                        .thenComparing(each -> each.view().id()))
                .filter(each -> once.add(each.id()))
                .map(each -> new Shown(
                        each.id(),
                        each.test().indicator().words(),
                        ((Reading.Seen) each.reading()).fact().records()))
                .toList();
    }

    private Gaps gaps(List<SchemeMatch> ranked) {
        CustomerView main = dossier.main();
        Gaps gaps = new Gaps();
        for (Tested each : all) {
            if (each.view() == main && each.reading() instanceof Reading.CannotTell(List<String> missing)) {
                boolean leading = ranked.stream()
                        .anyMatch(match -> each.test().indicator().typologies().contains(match.typology()));
                gaps.add(new Gaps.Untested(each.id(), each.test().indicator().words(), leading), missing);
            }
        }
        return gaps;
    }
}
