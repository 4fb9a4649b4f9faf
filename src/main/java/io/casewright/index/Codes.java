package io.casewright.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// The vectors of one large segment, one bit a dimension, in memory: 48 bytes a passage of 384 dimensions. A bit says
/// on
/// which side of the segment's mean the value lies. The passages whose bits agree with the question's the most are
/// then compared exactly.
final class Codes {

    /// The mean is taken over this many passages, evenly spread.
    private static final int SAMPLED = 10_000;

    private final int dimensions;
    private final int words;
    private final float[] mean;
    private final long[] bits;
    private final FixedBitSet coded;

    private Codes(int passages, int dimensions, float[] mean) {
        this.dimensions = dimensions;
        this.mean = mean;
        words = (dimensions + Long.SIZE - 1) / Long.SIZE;
        bits = new long[passages * words];
        coded = new FixedBitSet(Math.max(1, passages));
    }

    static Codes of(LeafReader reader, int dimensions) throws IOException {
        Codes codes = new Codes(reader.maxDoc(), dimensions, mean(reader, dimensions));
        BinaryDocValues vectors = DocValues.getBinary(reader, Fields.VECTOR);
        for (int next = vectors.nextDoc(); next != BinaryDocValues.NO_MORE_DOCS; next = vectors.nextDoc()) {
            BytesRef bytes = vectors.binaryValue();
            if (Quantised.dimensions(bytes) == dimensions) {
                codes.write(Quantised.floats(bytes), codes.bits, next * codes.words);
                codes.coded.set(next);
            }
        }
        return codes;
    }

    int dimensions() {
        return dimensions;
    }

    /// The passages that agree the most, in the order of their numbers; all that agree as much as the last one.
    ///
    /// @param allowed the passages to choose from
    /// @param count at least this many, where there are as many
    FixedBitSet nearest(float[] question, FixedBitSet allowed, int count) {
        long[] asked = new long[words];
        write(question, asked, 0);
        short[] distances = new short[Math.min(allowed.length(), coded.length())];
        int[] atDistance = new int[dimensions + 1];
        for (int passage = 0; passage < distances.length; passage++) {
            int distance = distance(asked, passage);
            distances[passage] = (short) distance;
            if (allowed.get(passage) && coded.get(passage)) {
                atDistance[distance]++;
            }
        }
        return within(distances, limit(atDistance, count), allowed);
    }

    private int distance(long[] asked, int passage) {
        int distance = 0;
        int offset = passage * words;
        for (int i = 0; i < asked.length; i++) {
            distance += Long.bitCount(bits[offset + i] ^ asked[i]);
        }
        return distance;
    }

    private static int limit(int[] atDistance, int count) {
        int sum = 0;
        for (int distance = 0; distance < atDistance.length; distance++) {
            sum += atDistance[distance];
            if (sum >= count) {
                return distance;
            }
        }
        return atDistance.length;
    }

    private FixedBitSet within(short[] distances, int limit, FixedBitSet allowed) {
        FixedBitSet nearest = new FixedBitSet(Math.max(1, distances.length));
        for (int passage = 0; passage < distances.length; passage++) {
            if (distances[passage] <= limit && allowed.get(passage) && coded.get(passage)) {
                nearest.set(passage);
            }
        }
        return nearest;
    }

    private void write(float[] vector, long[] target, int offset) {
        for (int i = 0; i < dimensions; i++) {
            if (vector[i] > mean[i]) {
                target[offset + i / Long.SIZE] |= 1L << i;
            }
        }
    }

    private static float[] mean(LeafReader reader, int dimensions) throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(reader, Fields.VECTOR);
        double[] sums = new double[dimensions];
        int count = 0;
        int stride = Math.max(1, reader.maxDoc() / SAMPLED);
        for (int passage = 0; passage < reader.maxDoc(); passage += stride) {
            if (vectors.advanceExact(passage) && Quantised.dimensions(vectors.binaryValue()) == dimensions) {
                float[] vector = Quantised.floats(vectors.binaryValue());
                Arrays.setAll(sums, i -> sums[i] + vector[i]);
                count++;
            }
        }
        float[] mean = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            mean[i] = (float) (sums[i] / Math.max(1, count));
        }
        return mean;
    }
}
