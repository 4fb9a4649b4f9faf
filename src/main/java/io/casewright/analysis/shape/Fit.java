package io.casewright.analysis.shape;

import java.util.Comparator;
import java.util.List;

/// How well one shape explains a set of transfers.
///
/// @param legs the transfers that it explains, by time
/// @param order from 0 to 1: the share of its steps at which money came before it went
/// @param of how many transfers there are to explain
record Fit(Shape shape, List<Transfer> legs, double order, int of, Structure structure, String why) {

    /// How much of a fit is lost when no step of it is in the order of time. Structure weighs more than time:
    /// schemes pay intermediaries in advance, and thirteen accounts with one payer and one and the same payee
    /// each are no chance.
    private static final double WEIGHT_OF_ORDER = 0.25;

    private static final double SINGLE = 0.5;

    /// Best first; the more particular shape of equals.
    static final Comparator<Fit> BEST_FIRST =
            Comparator.comparingDouble(Fit::score).reversed().thenComparing(Fit::shape);

    double score() {
        double share = (double) legs.size() / of;
        double ordered = 1 - WEIGHT_OF_ORDER * (1 - order);
        return share * ordered * (of == 1 ? SINGLE : 1);
    }
}
