package io.casewright.analysis.network;

import io.casewright.casefile.Surroundings.Edge;
import io.casewright.evidence.Money;
import java.util.List;

/// A way that money can have taken from where the network begins to where it ends: each step's last booking is not
/// before the first booking of the step ahead of it.
///
/// @param steps from source to exit, at least two, in one currency
/// @param least the smallest total of a step: no more than that can have gone the whole way
public record MoneyPath(List<Edge> steps, Money least) {

    public MoneyPath {
        steps = List.copyOf(steps);
    }

    /// Ids of the nodes on the way, source first.
    public List<String> nodes() {
        return java.util.stream.Stream.concat(
                        steps.stream().limit(1).map(Edge::from), steps.stream().map(Edge::to))
                .toList();
    }
}
