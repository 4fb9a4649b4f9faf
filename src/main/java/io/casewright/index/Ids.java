package io.casewright.index;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

/// Ids of the passages of a scope, asked for in rising order.
final class Ids {

    private final Scope scope;
    private @Nullable Segment segment;

    Ids(Scope scope) {
        this.scope = scope;
    }

    private record Segment(Scope.Leaf leaf, BinaryDocValues passages, SortedDocValues documents) {

        static Segment of(Scope.Leaf leaf) throws IOException {
            return new Segment(
                    leaf,
                    DocValues.getBinary(leaf.reader(), Fields.ID),
                    DocValues.getSorted(leaf.reader(), Fields.DOCUMENT));
        }
    }

    /// @param number of a passage of the scope in the whole index
    Candidate candidate(int number, double score) throws IOException {
        Segment now = segment;
        if (now == null || !now.leaf.spans(number)) {
            now = Segment.of(scope.leaf(number).orElseThrow());
            segment = now;
        }
        int passage = number - now.leaf.base();
        if (!now.passages.advanceExact(passage) || !now.documents.advanceExact(passage)) {
            throw new IOException("a passage of the index has no id");
        }
        String document = now.documents.lookupOrd(now.documents.ordValue()).utf8ToString();
        PassageId id = new PassageId(now.passages.binaryValue().utf8ToString());
        return new Candidate(id, new DocumentId(document), score);
    }
}
