package io.casewright.index;

import io.casewright.evidence.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// What the index holds altogether, over every case: for its own upkeep and its name, never for an answer.
final class Content {

    private Content() {}

    /// Called for each living passage, with its number in the reader.
    private interface Visitor {
        /// @return whether to go on
        boolean visit(int number, BytesRef id, boolean hasVector) throws IOException;
    }

    /// Numbers of living passages that have no vector.
    static List<Integer> withoutVectors(DirectoryReader reader, int limit) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        visit(reader, (number, id, hasVector) -> {
            if (!hasVector) {
                numbers.add(number);
            }
            return numbers.size() < limit;
        });
        return numbers;
    }

    /// How many living passages have a vector.
    static long vectors(DirectoryReader reader) throws IOException {
        long[] count = new long[1];
        visit(reader, (_, _, hasVector) -> {
            count[0] += hasVector ? 1 : 0;
            return true;
        });
        return count[0];
    }

    /// How many passages there are, and a digest of which: equal whatever the order in which they were written.
    static Sum sum(DirectoryReader reader) throws IOException {
        long[] sums = new long[3];
        visit(reader, (number, id, hasVector) -> {
            long[] hash = StringHelper.murmurhash3_x64_128(id);
            int factor = hasVector ? 3 : 1;
            sums[0] += hash[0] * factor;
            sums[1] += hash[1] * factor;
            sums[2]++;
            return true;
        });
        return new Sum(Sha256.hex("%x %x %d".formatted(sums[0], sums[1], sums[2])), sums[2]);
    }

    record Sum(String digest, long passages) {}

    private static void visit(DirectoryReader reader, Visitor visitor) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (!visit(leaf, visitor)) {
                return;
            }
        }
    }

    private static boolean visit(LeafReaderContext leaf, Visitor visitor) throws IOException {
        LeafReader reader = leaf.reader();
        Bits live = reader.getLiveDocs();
        BinaryDocValues ids = DocValues.getBinary(reader, Fields.ID);
        BinaryDocValues vectors = DocValues.getBinary(reader, Fields.VECTOR);
        for (int next = ids.nextDoc(); next != BinaryDocValues.NO_MORE_DOCS; next = ids.nextDoc()) {
            if (live != null && !live.get(next)) {
                continue;
            }
            boolean hasVector = vectors.advanceExact(next) && vectors.binaryValue().length > 0;
            if (!visitor.visit(leaf.docBase + next, ids.binaryValue(), hasVector)) {
                return false;
            }
        }
        return true;
    }
}
