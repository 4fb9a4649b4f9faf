package io.casewright.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/// Vectors as they are kept: one byte a dimension and the size of its step, a quarter of what floats take. A cosine
/// moves
/// by some 0.0005.
public final class Quantised {

    private static final int STEPS = 127;

    private static final VarHandle STEP = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

    /// The lower part of a question's value counts this many times less than the upper one.
    private static final int PARTS = 128;

    /// Products that differ less are equal.
    private static final double GRAIN = 1e6;

    private final byte[] upper;
    private final byte[] lower;
    private final byte[] passage;
    private final double step;

    /// Length of the lower part, in steps.
    private final double lowerLength;
    private final double rounding;

    private Quantised(byte[] upper, byte[] lower, double step) {
        this.upper = upper;
        this.lower = lower;
        this.step = step;
        passage = new byte[upper.length];
        lowerLength = Math.sqrt(VectorUtil.dotProduct(lower, lower));
        rounding = Math.sqrt(upper.length) / 2;
    }

    /// A vector as it is kept.
    public static BytesRef bytes(float[] vector) {
        float step = step(vector);
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES + vector.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putFloat(step);
        for (float value : vector) {
            bytes.put((byte) Math.round(value / step));
        }
        return new BytesRef(bytes.array());
    }

    /// @param bytes as [#bytes] made them
    public static float[] floats(BytesRef bytes) {
        float step = step(bytes);
        float[] vector = new float[dimensions(bytes)];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = step * bytes.bytes[bytes.offset + Float.BYTES + i];
        }
        return vector;
    }

    /// 0 where the passage has no vector yet.
    static int dimensions(BytesRef bytes) {
        return Math.max(0, bytes.length - Float.BYTES);
    }

    /// A question, in steps so small that they do not count, as two numbers of one byte: sums of whole numbers are the
    /// same on every processor and in every order.
    public static Quantised question(float[] vector) {
        double step = (double) step(vector) / PARTS;
        byte[] upper = new byte[vector.length];
        byte[] lower = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            long value = Math.round(vector[i] / step);
            upper[i] = (byte) Math.clamp(Math.floorDiv(value + PARTS / 2, PARTS), -STEPS, STEPS);
            lower[i] = (byte) Math.clamp(value - (long) upper[i] * PARTS, -STEPS, STEPS);
        }
        return new Quantised(upper, lower, step);
    }

    int dimensions() {
        return upper.length;
    }

    /// The cosine, if both vectors have length 1.
    ///
    /// @param bytes of as many dimensions
    public double product(BytesRef bytes) {
        return product(bytes, Double.NEGATIVE_INFINITY);
    }

    /// The cosine with a vector of length 1, or minus infinity where it is less than asked for: the upper part tells
    /// that of most, since the lower one adds at most the product of both lengths.
    double product(BytesRef bytes, double least) {
        System.arraycopy(bytes.bytes, bytes.offset + Float.BYTES, passage, 0, passage.length);
        long sum = (long) PARTS * VectorUtil.dotProduct(upper, passage);
        double stepOfPassage = step(bytes);
        double most = sum * stepOfPassage + lowerLength * (1 + rounding * stepOfPassage);
        if (step * most + 1 / GRAIN < least) {
            return Double.NEGATIVE_INFINITY;
        }
        sum += VectorUtil.dotProduct(lower, passage);
        return Math.rint(sum * step * stepOfPassage * GRAIN) / GRAIN;
    }

    private static float step(BytesRef bytes) {
        return (float) STEP.get(bytes.bytes, bytes.offset);
    }

    private static float step(float[] vector) {
        float greatest = 0;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return Math.max(greatest, Float.MIN_NORMAL * STEPS) / STEPS;
    }
}
