package io.casewright.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Compares the question with the vectors of a scope: with every one of a small scope; of a large one with those whose
/// one-bit codes are nearest. No graph to build, the caller's passages and no others, and the same order in
/// whatever segments small indexes lie.
final class VectorLeg {

    /// Up to this many passages of a scope are all compared: some 2 ms.
    private static final int EXACT = 20_000;

    /// A segment of a large scope that holds no more is compared whole, too.
    private static final int SMALL = 1_000;

    /// For each passage that is asked for, this many candidates are compared, from each segment its share.
    private static final int CANDIDATES = 12;

    /// And at least this many of each segment.
    private static final int FEWEST = 100;

    /// By the state of a segment's vectors.
    private final PerSegment<Key, Codes> codes = new PerSegment<>();

    private record Key(long vectors, int dimensions) {}

    /// @param limit at least 1
    Best search(Scope scope, float[] question, int limit) throws IOException {
        Best best = new Best(limit);
        Quantised asked = Quantised.question(question);
        for (Scope.Leaf leaf : scope.leaves()) {
            int held = leaf.bits().cardinality();
            boolean exact = scope.passages() <= EXACT || held <= SMALL;
            long share = (long) CANDIDATES * limit * held / Math.max(1, scope.passages());
            int count = Math.toIntExact(Math.max(FEWEST, share));
            FixedBitSet compared =
                    exact ? leaf.bits() : codes(leaf.reader(), question.length).nearest(question, leaf.bits(), count);
            compare(leaf, asked, compared, best);
        }
        return best;
    }

    /// Forgets the codes of segments that are not in this state of the index.
    void keep(DirectoryReader reader) {
        codes.keep(reader);
    }

    private Codes codes(LeafReader reader, int dimensions) {
        FieldInfo field = reader.getFieldInfos().fieldInfo(Fields.VECTOR);
        Key key = new Key(field.getDocValuesGen(), dimensions);
        return codes.get(reader, key, () -> Codes.of(reader, dimensions));
    }

    private static void compare(Scope.Leaf leaf, Quantised question, FixedBitSet passages, Best best)
            throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), Fields.VECTOR);
        DocIdSetIterator numbers = new BitSetIterator(passages, passages.length());
        for (int next = numbers.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = numbers.nextDoc()) {
            if (vectors.advanceExact(next)) {
                BytesRef bytes = vectors.binaryValue();
                if (Quantised.dimensions(bytes) == question.dimensions()) {
                    best.offer(question.product(bytes, best.least()), leaf.base() + next);
                }
            }
        }
    }
}
