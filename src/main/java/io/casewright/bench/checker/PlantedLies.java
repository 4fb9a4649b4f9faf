package io.casewright.bench.checker;

import io.casewright.evidence.Ledger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes lies out of true sentences: of each kind as many as asked for, each false for certain.
public final class PlantedLies {

    private PlantedLies() {}

    /// @param ofAKind at most so many lies of each kind
    public static List<Told> of(Ledger ledger, List<Told> truths, int ofAKind, Random dice) {
        Map<String, Lie> kinds = new LinkedHashMap<>(new FigureLies(dice).kinds());
        kinds.putAll(new WordLies(dice).kinds());
        CitationLies citations = new CitationLies(dice);
        kinds.putAll(citations.kinds());
        List<Told> material = new ArrayList<>(truths.stream()
                .filter(truth -> !truth.kind().equals("guidance"))
                .toList());
        Collections.shuffle(material, dice);
        Set<String> statements =
                ledger.facts().stream().map(fact -> fact.statement()).collect(Collectors.toSet());
        List<Told> lies = new ArrayList<>();
        kinds.forEach((kind, lie) -> material.stream()
                .flatMap(truth -> lie.plant(truth).stream())
                .filter(told -> told.citations().isEmpty() || !statements.contains(told.text()))
                .limit(ofAKind)
                .forEach(told -> lies.add(told.as(kind, told.text()))));
        drawn(lies, citations.ofGuidance(ledger), ofAKind, dice);
        List<Told> derived = new DerivedFigures(ledger, dice)
                .all().stream().map(DerivedFigures.Pair::wrong).toList();
        drawn(lies, derived, ofAKind, dice);
        return lies;
    }

    private static void drawn(List<Told> lies, List<Told> more, int ofAKind, Random dice) {
        List<Told> shuffled = new ArrayList<>(more);
        Collections.shuffle(shuffled, dice);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Told told : shuffled) {
            if (counts.merge(told.kind(), 1, Integer::sum) <= ofAKind) {
                lies.add(told);
            }
        }
    }
}
