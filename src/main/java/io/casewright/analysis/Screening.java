package io.casewright.analysis;

import io.casewright.analysis.Analysis.SchemeMatch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a look over many customers needs of one.
///
/// @param present indicators that are present, strongest first, then by id
/// @param tested how many indicators could be tested
/// @param scheme the typology that the findings fit best; empty when none does or mitigating facts explain them
public record Screening(List<String> present, int tested, Optional<SchemeMatch> scheme) {

    public Screening {
        present = List.copyOf(present);
    }

    static Screening of(List<Finding> findings, Optional<SchemeMatch> scheme) {
        List<Finding> seen = findings.stream()
                .filter(finding -> finding.present().isPresent())
                .sorted(Comparator.comparingDouble((Finding finding) ->
                                -finding.present().orElseThrow().strength())
                        .thenComparing(Finding::indicator))
                .toList();
        long tested = findings.stream()
                .filter(finding -> !(finding.outcome() instanceof Finding.Outcome.NotTestable))
                .count();
        return new Screening(seen.stream().map(Finding::indicator).toList(), Math.toIntExact(tested), scheme);
    }
}
