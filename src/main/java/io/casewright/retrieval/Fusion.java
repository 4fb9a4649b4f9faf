package io.casewright.retrieval;

import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One ranking out of two.
final class Fusion {

    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::passage);

    private static final double K = 60;

    private Fusion() {}

    /// Ranks only: a leg's own scores say nothing about the other's.
    static List<Candidate> fuse(List<Candidate> text, List<Candidate> vectors) {
        Map<PassageId, Candidate> fused = new HashMap<>();
        add(text, fused);
        add(vectors, fused);
        return fused.values().stream().sorted(BEST_FIRST).toList();
    }

    private static void add(List<Candidate> ranking, Map<PassageId, Candidate> fused) {
        for (int i = 0; i < ranking.size(); i++) {
            Candidate candidate = ranking.get(i);
            Candidate ranked = new Candidate(candidate.passage(), candidate.document(), 1 / (K + i + 1));
            fused.merge(candidate.passage(), ranked, Fusion::sum);
        }
    }

    private static Candidate sum(Candidate one, Candidate other) {
        return new Candidate(one.passage(), one.document(), one.score() + other.score());
    }
}
