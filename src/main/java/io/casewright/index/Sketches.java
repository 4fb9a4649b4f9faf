package io.casewright.index;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.Sketch.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Reads the sketches of some passages of a scope, segment by segment, each in the order of its documents.
final class Sketches {

    private Sketches() {}

    static List<Sketch> read(Scope scope, Collection<PassageId> passages) throws IOException {
        List<PassageId> inOrder = passages.stream().distinct().sorted().toList();
        List<Sketch> sketches = new ArrayList<>();
        for (Scope.Leaf leaf : scope.leaves()) {
            read(leaf, inOrder, sketches);
        }
        sketches.sort(Comparator.comparing(Sketch::passage));
        return sketches;
    }

    private static void read(Scope.Leaf leaf, List<PassageId> passages, List<Sketch> sketches) throws IOException {
        LeafReader reader = leaf.reader();
        BinaryDocValues bodies = DocValues.getBinary(reader, Fields.SKETCH);
        BinaryDocValues vectors = DocValues.getBinary(reader, Fields.VECTOR);
        NumericDocValues ordinals = DocValues.getNumeric(reader, Fields.ORDINAL);
        SortedDocValues documents = DocValues.getSorted(reader, Fields.DOCUMENT);
        for (Map.Entry<Integer, PassageId> entry : numbers(leaf, passages).entrySet()) {
            int number = entry.getKey();
            if (!bodies.advanceExact(number) || !ordinals.advanceExact(number) || !documents.advanceExact(number)) {
                throw new IOException("a passage of the index has no sketch");
            }
            DocumentId document =
                    new DocumentId(documents.lookupOrd(documents.ordValue()).utf8ToString());
            BytesRef body = bodies.binaryValue();
            sketches.add(Sketch.read(
                    new Place(entry.getValue(), document, (int) ordinals.longValue()),
                    ByteBuffer.wrap(body.bytes, body.offset, body.length),
                    vector(vectors, number)));
        }
    }

    /// The passages that the segment holds and the caller may read, by number.
    private static SortedMap<Integer, PassageId> numbers(Scope.Leaf leaf, List<PassageId> passages) throws IOException {
        SortedMap<Integer, PassageId> numbers = new TreeMap<>();
        Terms terms = leaf.reader().terms(Fields.ID);
        if (terms == null) {
            return numbers;
        }
        TermsEnum ids = terms.iterator();
        PostingsEnum postings = null;
        for (PassageId passage : passages) {
            if (ids.seekExact(new BytesRef(passage.value()))) {
                postings = ids.postings(postings, PostingsEnum.NONE);
                for (int next = postings.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = postings.nextDoc()) {
                    if (leaf.bits().get(next)) {
                        numbers.put(next, passage);
                    }
                }
            }
        }
        return numbers;
    }

    private static Optional<float[]> vector(BinaryDocValues vectors, int number) throws IOException {
        if (!vectors.advanceExact(number) || vectors.binaryValue().length == 0) {
            return Optional.empty();
        }
        return Optional.of(Quantised.floats(vectors.binaryValue()));
    }
}
