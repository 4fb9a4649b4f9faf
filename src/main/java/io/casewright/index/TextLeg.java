package io.casewright.index;

import io.casewright.index.Weights.FieldWeight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;

/// BM25F over a scope, term by term on Lucene's postings: what a term earns in text and headings is added up before it
/// saturates, pairs of neighbours count as terms of their own, and lengths are exact.
///
/// The rarest terms come first. As soon as no passage without any of them can get among the best, the other terms are
/// looked up only in the passages that still can: the list is the same, most of the frequent terms' postings are
/// skipped.
///
/// Lucene's own scorers take their statistics from the whole index, deleted and unreadable passages included, and break
/// ties by the order of segments: then one caller's ranking would depend on what it may not see.
final class TextLeg {

    /// Further terms and pairs of a question are not looked up.
    static final int MOST_CLAUSES = 64;

    /// Sums of numbers of 24 bits may be this much too small.
    private static final double SLACK = 1e-3;

    private final Scope scope;
    private final Weights weights;
    private final int limit;
    private final List<Row> rows = new ArrayList<>();
    private final Postings.Stretch stretch = new Postings.Stretch();

    private TextLeg(Scope scope, Weights weights, int limit) {
        this.scope = scope;
        this.weights = weights;
        this.limit = limit;
    }

    /// A term of the question.
    ///
    /// @param most what a passage can earn by it
    private record Clause(String term, List<FieldWeight> fields, double most) {}

    /// @param terms of the question, in its order
    /// @param limit at least 1
    static Best search(Scope scope, Weights weights, List<String> terms, int limit) throws IOException {
        return new TextLeg(scope, weights, limit).search(terms);
    }

    private Best search(List<String> terms) throws IOException {
        List<Clause> clauses = clauses(terms);
        double rest = clauses.stream().mapToDouble(Clause::most).sum() + SLACK;
        Ladder ladder = new Ladder(rest);
        for (Scope.Leaf leaf : scope.leaves()) {
            rows.add(new Row(leaf, ladder));
        }
        double least = 0;
        int next = 0;
        while (next < clauses.size() && least <= rest) {
            Clause clause = clauses.get(next++);
            for (Row row : rows) {
                row.addAll(clause);
            }
            rest -= clause.most;
            least = ladder.reachedBy(limit);
        }
        for (Row row : rows) {
            row.choose(least - rest);
        }
        for (Clause clause : clauses.subList(next, clauses.size())) {
            for (Row row : rows) {
                row.addToChosen(clause);
            }
            rest -= clause.most;
            least = ladder.reachedBy(limit);
            for (Row row : rows) {
                row.drop(least - rest);
            }
        }
        Best best = new Best(limit);
        for (Row row : rows) {
            row.offerTo(best);
        }
        return best;
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
                clauses.add(new Clause(term, fields, share * rarity));
            }
        }
    }

    /// One segment: what its passages have earned so far, and which of them can still be among the best.
    private final class Row {

        private final Scope.Leaf leaf;
        private final Ladder ladder;
        private final float[] scores;
        private int[] chosen = new int[0];
        private int count;

        Row(Scope.Leaf leaf, Ladder ladder) {
            this.leaf = leaf;
            this.ladder = ladder;
            scores = new float[leaf.bits().length()];
        }

        void addAll(Clause clause) throws IOException {
            Postings postings = new Postings(scope, leaf.reader(), clause.term(), clause.fields());
            while (postings.read(stretch)) {
                for (int i = 0; i < stretch.count(); i++) {
                    int passage = stretch.passage(i);
                    float held = stretch.take(passage);
                    if (leaf.bits().get(passage)) {
                        earn(passage, held, clause);
                    }
                }
            }
        }

        void choose(double least) {
            for (int passage = 0; passage < scores.length; passage++) {
                if (scores[passage] > 0 && scores[passage] >= least) {
                    keep(passage);
                }
            }
        }

        void addToChosen(Clause clause) throws IOException {
            Postings postings = new Postings(scope, leaf.reader(), clause.term(), clause.fields());
            for (int i = 0; i < count; i++) {
                if (postings.from(chosen[i]) == chosen[i]) {
                    earn(chosen[i], postings.held(chosen[i]), clause);
                }
            }
        }

        void drop(double least) {
            int before = count;
            count = 0;
            for (int i = 0; i < before; i++) {
                if (scores[chosen[i]] >= least) {
                    chosen[count++] = chosen[i];
                }
            }
        }

        private void keep(int passage) {
            if (count == chosen.length) {
                chosen = Arrays.copyOf(chosen, Math.max(256, 2 * count));
            }
            chosen[count++] = passage;
        }

        private void earn(int passage, float held, Clause clause) {
            float before = scores[passage];
            scores[passage] = before + (float) (clause.most() * held / (weights.k1() + held));
            ladder.rise(before, scores[passage]);
        }

        void offerTo(Best best) {
            for (int i = 0; i < count; i++) {
                best.offer(scores[chosen[i]], leaf.base() + chosen[i]);
            }
        }
    }
}
