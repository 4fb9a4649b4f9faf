package io.casewright.index;

import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.Weights.FieldWeight;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// BM25F over a scope, term by term on Lucene's postings: what a term earns in text and headings is added up before it
/// saturates, pairs of neighbours count as terms of their own, and lengths are exact.
///
/// Lucene's own scorers take their statistics from the whole index, deleted and unreadable passages included, and break
/// ties by the order of segments: then one caller's ranking would depend on what it may not see.
final class TextLeg {

    /// Further terms and pairs of a question are not looked up.
    static final int MOST_CLAUSES = 64;

    private final Scope scope;
    private final Weights weights;
    private final List<Row> rows;
    private int clauses;

    private TextLeg(Scope scope, Weights weights) {
        this.scope = scope;
        this.weights = weights;
        rows = scope.leaves().stream().map(Row::new).toList();
    }

    /// @param terms of the question, in its order
    static List<Candidate> search(Scope scope, Weights weights, List<String> terms, int limit) throws IOException {
        TextLeg leg = new TextLeg(scope, weights);
        leg.walk(new LinkedHashSet<>(terms), weights.words(), 1);
        if (weights.pairShare() > 0) {
            leg.walk(new LinkedHashSet<>(TextAnalysis.pairs(terms)), List.of(weights.pairs()), weights.pairShare());
        }
        Best best = new Best(limit);
        for (Row row : leg.rows) {
            row.offerTo(best);
        }
        return best.ranked();
    }

    private void walk(Set<String> terms, List<FieldWeight> fields, double share) throws IOException {
        for (String term : terms) {
            if (clauses++ < MOST_CLAUSES) {
                walk(term, fields, share);
            }
        }
    }

    private void walk(String term, List<FieldWeight> fields, double share) throws IOException {
        long matches = 0;
        for (Row row : rows) {
            matches += row.find(term, fields);
        }
        double rarity = Math.log(1 + (scope.passages() - matches + 0.5) / (matches + 0.5));
        for (Row row : rows) {
            row.earn(share * rarity, weights.k1());
        }
    }

    /// One segment: what its passages have earned so far, and what they hold of the term at hand.
    private static final class Row {

        private final Scope.Leaf leaf;
        private final double[] scores;
        private final float[] held;
        private final int[] touched;
        private int count;

        Row(Scope.Leaf leaf) {
            this.leaf = leaf;
            scores = new double[leaf.bits().length()];
            held = new float[scores.length];
            touched = new int[scores.length];
        }

        int find(String term, List<FieldWeight> fields) throws IOException {
            count = 0;
            for (FieldWeight field : fields) {
                PostingsEnum postings = leaf.reader().postings(new Term(field.field(), term));
                if (postings != null) {
                    add(postings, leaf.worth(field));
                }
            }
            return count;
        }

        private void add(PostingsEnum postings, float[] worth) throws IOException {
            for (int next = postings.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = postings.nextDoc()) {
                if (leaf.bits().get(next)) {
                    if (held[next] == 0) {
                        touched[count++] = next;
                    }
                    held[next] += postings.freq() * worth[next];
                }
            }
        }

        void earn(double rarity, double k1) {
            for (int i = 0; i < count; i++) {
                int passage = touched[i];
                scores[passage] += rarity * held[passage] / (k1 + held[passage]);
                held[passage] = 0;
            }
        }

        void offerTo(Best best) throws IOException {
            Ids ids = new Ids(leaf.reader());
            for (int passage = 0; passage < scores.length; passage++) {
                if (scores[passage] > 0) {
                    best.offer((float) scores[passage], ids, passage);
                }
            }
        }
    }
}
