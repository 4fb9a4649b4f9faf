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

    static Screening of(List<Tested> all, Optional<SchemeMatch> scheme) {
        List<String> seen = all.stream()
                .filter(Tested::isSeen)
                .sorted(Comparator.comparingDouble((Tested each) -> -each.strength())
                        .thenComparing(Tested::id))
                .map(Tested::id)
                .toList();
        long tested = all.stream().filter(Tested::isTold).count();
        return new Screening(seen, Math.toIntExact(tested), scheme);
    }
}
