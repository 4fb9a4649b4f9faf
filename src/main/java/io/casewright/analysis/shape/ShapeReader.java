package io.casewright.analysis.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Names the shape of transfers that are taken to belong together. Money must be able to flow: what is gathered
/// comes before what is scattered, and each transfer of a chain before the next.
public final class ShapeReader {

    /// How far an amount may change on its way and still be the same money, less a fee or an exchange: chains
    /// and cycles pass it on within this share, intermediaries of a scatter-gather within the wider one.
    /// Beyond, an account pools money of its own. Measured on transfers in the same currency along the longer
    /// schemes of AMLworld.
    private static final double PASSED_ON = 0.10;

    private static final double SPREAD = 0.25;

    private ShapeReader() {}

    /// @param transfers in any order; what an account moves to itself counts only for a hub
    /// @return the best name, or nothing when there is no transfer between two accounts or no shape explains at
    ///     least half of them
    public static Optional<NamedShape> read(Collection<Transfer> transfers) {
        TransferGraph graph = new TransferGraph(transfers);
        List<Fit> fits = fits(graph);
        if (fits.isEmpty() || fits.getFirst().legs().size() * 2 < graph.size()) {
            return Optional.empty();
        }
        Fit best = fits.getFirst();
        Optional<Shape> runnerUp = fits.stream()
                .map(Fit::shape)
                .filter(shape -> shape != best.shape())
                .findFirst();
        if (isThereAndBack(graph)) {
            return Optional.of(thereAndBack(graph.legs(), best));
        }
        return Optional.of(
                new NamedShape(best.shape(), best.score(), best.structure(), best.legs(), runnerUp, best.why()));
    }

    /// Names each connected part of some transfers by itself.
    ///
    /// @param transfers in any order
    /// @return the parts that have a name, in the order of their first transfer
    public static List<NamedShape> readApart(Collection<Transfer> transfers) {
        TransferGraph graph = new TransferGraph(transfers);
        return graph.components().stream()
                .map(graph::among)
                .map(ShapeReader::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<Fit> fits(TransferGraph graph) {
        if (graph.isStar()) {
            return HubFits.of(graph).stream().sorted(Fit.BEST_FIRST).toList();
        }
        return Stream.of(HubFits.of(graph), SpreadFits.of(graph), PathFits.of(graph), LayerFits.of(graph))
                .flatMap(List::stream)
                .sorted(Fit.BEST_FIRST)
                .toList();
    }

    private static boolean isThereAndBack(TransferGraph graph) {
        List<Transfer> legs = graph.legs();
        return legs.size() == 2
                && graph.loops().isEmpty()
                && legs.getFirst().from().equals(legs.getLast().to())
                && legs.getFirst().to().equals(legs.getLast().from());
    }

    /// One transfer out and one back is the smallest cycle, and as well a scatter-gather with one intermediary
    /// or a gather-scatter with one source: only the amounts can tell them apart.
    private static NamedShape thereAndBack(List<Transfer> legs, Fit cycle) {
        Transfer out = legs.getFirst();
        Transfer back = legs.getLast();
        List<Shape> others = new ArrayList<>(List.of(Shape.SCATTER_GATHER, Shape.GATHER_SCATTER));
        Shape shape = Shape.CYCLE;
        String why = "a sum goes and one comes back almost unchanged, or in another currency";
        double change = out.currency().equals(back.currency()) ? change(out, back) : 0;
        if (change > SPREAD) {
            shape = Shape.GATHER_SCATTER;
            why = "what goes back is not the sum that came";
        } else if (change > PASSED_ON) {
            shape = Shape.SCATTER_GATHER;
            why = "the sum comes back, changed by more than a fee";
        }
        others.remove(shape);
        Shape runnerUp = shape == Shape.CYCLE ? others.getFirst() : Shape.CYCLE;
        return new NamedShape(shape, cycle.score() / 2, cycle.structure(), legs, Optional.of(runnerUp), why);
    }

    /// By what share the larger amount exceeds the smaller.
    private static double change(Transfer out, Transfer back) {
        double ratio = (double) Math.max(1, back.minor()) / Math.max(1, out.minor());
        return Math.max(ratio, 1 / ratio) - 1;
    }
}
