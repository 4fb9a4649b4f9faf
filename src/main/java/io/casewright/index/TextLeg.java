package io.casewright.index;

import io.casewright.index.PassageIndex.Candidate;
import io.casewright.index.Weights.FieldWeight;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// BM25F over a scope, term by term on Lucene's postings: what a term earns in text and headings is added up before it
/// saturates, and lengths are exact.
///
/// Lucene's own scorers take their statistics from the whole index, deleted and unreadable passages included, and break
/// ties by the order of segments: then one caller's ranking would depend on what it may not see.
final class TextLeg {

    /// Further terms of a question are not looked up.
    static final int MOST_TERMS = 64;

    private final Scope scope;
    private final Weights weights;
    private final List<Row> rows;

    TextLeg(Scope scope, Weights weights) {
        this.scope = scope;
        this.weights = weights;
        rows = scope.leaves().stream().map(Row::new).toList();
    }

    List<Candidate> search(Iterable<String> terms, int limit) throws IOException {
        int walked = 0;
        for (String term : terms) {
            if (walked++ == MOST_TERMS) {
                break;
            }
            walk(term);
        }
        Best best = new Best(limit);
        for (Row row : rows) {
            row.offerTo(best);
        }
        return best.ranked();
    }

    private void walk(String term) throws IOException {
        long matches = 0;
        for (Row row : rows) {
            matches += row.find(term, weights.fields());
        }
        double rarity = Math.log(1 + (scope.passages() - matches + 0.5) / (matches + 0.5));
        for (Row row : rows) {
            row.earn(rarity, weights.k1());
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
            for (int field = 0; field < fields.size(); field++) {
                PostingsEnum postings =
                        leaf.reader().postings(new Term(fields.get(field).field(), term));
                if (postings != null) {
                    add(postings, leaf.worth().get(field));
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
