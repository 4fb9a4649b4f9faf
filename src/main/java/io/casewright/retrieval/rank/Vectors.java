package io.casewright.retrieval.rank;

import io.casewright.index.Sketch;
import java.util.List;
import java.util.Optional;

/// The vectors of some passages side by side, to be multiplied with another one all at once. Each product is added up
/// in four lanes in a fixed order: the same on every processor, and whatever the other passages are.
final class Vectors {

    private static final int LANES = 4;

    private final boolean[] present;

    /// By dimension: the value of each passage, 0 of one without a vector.
    private final float[][] values;

    /// A vector of another length than the first one counts as none.
    Vectors(List<Sketch> sketches) {
        int dimensions = sketches.stream()
                .map(Sketch::vector)
                .flatMap(Optional::stream)
                .mapToInt(vector -> vector.length)
                .findFirst()
                .orElse(0);
        present = new boolean[sketches.size()];
        values = new float[dimensions][sketches.size()];
        for (int passage = 0; passage < present.length; passage++) {
            Optional<float[]> vector = sketches.get(passage).vector();
            present[passage] = vector.isPresent() && vector.get().length == dimensions && dimensions > 0;
            if (present[passage]) {
                put(passage, vector.get());
            }
        }
    }

    private void put(int passage, float[] vector) {
        for (int i = 0; i < vector.length; i++) {
            values[i][passage] = vector[i];
        }
    }

    int dimensions() {
        return values.length;
    }

    boolean isPresent(int passage) {
        return present[passage];
    }

    /// @return by passage; not a number for one without a vector, and for all where the other is of another length
    double[] times(float[] other) {
        boolean isComparable = other.length == values.length;
        float[][] lanes = new float[LANES][present.length];
        int paired = values.length - values.length % LANES;
        for (int i = 0; isComparable && i < values.length; i++) {
            add(lanes[i < paired ? i % LANES : 0], values[i], other[i]);
        }
        double[] products = new double[present.length];
        for (int passage = 0; passage < products.length; passage++) {
            double sum = (double) lanes[0][passage] + lanes[1][passage] + lanes[2][passage] + lanes[3][passage];
            products[passage] = isComparable && present[passage] ? sum : Double.NaN;
        }
        return products;
    }

    private static void add(float[] sums, float[] column, float factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += factor * column[i];
        }
    }
}
