package io.casewright.analysis;

import io.casewright.analysis.Analysis.SchemeMatch;
import io.casewright.analysis.fact.DossierFacts;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.PeerFacts;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.mitigation.CaseAgainst;
import io.casewright.analysis.mitigation.Mitigation;
import io.casewright.analysis.network.NetworkFacts;
import io.casewright.analysis.signal.Reading;
import io.casewright.analysis.signal.Scene;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.Fact;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.Topic;
import io.casewright.knowledge.KnowledgeBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Computes everything from the records of the dossier, in arrays, without a clock; the same on any number of threads.
@Singleton
final class RecordsAnalyst implements Analyst {

    private static final int MOST_QUESTIONS = 4;

    /// Transactions from which on the indicators are read on all processors: below, handing them out costs more.
    private static final int WORTH_SHARING = 2_000;

    private final Indicators indicators;
    private final int worthSharing;

    /// @throws io.casewright.analysis.declare.InvalidTestException when a library entry's test cannot be run
    @Inject
    RecordsAnalyst(KnowledgeBase library) {
        this(library, WORTH_SHARING);
    }

    /// @param worthSharing transactions of a dossier from which on several threads read the indicators
    RecordsAnalyst(KnowledgeBase library, int worthSharing) {
        this.indicators = Indicators.of(library);
        this.worthSharing = worthSharing;
    }

    @Override
    public Analysis analyse(Dossier dossier, Focus focus) {
        DossierView view = new DossierView(dossier);
        List<Tested> all = test(view);
        List<SchemeMatch> ranked = SchemeChoice.ranked(indicators, all);
        CustomerView main = view.main();
        CaseAgainst against = CaseAgainst.of(view, DossierFacts.wording(view, main));
        boolean explained = against.explains();
        Optional<SchemeMatch> scheme =
                explained ? Optional.empty() : ranked.stream().findFirst();
        Set<String> supporting =
                scheme.map(SchemeMatch::supporting).map(Set::copyOf).orElse(Set.of());
        Core core = Core.of(view, all, supporting);

        List<Fact> facts = new ArrayList<>(DossierFacts.of(view));
        facts.addAll(PeerFacts.of(view.surroundings(), DossierFacts.wording(view, main)));
        facts.addAll(NetworkFacts.of(view, DossierFacts.wording(view, main)));
        facts.addAll(FindingFacts.of(view, all, supporting));
        if (explained) {
            facts.addAll(SchemeFacts.innocent(view, core, ranked, against));
        } else if (scheme.isPresent()) {
            facts.addAll(SchemeFacts.fitting(view, core, ranked, behind(all, supporting)));
        } else {
            facts.addAll(SchemeFacts.nothing(view, present(all), told(all)));
        }
        facts.addAll(against.facts());
        facts.addAll(otherSubjects(view));
        untested(view, all).ifPresent(facts::add);
        Assessment assessment = new Assessing(indicators, view, all).assess(ranked, against, focus, facts);
        List<Finding> findings = all.stream().map(Tested::finding).toList();
        return new Analysis(facts, findings, scheme, questions(ranked, all), assessment);
    }

    @Override
    public Screening screen(Dossier dossier) {
        DossierView view = new DossierView(dossier);
        List<Tested> all = test(view);
        Optional<SchemeMatch> scheme = SchemeChoice.ranked(indicators, all).stream()
                .findFirst()
                .filter(best -> !CaseAgainst.of(view, DossierFacts.wording(view, view.main()))
                        .explains());
        return Screening.of(all, scheme);
    }

    /// All typologies that fit in some degree, best first, mitigating facts left aside.
    List<SchemeMatch> ranked(Dossier dossier) {
        return SchemeChoice.ranked(indicators, test(new DossierView(dossier)));
    }

    /// The fact of an indicator that is present on the first customer.
    ///
    /// @throws java.util.NoSuchElementException when it is not
    Fact fact(Dossier dossier, String indicator) {
        DossierView view = new DossierView(dossier);
        return test(view).stream()
                .filter(each -> each.id().equals(indicator) && each.view() == view.main())
                .map(Tested::reading)
                .filter(Reading.Seen.class::isInstance)
                .map(reading -> ((Reading.Seen) reading).fact())
                .findFirst()
                .orElseThrow();
    }

    private List<Tested> test(DossierView dossier) {
        List<Supplier<Tested>> readings = new ArrayList<>();
        int rows = 0;
        for (CustomerView customer : dossier.customers()) {
            Wording wording = DossierFacts.wording(dossier, customer);
            rows += customer.size();
            indicators.tests().forEach(test -> readings.add(() -> read(test, dossier, wording)));
        }
        Stream<Supplier<Tested>> all = rows < worthSharing ? readings.stream() : readings.parallelStream();
        return all.map(Supplier::get).toList();
    }

    private static Tested read(Indicators.Test test, DossierView dossier, Wording wording) {
        CustomerView customer = wording.view();
        String computation = "finding." + test.indicator().id() + "@" + customer.id();
        Scene scene = new Scene(dossier, wording, computation, test.indicator().words());
        return new Tested(test, customer, test.read(scene));
    }

    private static List<Fact> otherSubjects(DossierView dossier) {
        List<Fact> facts = new ArrayList<>();
        for (CustomerView view : dossier.customers()) {
            if (view.role() == PartyRole.SUBJECT && view != dossier.main()) {
                facts.addAll(CaseAgainst.of(dossier, DossierFacts.wording(dossier, view)).all().stream()
                        .map(Mitigation::fact)
                        .toList());
            }
        }
        return facts;
    }

    private static List<RecordRef> behind(List<Tested> all, Set<String> supporting) {
        Set<RecordRef> records = Collections.newSetFromMap(new IdentityHashMap<>());
        List<RecordRef> ordered = new ArrayList<>();
        for (Tested each : all) {
            if (each.reading() instanceof Reading.Seen seen && supporting.contains(each.id())) {
                // A transaction's reference is one object, so identity finds doubles without hashing texts.
                seen.fact().records().stream().filter(records::add).forEach(ordered::add);
            }
        }
        return ordered.stream().sorted().toList();
    }

    private static int present(List<Tested> all) {
        return (int)
                all.stream().filter(Tested::isSeen).map(Tested::id).distinct().count();
    }

    private static int told(List<Tested> all) {
        return (int)
                all.stream().filter(Tested::isTold).map(Tested::id).distinct().count();
    }

    /// How many indicators the records of the main customer do not suffice for.
    private static Optional<Fact> untested(DossierView dossier, List<Tested> all) {
        CustomerView main = dossier.main();
        long own = all.stream().filter(each -> each.view() == main).count();
        long missing = all.stream()
                .filter(each -> each.view() == main && !each.isTold())
                .count();
        if (missing == 0) {
            return Optional.empty();
        }
        FactDraft draft = FactDraft.about(Topic.GAP, "gap.untested")
                .count("missing", missing)
                .count("all", own)
                .name("who", main.customer().name())
                .record(main.self())
                .mark(Fact.Mark.NEGATIVE);
        if (main.isPotentialVictim()) {
            draft.mark(Fact.Mark.POTENTIAL_VICTIM);
        }
        return Optional.of(draft.say("Of {all} indicators with a test, {missing} could not be tested on "
                + DossierFacts.wording(dossier, main).whom()
                + ", because they do not apply or the records lack the data."));
    }

    /// What explains the findings, for a search in the typology documents.
    private List<String> questions(List<SchemeMatch> ranked, List<Tested> all) {
        Set<String> questions = new LinkedHashSet<>();
        Set<String> supporting = ranked.stream()
                .findFirst()
                .map(SchemeMatch::supporting)
                .map(Set::copyOf)
                .orElse(Set.of());
        ranked.stream().findFirst().ifPresent(best -> questions.add(best.name() + " red flags and money flows"));
        all.stream()
                .filter(Tested::isSeen)
                .sorted(Comparator.comparing((Tested each) -> !supporting.contains(each.id()))
                        .thenComparingDouble(
                                each -> -each.strength() * each.test().specificity())
                        .thenComparing(Tested::id))
                .forEach(each -> questions.add(each.test().indicator().words()));
        return questions.stream().limit(MOST_QUESTIONS).toList();
    }
}
