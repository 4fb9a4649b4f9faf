package io.casewright.bench.rank;

/// The candidates of one question with the judgement of each.
///
/// @param table one row of features a candidate
/// @param relevant by candidate
/// @param relevantInAll how many passages of the collection answer, found or not
@SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared or kept as keys
public record JudgedQuestion(double[][] table, boolean[] relevant, int relevantInAll) {

    int size() {
        return relevant.length;
    }

    int relevantFound() {
        int count = 0;
        for (boolean one : relevant) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
