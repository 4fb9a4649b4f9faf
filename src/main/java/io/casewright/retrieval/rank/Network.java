package io.casewright.retrieval.rank;

/// A score out of one row of standardised features: a straight sum and a few bent ones.
///
/// @param inner weights of the bent sums, one row for each
/// @param bias of each bent sum
/// @param outer what each bent sum counts
/// @param straight what each feature counts by itself
@SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared or kept as keys
public record Network(double[][] inner, double[] bias, double[] outer, double[] straight) {

    double score(double[] row) {
        double score = 0;
        for (int i = 0; i < row.length; i++) {
            score += straight[i] * row[i];
        }
        for (int unit = 0; unit < outer.length; unit++) {
            double sum = bias[unit];
            for (int i = 0; i < row.length; i++) {
                sum += inner[unit][i] * row[i];
            }
            score += outer[unit] * StrictMath.tanh(sum);
        }
        return score;
    }
}
