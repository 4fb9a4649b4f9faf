package io.casewright.retrieval.rank;

import io.casewright.index.Sketch;
import java.util.Arrays;
import java.util.List;

/// The words of some passages, numbered from 0 in the order in which they first stand: some twenty thousand of them
/// are counted for each question, without a box around every number.
final class Vocabulary {

    private static final int FEWEST = 1_024;
    private static final int FREE = -1;

    /// The words of each passage, each once, in the order in which they first stand.
    private final int[][] distinct;

    private int[] codes = new int[FEWEST];
    private int[] holders = new int[FEWEST];
    private int[] lastHolder = new int[FEWEST];
    private int[] slots = emptySlots(4 * FEWEST);
    private int size;

    Vocabulary(List<Sketch> sketches) {
        distinct = new int[sketches.size()][];
        for (int passage = 0; passage < distinct.length; passage++) {
            distinct[passage] = add(passage, sketches.get(passage).words());
        }
    }

    int size() {
        return size;
    }

    int[] distinct(int passage) {
        return distinct[passage];
    }

    /// The code of a word of this number.
    int code(int word) {
        return codes[word];
    }

    /// How many of the passages hold it.
    int holders(int word) {
        return holders[word];
    }

    private int[] add(int passage, int[] words) {
        int[] held = new int[words.length];
        int count = 0;
        for (int code : words) {
            int word = number(code);
            if (holders[word] == 0 || lastHolder[word] != passage) {
                lastHolder[word] = passage;
                holders[word]++;
                held[count++] = word;
            }
        }
        return Arrays.copyOf(held, count);
    }

    private int number(int code) {
        int slot = slot(code);
        if (slots[slot] == FREE) {
            if (size == codes.length) {
                grow();
                slot = slot(code);
            }
            slots[slot] = size;
            codes[size++] = code;
        }
        return slots[slot];
    }

    private int slot(int code) {
        int mask = slots.length - 1;
        int slot = (code ^ code >>> 16) & mask;
        while (slots[slot] != FREE && codes[slots[slot]] != code) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        codes = Arrays.copyOf(codes, 2 * size);
        holders = Arrays.copyOf(holders, 2 * size);
        lastHolder = Arrays.copyOf(lastHolder, 2 * size);
        slots = emptySlots(2 * slots.length);
        for (int word = 0; word < size; word++) {
            slots[slot(codes[word])] = word;
        }
    }

    private static int[] emptySlots(int count) {
        int[] empty = new int[count];
        Arrays.fill(empty, FREE);
        return empty;
    }
}
