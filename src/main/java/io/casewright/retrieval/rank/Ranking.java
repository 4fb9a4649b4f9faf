package io.casewright.retrieval.rank;

import io.casewright.access.Access;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex;
import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.PassageIndex.Leg;
import io.casewright.index.SearchFilter;
import io.casewright.index.Sketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;

/// Collects what the legs of an index find for a question and puts it in order by a scorer that reads every candidate
/// in the same way, whichever leg found it and whatever index holds it.
public final class Ranking {

    /// How many candidates each leg brings: with 100 the three together hold 92 of 100 relevant passages of ObliQA's
    /// dev questions, with 60 there are 90.
    private static final int DEPTH = 100;

    /// Passages that may hold a quoted phrase and are read to see whether they do.
    private static final int HOLDERS = 300;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::passage);

    /// Scores that differ less are equal.
    private static final double GRAIN = 1e9;

    private final PassageIndex index;
    private final Networks networks;

    public Ranking(PassageIndex index, Scorer scorer) {
        this.index = index;
        networks = new Networks(scorer);
    }

    /// The candidates of one question.
    ///
    /// @param ranked best first with scores from 0 to 1, where 1 is the best one's
    /// @param table by candidate in the order of their ids: the features
    /// @param candidates in the order of the table
    @SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared or kept as keys
    public record Ranked(List<Candidate> ranked, double[][] table, List<PassageId> candidates) {

        public Ranked {
            ranked = List.copyOf(ranked);
            candidates = List.copyOf(candidates);
        }
    }

    public Ranked rank(Access access, SearchFilter filter, Question question) {
        List<ForkJoinTask<List<Candidate>>> legs = legs(access, filter, question).stream()
                .map(leg -> ForkJoinTask.<List<Candidate>>adapt(leg))
                .toList();
        ForkJoinTask.invokeAll(legs);
        Set<PassageId> found = legs.stream()
                .flatMap(leg -> leg.join().stream())
                .map(Candidate::passage)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Pool pool =
                Pool.of(question, index.statistics(access, filter, question.counted()), index.sketches(access, found));
        List<PassageId> candidates =
                pool.sketches().stream().map(Sketch::passage).toList();
        return new Ranked(ordered(pool), pool.table(), candidates);
    }

    /// Each brings its own; they are asked at the same time.
    private List<Callable<List<Candidate>>> legs(Access access, SearchFilter filter, Question question) {
        List<Callable<List<Candidate>>> legs = new ArrayList<>();
        for (Leg leg : Leg.values()) {
            legs.add(() -> index.searchText(access, leg, question.words(), filter, DEPTH));
        }
        for (List<String> phrase : question.phrases().terms()) {
            legs.add(() -> index.searchText(access, Leg.WORDS, phrase, filter, HOLDERS));
        }
        if (question.vector().length > 0) {
            legs.add(() -> index.searchVector(access, question.vector(), filter, DEPTH));
        }
        return legs;
    }

    private List<Candidate> ordered(Pool pool) {
        boolean isComparable = pool.best(Feature.BEST_COSINE) > 0;
        double[] scores = new double[pool.size()];
        double best = Double.NEGATIVE_INFINITY;
        for (int candidate = 0; candidate < scores.length; candidate++) {
            scores[candidate] = isComparable ? networks.score(pool.table()[candidate]) : words(pool, candidate);
            best = Math.max(best, scores[candidate]);
        }
        List<Candidate> ordered = new ArrayList<>();
        for (int candidate = 0; candidate < scores.length; candidate++) {
            Sketch sketch = pool.sketches().get(candidate);
            double share = Math.rint(StrictMath.exp(scores[candidate] - best) * GRAIN) / GRAIN;
            ordered.add(new Candidate(sketch.passage(), sketch.document(), share));
        }
        ordered.sort(BEST_FIRST);
        return ordered;
    }

    /// While no passage has a vector, the scorer has not the half of what it learned from.
    private static double words(Pool pool, int candidate) {
        return pool.get(candidate, Feature.WORDS_OF_BEST)
                + pool.get(candidate, Feature.CONTEXT_OF_BEST)
                + pool.get(candidate, Feature.PAIRS_OF_BEST) / 2;
    }
}
