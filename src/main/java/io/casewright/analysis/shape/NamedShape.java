package io.casewright.analysis.shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The shape that some transfers have.
///
/// @param score from above 0 to 1: the share of the transfers that the structure explains, less up to a quarter
///     where their times do not let money flow through it; half of it for a single transfer, which every shape
///     begins with
/// @param transfers those that the structure explains, by time
/// @param runnerUp the shape that explains them next best, if any does
/// @param why the reason for this name, in words, with counts and no accounts
public record NamedShape(
        Shape shape,
        double score,
        Structure structure,
        List<Transfer> transfers,
        Optional<Shape> runnerUp,
        String why) {

    public NamedShape {
        transfers = List.copyOf(transfers);
    }

    /// Everybody who stands in it, in the order in which they first move money.
    public List<String> accounts() {
        return transfers.stream()
                .flatMap(each -> Stream.of(each.from(), each.to()))
                .distinct()
                .toList();
    }
}
