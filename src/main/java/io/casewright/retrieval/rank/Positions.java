package io.casewright.retrieval.rank;

import java.util.Arrays;

/// Where each of a few codes stands in a list, without a box around every number: a question is looked up in some
/// hundred passages of some hundred words.
final class Positions {

    private static final int ABSENT = -1;

    private final long[] keys;
    private final int[] values;

    /// @param codes distinct
    Positions(long[] codes) {
        int size = Integer.highestOneBit(Math.max(4, codes.length * 4)) * 2;
        keys = new long[size];
        values = new int[size];
        Arrays.fill(values, ABSENT);
        for (int i = 0; i < codes.length; i++) {
            int slot = slot(codes[i]);
            keys[slot] = codes[i];
            values[slot] = i;
        }
    }

    /// @param codes distinct
    static Positions of(int[] codes) {
        return new Positions(Arrays.stream(codes).asLongStream().toArray());
    }

    /// @return the code's place, negative when it is not in the list
    int of(long code) {
        return values[slot(code)];
    }

    private int slot(long code) {
        int mask = keys.length - 1;
        int folded = (int) (code ^ code >>> Integer.SIZE);
        int slot = (folded ^ folded >>> 16) & mask;
        while (values[slot] != ABSENT && keys[slot] != code) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
