package io.casewright.analysis;

import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.analysis.alert.AlertReasons;
import io.casewright.analysis.fact.DossierFacts;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.history.Before;
import io.casewright.analysis.history.Changes;
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
import io.casewright.casefile.Alert;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Topic;
import io.casewright.knowledge.Typology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Weighs findings: ranks, binds look-alikes, groups what is missing, asks what is open and proposes roles.
final class Assessing {

    private static final int MOST_RANKED = 3;
    private static final double OF_THE_BEST = 0.5;
    private static final int MOST_ALERTS = 5;

    private final Indicators indicators;
    private final DossierView dossier;
    private final List<Tested> all;

    Assessing(Indicators indicators, DossierView dossier, List<Tested> all) {
        this.indicators = indicators;
        this.dossier = dossier;
        this.all = all;
    }

    /// @param fitting every typology that fits in some degree, best first
    /// @param known the dossier's facts, of which those about the main customer's person and accounts are
    ///     compared
    Assessment assess(List<SchemeMatch> fitting, CaseAgainst against, Focus focus, List<Fact> known) {
        List<SchemeMatch> ranked = leading(fitting);
        Alternatives alternatives = alternatives(ranked);
        Gaps gaps = gaps(ranked);
        List<InformationGap> missing = gaps.all();
        List<NextQuestion> questions = NextQuestions.of(dossier, missing, alternatives.all());
        Roles roles = Roles.of(dossier, all, against.explains());
        List<Fact> facts = new ArrayList<>(SchemeFacts.expected(dossier, indicators, ranked));
        facts.addAll(FindingFacts.further(dossier, all, supporting(fitting, against)));
        facts.addAll(alternatives.facts());
        facts.addAll(gaps.facts(dossier.main()));
        facts.addAll(NextQuestions.facts(dossier, questions));
        facts.addAll(roles.facts());
        facts.addAll(alerts(focus));
        facts.addAll(history(focus, known));
        return new Assessment(
                ranked,
                against.explains(),
                against.told(),
                alternatives.all(),
                missing,
                questions,
                roles.proposed(),
                facts);
    }

    private static Set<String> supporting(List<SchemeMatch> fitting, CaseAgainst against) {
        return against.explains() || fitting.isEmpty()
                ? Set.of()
                : Set.copyOf(fitting.getFirst().supporting());
    }

    static List<SchemeMatch> leading(List<SchemeMatch> fitting) {
        double best = fitting.isEmpty() ? 0 : fitting.getFirst().score();
        return fitting.stream()
                .filter(match -> match.score() >= best * OF_THE_BEST)
                .limit(MOST_RANKED)
                .toList();
    }

    /// Why the newest alerts on the main customer and on other subjects fired.
    private List<Fact> alerts(Focus focus) {
        List<Fact> facts = new ArrayList<>();
        for (CustomerView view : dossier.customers()) {
            List<Alert> alerts = view.alerts();
            boolean told = view == dossier.main() || view.role() == PartyRole.SUBJECT;
            int first = told ? Math.max(0, alerts.size() - MOST_ALERTS) : alerts.size();
            Set<Alert> chosen = new LinkedHashSet<>(alerts.subList(first, alerts.size()));
            alerts.stream()
                    .filter(alert -> focus.alert().filter(alert.id()::equals).isPresent())
                    .forEach(chosen::add);
            chosen.forEach(alert -> facts.addAll(AlertReasons.of(DossierFacts.wording(dossier, view), alert)));
        }
        return facts;
    }

    /// What changed for the main customer and other subjects, and what was before for every party.
    private List<Fact> history(Focus focus, List<Fact> known) {
        List<Fact> facts = new ArrayList<>();
        Map<String, String> words = new TreeMap<>();
        indicators
                .tests()
                .forEach(test ->
                        words.put(test.indicator().id(), test.indicator().words()));
        Map<String, String> profile = profile(known);
        for (CustomerView view : dossier.customers()) {
            Wording wording = DossierFacts.wording(dossier, view);
            if (view == dossier.main() || view.role() == PartyRole.SUBJECT) {
                Set<String> present = all.stream()
                        .filter(each -> each.isSeen() && each.view() == view)
                        .map(Tested::id)
                        .collect(Collectors.toSet());
                facts.addAll(Changes.of(wording, focus.look(), present, words, profile));
            }
            facts.addAll(Before.of(wording, dossier.priorCases(view)));
        }
        return facts;
    }

    static Map<String, String> profile(List<Fact> facts) {
        Map<String, String> profile = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.topic() == Topic.PROFILE || fact.topic() == Topic.ACCOUNT)
                .filter(fact -> fact.computation().indexOf('@') < 0)
                .forEach(fact -> profile.put(fact.computation(), fact.statement()));
        return profile;
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
