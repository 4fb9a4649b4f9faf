package io.casewright.index;

import io.casewright.index.Weights.FieldWeight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;

/// The passages of one segment that hold a term in any of some fields, in rising order, and what they hold of it: its
/// occurrences, each by the weight and length of its field.
final class Postings {

    static final int NO_MORE = DocIdSetIterator.NO_MORE_DOCS;

    private final List<Field> fields = new ArrayList<>();

    /// One field's postings and lengths.
    @SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared or kept as keys
    private record Field(PostingsEnum postings, short[] lengths, float[] worths) {

        float held() throws IOException {
            return postings.freq() * worths[lengths[postings.docID()]];
        }
    }

    /// What the passages of one stretch of a segment hold of a term.
    static final class Stretch {

        private static final int SIZE = 2_048;

        private final float[] held = new float[SIZE];
        private final int[] passages = new int[SIZE];
        private final DocAndFloatFeatureBuffer read = new DocAndFloatFeatureBuffer();
        private int from;
        private int count;

        int count() {
            return count;
        }

        /// @param i from 0 to the count
        int passage(int i) {
            return passages[i];
        }

        /// What it holds: never 0. To be asked for once, which makes room for the next stretch.
        float take(int passage) {
            float taken = held[passage - from];
            held[passage - from] = 0;
            return taken;
        }

        private void add(Field field) throws IOException {
            int end = from + SIZE;
            if (field.postings.docID() >= end) {
                return;
            }
            field.postings.nextPostings(end, read);
            while (read.size > 0) {
                for (int i = 0; i < read.size; i++) {
                    int passage = read.docs[i];
                    float before = held[passage - from];
                    if (before == 0) {
                        passages[count++] = passage;
                    }
                    held[passage - from] = before + read.features[i] * field.worths[field.lengths[passage]];
                }
                field.postings.nextPostings(end, read);
            }
        }
    }

    Postings(Scope scope, LeafReader reader, String term, List<FieldWeight> searched) throws IOException {
        for (FieldWeight field : searched) {
            PostingsEnum postings = reader.postings(new Term(field.field(), term), PostingsEnum.FREQS);
            if (postings != null) {
                fields.add(new Field(postings, scope.lengths(reader, field.field()), scope.worths(field)));
            }
        }
    }

    /// Reads the next stretch in which any passage holds the term.
    ///
    /// @return whether there is one
    boolean read(Stretch stretch) throws IOException {
        int first = NO_MORE;
        for (Field field : fields) {
            if (field.postings.docID() < 0) {
                field.postings.nextDoc();
            }
            first = Math.min(first, field.postings.docID());
        }
        stretch.from = first;
        stretch.count = 0;
        if (first == NO_MORE) {
            return false;
        }
        for (Field field : fields) {
            stretch.add(field);
        }
        return true;
    }

    /// The first passage from this one on that holds the term; [#NO_MORE] after the last.
    int from(int passage) throws IOException {
        int first = NO_MORE;
        for (Field field : fields) {
            int at = field.postings.docID();
            if (at < passage) {
                at = at == passage - 1 ? field.postings.nextDoc() : field.postings.advance(passage);
            }
            first = Math.min(first, at);
        }
        return first;
    }

    /// What this passage, to which [#from] came last, holds of the term.
    float held(int passage) throws IOException {
        float held = 0;
        for (Field field : fields) {
            if (field.postings.docID() == passage) {
                held += field.held();
            }
        }
        return held;
    }
}
