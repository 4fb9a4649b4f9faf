package io.casewright.index;

import io.casewright.index.PassageIndex.Candidate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The best passages of a scope seen so far, by number; of two with one score, the lesser id comes first, whatever
/// order they came in. Ids are looked up only of those that stay to the end, and of all that share the last one's
/// score.
final class Best {

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::passage);

    /// Between two times that what cannot stay is dropped, this many times the limit comes in.
    private static final int ROOM = 4;

    private static final int MOST_AT_FIRST = 4_096;

    private final int limit;
    private double[] scores;
    private int[] numbers;
    private int count;
    private double least = Double.NEGATIVE_INFINITY;

    /// @param limit at least 1
    Best(int limit) {
        this.limit = limit;
        scores = new double[(int) Math.min((long) ROOM * limit, MOST_AT_FIRST)];
        numbers = new int[scores.length];
    }

    /// A score below which nothing can stay.
    double least() {
        return least;
    }

    /// @param number of the passage in the whole index
    void offer(double score, int number) {
        if (score >= least) {
            if (count == scores.length) {
                drop();
            }
            scores[count] = score;
            numbers[count++] = number;
        }
    }

    private void drop() {
        if (count > limit) {
            double[] sorted = Arrays.copyOf(scores, count);
            Arrays.sort(sorted);
            least = sorted[count - limit];
        }
        int before = count;
        count = 0;
        for (int i = 0; i < before; i++) {
            if (scores[i] >= least) {
                scores[count] = scores[i];
                numbers[count++] = numbers[i];
            }
        }
        if (2 * count > scores.length) {
            scores = Arrays.copyOf(scores, 2 * scores.length);
            numbers = Arrays.copyOf(numbers, scores.length);
        }
    }

    /// @param scope that the numbers are of
    /// @param places is told where the ranked ones stand
    List<Candidate> ranked(Scope scope, Places places) throws IOException {
        drop();
        List<Candidate> candidates = new ArrayList<>();
        Ids ids = new Ids(scope);
        for (int i = 0; i < count; i++) {
            Candidate candidate = ids.candidate(numbers[i], scores[i]);
            candidates.add(candidate);
            places.put(candidate, numbers[i]);
        }
        return candidates.stream().sorted(BEST_FIRST).limit(limit).toList();
    }
}
