package io.casewright.index;

import io.casewright.index.PassageIndex.Candidate;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The best candidates seen so far; of two with one score, the lesser id comes first, whatever order they came in.
final class Best {

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::passage);

    private final int limit;
    private final PriorityQueue<Candidate> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    Best(int limit) {
        this.limit = limit;
    }

    /// Looks the ids up only of what may stay.
    void offer(double score, Ids ids, int passage) throws IOException {
        Candidate worst = worstFirst.peek();
        if (worst == null || worstFirst.size() < limit) {
            worstFirst.add(ids.candidate(passage, score));
            return;
        }
        if (score < worst.score()) {
            return;
        }
        Candidate candidate = ids.candidate(passage, score);
        if (BEST_FIRST.compare(candidate, worst) < 0) {
            worstFirst.poll();
            worstFirst.add(candidate);
        }
    }

    List<Candidate> ranked() {
        return worstFirst.stream().sorted(BEST_FIRST).toList();
    }
}
