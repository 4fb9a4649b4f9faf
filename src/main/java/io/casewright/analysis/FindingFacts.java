package io.casewright.analysis;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.signal.Reading;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The findings that are told: the strongest of subjects, of the others the strongest of each indicator, and how many
/// show it. An explanation carries the further ones of subjects too, and one of each indicator.
final class FindingFacts {

    private static final int MOST_OF_ONE = 8;
    private static final int MOST_COUNTS = 5;

    private FindingFacts() {}

    /// @param supporting indicators of the scheme, which come first
    static List<Fact> of(DossierView dossier, List<Tested> all, Set<String> supporting) {
        List<Tested> seen = strongestFirst(all, supporting);
        List<Fact> facts = facts(told(dossier, seen, supporting));
        facts.addAll(counts(dossier, seen, supporting));
        return facts;
    }

    /// What [#of] leaves out of the main customer's and the subjects' findings, and of each indicator that is then
    /// still
    /// told of nobody the strongest finding: no sign is named without its evidence.
    static List<Fact> further(DossierView dossier, List<Tested> all, Set<String> supporting) {
        List<Tested> seen = strongestFirst(all, supporting);
        List<Tested> before = told(dossier, seen, supporting);
        Set<Tested> told = Collections.newSetFromMap(new IdentityHashMap<>());
        told.addAll(before);
        Set<String> named = before.stream().map(Tested::id).collect(Collectors.toCollection(HashSet::new));
        List<Tested> further = new ArrayList<>();
        for (Tested each : seen) {
            if (isToldInFull(dossier, each.view()) && !told.contains(each)) {
                further.add(each);
                named.add(each.id());
            }
        }
        for (Tested each : seen) {
            if (named.add(each.id())) {
                further.add(each);
            }
        }
        return facts(further);
    }

    private static List<Tested> told(DossierView dossier, List<Tested> seen, Set<String> supporting) {
        List<Tested> chosen = new ArrayList<>();
        Map<CustomerView, Integer> told = new LinkedHashMap<>();
        Set<String> others = new HashSet<>();
        for (Tested each : seen) {
            boolean full = isToldInFull(dossier, each.view());
            int before = told.merge(each.view(), 1, Integer::sum);
            boolean ofOthers = others.size() < MOST_OF_ONE && supporting.contains(each.id());
            if (full ? before <= MOST_OF_ONE : ofOthers && others.add(each.id())) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    private static List<Fact> facts(List<Tested> findings) {
        return findings.stream()
                .map(each -> ((Reading.Seen) each.reading()).fact())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Tested> strongestFirst(List<Tested> all, Set<String> supporting) {
        return all.stream()
                .filter(Tested::isSeen)
                .sorted(Comparator.comparing((Tested each) -> !supporting.contains(each.id()))
                        .thenComparingDouble(
                                each -> -each.strength() * each.test().specificity())
                        .thenComparing(Tested::id))
                .toList();
    }

    private static boolean isToldInFull(DossierView dossier, CustomerView view) {
        return view.role() == PartyRole.SUBJECT || view == dossier.main();
    }

    private static List<Fact> counts(DossierView dossier, List<Tested> seen, Set<String> supporting) {
        List<Fact> facts = new ArrayList<>();
        for (PartyRole role : List.of(PartyRole.POTENTIAL_VICTIM, PartyRole.ASSOCIATE)) {
            long all = dossier.customers().stream()
                    .filter(view -> view.role() == role && view != dossier.main())
                    .count();
            for (String id : new TreeSet<>(supporting)) {
                List<Tested> own = seen.stream()
                        .filter(each -> each.id().equals(id) && each.view().role() == role)
                        .toList();
                if (own.size() > 1) {
                    facts.add(count(role, own, all));
                }
            }
        }
        return facts.subList(0, Math.min(MOST_COUNTS, facts.size()));
    }

    private static Fact count(PartyRole role, List<Tested> own, long all) {
        boolean victims = role == PartyRole.POTENTIAL_VICTIM;
        String noun = victims ? "potential victims" : "associates";
        FactDraft draft = FactDraft.about(
                        Topic.FINDING,
                        "finding-count." + own.getFirst().id() + "@" + (victims ? "victims" : "associates"))
                .count("count", own.size())
                .count("all", all)
                .text(
                        "sign",
                        Wording.inSentence(own.getFirst().test().indicator().words()));
        own.forEach(each -> draft.record(each.view().self()));
        if (victims) {
            draft.mark(Mark.POTENTIAL_VICTIM);
        }
        return draft.say("{count} of the {all} " + noun + " in the case show this sign: {sign}.");
    }
}
