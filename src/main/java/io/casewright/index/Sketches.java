package io.casewright.index;

import io.casewright.evidence.PassageId;
import io.casewright.index.Places.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;

/// Reads the sketches of some passages of a scope in the order of their numbers.
final class Sketches {

    private Sketches() {}

    /// In the order of their ids.
    ///
    /// @param known of the same state of the index
    static List<Sketch> read(Scope scope, Places known, Collection<PassageId> passages) throws IOException {
        SortedMap<Integer, Place> byNumber = new TreeMap<>();
        for (PassageId passage : passages) {
            scope.find(passage, known).ifPresent(place -> byNumber.put(place.number(), place));
        }
        List<Sketch> sketches = new ArrayList<>();
        for (Scope.Leaf leaf : scope.leaves()) {
            int end = leaf.base() + leaf.reader().maxDoc();
            read(leaf, byNumber.subMap(leaf.base(), end).values(), sketches);
        }
        sketches.sort(Comparator.comparing(Sketch::passage));
        return sketches;
    }

    private static void read(Scope.Leaf leaf, Collection<Place> places, List<Sketch> sketches) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        LeafReader reader = leaf.reader();
        BinaryDocValues bodies = DocValues.getBinary(reader, Fields.SKETCH);
        BinaryDocValues vectors = DocValues.getBinary(reader, Fields.VECTOR);
        NumericDocValues ordinals = DocValues.getNumeric(reader, Fields.ORDINAL);
        for (Place place : places) {
            int number = place.number() - leaf.base();
            if (!bodies.advanceExact(number) || !ordinals.advanceExact(number)) {
                throw new IOException("a passage of the index has no sketch");
            }
            BytesRef body = bodies.binaryValue();
            sketches.add(Sketch.read(
                    new Sketch.Place(place.passage(), place.document(), (int) ordinals.longValue()),
                    ByteBuffer.wrap(body.bytes, body.offset, body.length),
                    vector(vectors, number)));
        }
    }

    private static Optional<float[]> vector(BinaryDocValues vectors, int number) throws IOException {
        if (!vectors.advanceExact(number) || vectors.binaryValue().length == 0) {
            return Optional.empty();
        }
        return Optional.of(Quantised.floats(vectors.binaryValue()));
    }
}
