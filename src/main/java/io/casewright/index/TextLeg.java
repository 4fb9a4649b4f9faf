package io.casewright.index;

import io.casewright.index.Weights.FieldWeight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

/// BM25F over a scope, term by term on Lucene's postings: what a term earns in text and headings is added up before it
/// saturates, pairs of neighbours count as terms of their own, and lengths are exact.
///
/// Window by window of a segment: the rarer terms, without any of which no passage gets among the best, are read there;
/// the others are looked up only in the passages that still can. The further the reading is, the fewer terms must be
/// read: the list is the same, most of the frequent terms' postings are skipped.
///
/// Lucene's own scorers take their statistics from the whole index, deleted and unreadable passages included, and break
/// ties by the order of segments: then one caller's ranking would depend on what it may not see.
final class TextLeg {

    /// Further terms and pairs of a question are not looked up.
    static final int MOST_CLAUSES = 64;

    /// So many postings are read in the time that one passage is looked up.
    private static final int READ_PER_LOOKUP = 8;

    /// Sums of numbers of 24 bits may be this much too small.
    private static final double SLACK = 1e-3;

    private final Scope scope;
    private final Weights weights;
    private final int limit;
    private final Window window = new Window();
    private final int[] chosen = new int[Window.SIZE];

    private TextLeg(Scope scope, Weights weights, int limit) {
        this.scope = scope;
        this.weights = weights;
        this.limit = limit;
    }

    /// A term of the question.
    ///
    /// @param holders the passages that hold it
    /// @param most what a passage can earn by it
    private record Clause(String term, List<FieldWeight> fields, int holders, double most) {}

    /// @param terms of the question, in its order
    /// @param limit at least 1
    static Best search(Scope scope, Weights weights, List<String> terms, int limit) throws IOException {
        return new TextLeg(scope, weights, limit).search(terms);
    }

    private Best search(List<String> terms) throws IOException {
        List<Clause> clauses = clauses(terms);
        Reached reached = new Reached(clauses, limit);
        for (Scope.Leaf leaf : scope.leaves()) {
            new Row(leaf, clauses, reached).search();
        }
        return reached.best;
    }

    private List<Clause> clauses(List<String> terms) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        add(new LinkedHashSet<>(terms), weights.words(), 1, clauses);
        if (weights.pairShare() > 0) {
            Set<String> pairs = new LinkedHashSet<>(TextAnalysis.pairs(terms));
            add(pairs, List.of(weights.pairs()), weights.pairShare(), clauses);
        }
        clauses.sort(Comparator.comparingDouble(Clause::most).reversed());
        return clauses;
    }

    private void add(Set<String> terms, List<FieldWeight> fields, double share, List<Clause> clauses)
            throws IOException {
        for (String term : terms) {
            if (clauses.size() == MOST_CLAUSES) {
                return;
            }
            int matches = 0;
            for (FieldWeight field : fields) {
                matches = Math.max(matches, scope.holders(new Term(field.field(), term)));
            }
            if (matches > 0) {
                double rarity = Math.log(1 + (scope.passages() - matches + 0.5) / (matches + 0.5));
                clauses.add(new Clause(term, fields, matches, share * rarity));
            }
        }
    }

    /// The best so far, and what is left to earn.
    private static final class Reached {

        private final Best best;
        private final int limit;
        private final Ladder ladder;

        /// By clause: what a passage can earn by it and those after it.
        private final double[] rest;

        /// What the limit's number of passages have at least.
        private double least;

        Reached(List<Clause> clauses, int limit) {
            this.limit = limit;
            best = new Best(limit);
            rest = new double[clauses.size() + 1];
            rest[clauses.size()] = SLACK;
            for (int i = clauses.size() - 1; i >= 0; i--) {
                rest[i] = rest[i + 1] + clauses.get(i).most;
            }
            ladder = new Ladder(rest[0]);
        }

        /// What a passage must have before this clause, so that it can still be among the best.
        double leastBefore(int clause) {
            return least - rest[clause];
        }

        /// How many of the clauses must be read: whoever has none of them is not among the best.
        int needed() {
            int needed = rest.length - 1;
            while (needed > 0 && leastBefore(needed - 1) > 0) {
                needed--;
            }
            return needed;
        }

        void offer(float score, int number) {
            best.offer(score, number);
            ladder.add(score);
        }

        void settle() {
            least = Math.max(least, ladder.reachedBy(limit));
        }
    }

    /// One segment.
    private final class Row {

        private final Scope.Leaf leaf;
        private final List<Clause> clauses;
        private final Reached reached;
        private final List<Postings> postings = new ArrayList<>();

        Row(Scope.Leaf leaf, List<Clause> clauses, Reached reached) throws IOException {
            this.leaf = leaf;
            this.clauses = clauses;
            this.reached = reached;
            for (Clause clause : clauses) {
                postings.add(new Postings(scope, leaf.reader(), clause.term(), clause.fields()));
            }
        }

        void search() throws IOException {
            int needed = reached.needed();
            for (int at = next(0, needed); at != Postings.NO_MORE; at = next(at + Window.SIZE, needed)) {
                search(at, needed);
                needed = reached.needed();
            }
        }

        /// The first passage from this one on that holds a needed term; what stands before the next one that the caller
        /// may
        /// read is left out.
        private int next(int from, int needed) throws IOException {
            int allowed = from < leaf.bits().length() ? leaf.bits().nextSetBit(from) : Postings.NO_MORE;
            int next = Postings.NO_MORE;
            for (int i = 0; i < needed && allowed != Postings.NO_MORE; i++) {
                next = Math.min(next, postings.get(i).from(allowed));
            }
            return next;
        }

        private void search(int at, int needed) throws IOException {
            window.start(at);
            for (int i = 0; i < needed; i++) {
                add(i);
            }
            int count = window.choose(leaf.bits(), reached.leastBefore(needed), chosen);
            for (int i = needed; i < clauses.size() && count > 0; i++) {
                addToChosen(i, count);
                count = window.drop(reached.leastBefore(i + 1), chosen, count);
            }
            for (int i = 0; i < count; i++) {
                reached.offer(window.score(chosen[i]), leaf.base() + chosen[i]);
            }
            reached.settle();
        }

        private void add(int clause) throws IOException {
            postings.get(clause).read(window);
            window.earn(clauses.get(clause).most(), weights.k1());
        }

        private void addToChosen(int clause, int count) throws IOException {
            Clause added = clauses.get(clause);
            if ((long) READ_PER_LOOKUP * count * scope.passages() > (long) Window.SIZE * added.holders()) {
                add(clause);
                return;
            }
            Postings held = postings.get(clause);
            for (int i = 0; i < count; i++) {
                if (held.from(chosen[i]) == chosen[i]) {
                    window.earn(chosen[i], held.held(chosen[i]), added.most(), weights.k1());
                }
            }
        }
    }
}
