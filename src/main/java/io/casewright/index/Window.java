package io.casewright.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.FixedBitSet;

/// What the passages of a stretch of a segment have earned so far, and what they hold of the term that is being read:
/// small enough to stay in the processor's nearest cache.
final class Window {

    static final int SIZE = 4_096;

    private final float[] scores = new float[SIZE];
    private final float[] held = new float[SIZE];

    /// Which passages hold the term, in no order.
    private final int[] holders = new int[SIZE + 1];

    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private int count;
    private int from;

    /// @param first passage; none has earned anything
    void start(int first) {
        from = first;
        count = 0;
        Arrays.fill(scores, 0);
    }

    int from() {
        return from;
    }

    /// The first passage behind it.
    int end() {
        return from + SIZE;
    }

    float score(int passage) {
        return scores[passage - from];
    }

    /// Reads one field, each occurrence by the worth of the passage's length.
    ///
    /// @param postings at a passage of the window
    void read(PostingsEnum postings, short[] lengths, float[] worths) throws IOException {
        postings.nextPostings(end(), buffer);
        while (buffer.size > 0) {
            for (int i = 0; i < buffer.size; i++) {
                int passage = buffer.docs[i];
                int at = passage - from;
                float before = held[at];
                holders[count] = at;
                count += before == 0 ? 1 : 0;
                held[at] = before + buffer.features[i] * worths[lengths[passage]];
            }
            postings.nextPostings(end(), buffer);
        }
    }

    /// Every holder of the term that was read earns by it, and the next term can be read.
    void earn(double most, double k1) {
        for (int i = 0; i < count; i++) {
            int at = holders[i];
            scores[at] += gain(held[at], most, k1);
            held[at] = 0;
        }
        count = 0;
    }

    /// A passage that holds so much of a term earns by it.
    void earn(int passage, float holds, double most, double k1) {
        scores[passage - from] += gain(holds, most, k1);
    }

    private static float gain(float holds, double most, double k1) {
        return (float) (most * holds / (k1 + holds));
    }

    /// Collects the allowed passages that have earned anything, and at least so much.
    ///
    /// @return how many
    int choose(FixedBitSet allowed, double least, int[] chosen) {
        float enough = Math.max(Float.MIN_VALUE, Math.nextDown((float) least));
        int found = 0;
        for (int i = 0; i < SIZE; i++) {
            chosen[found] = from + i;
            found += scores[i] >= enough ? 1 : 0;
        }
        int kept = 0;
        for (int i = 0; i < found; i++) {
            if (allowed.get(chosen[i])) {
                chosen[kept++] = chosen[i];
            }
        }
        return kept;
    }

    /// Those of the chosen that have earned at least so much.
    ///
    /// @return how many
    int drop(double least, int[] chosen, int before) {
        int kept = 0;
        for (int i = 0; i < before; i++) {
            if (scores[chosen[i] - from] >= least) {
                chosen[kept++] = chosen[i];
            }
        }
        return kept;
    }
}
