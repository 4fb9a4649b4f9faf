package io.casewright.index;

import io.casewright.index.Weights.FieldWeight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
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

    Postings(Scope scope, LeafReader reader, String term, List<FieldWeight> searched) throws IOException {
        for (FieldWeight field : searched) {
            PostingsEnum postings = reader.postings(new Term(field.field(), term), PostingsEnum.FREQS);
            if (postings != null) {
                fields.add(new Field(postings, scope.lengths(reader, field.field()), scope.worths(field)));
            }
        }
    }

    /// Reads what the passages of a window hold of the term.
    void read(Window window) throws IOException {
        for (Field field : fields) {
            if (field.postings.docID() < window.from()) {
                field.postings.advance(window.from());
            }
            if (field.postings.docID() < window.end()) {
                window.read(field.postings, field.lengths, field.worths);
            }
        }
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
