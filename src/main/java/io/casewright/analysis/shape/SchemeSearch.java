package io.casewright.analysis.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds the transfers of one scheme among others, without being told which they are, and names its shape.
///
/// Ordinary business between two accounts goes on by cheque, card and cash as it comes; who moves money through
/// accounts uses nearly one way of paying throughout. So what is connected is taken apart from what is not,
/// parts with several ways of paying are left aside, and of the others the largest counts, of equals the one
/// that pays in the ledger's rarest way. Shapes that consist of unconnected parts are put together from the
/// parts of that way of paying.
public final class SchemeSearch {

    /// One transfer in five may be paid otherwise: a scheme that slips, or an errand of one of its accounts.
    private static final double NEARLY_ALL = 0.8;

    /// A connected set of transfers that are nearly all paid in one way.
    private record Part(List<Transfer> transfers, String format) {

        int size() {
            return transfers.size();
        }
    }

    private SchemeSearch() {}

    /// @param ledger in any order
    /// @return nothing when no connected transfers share a way of paying
    public static Optional<NamedShape> find(Collection<Transfer> ledger) {
        TransferGraph graph = new TransferGraph(ledger);
        Map<String, Integer> used = new HashMap<>();
        graph.legs().forEach(leg -> used.merge(leg.format(), 1, Integer::sum));
        List<Part> parts = parts(graph);
        Optional<Part> largest = parts.stream()
                .min(Comparator.comparingInt(Part::size)
                        .reversed()
                        .thenComparing(part -> used.getOrDefault(part.format(), 0))
                        .thenComparing(part -> part.transfers().getFirst(), Transfer.BY_TIME.reversed()));
        return largest.flatMap(part -> read(part, parts));
    }

    /// A part alone, or with its like: two transfers in a row are a stack's when others of them stand beside,
    /// and transfers that nothing joins are together bipartite.
    private static Optional<NamedShape> read(Part part, List<Part> parts) {
        Optional<NamedShape> alone = ShapeReader.read(part.transfers());
        boolean mayBeLayers = part.size() == 1
                || alone.filter(named -> isPartOfLayers(named, part)).isPresent();
        if (!mayBeLayers) {
            return alone;
        }
        int atLeast = Math.min(2, part.size());
        List<Transfer> together = parts.stream()
                .filter(other -> other.format().equals(part.format()))
                .map(Part::transfers)
                .filter(transfers -> transfers.size() >= atLeast)
                .flatMap(List::stream)
                .toList();
        Optional<NamedShape> layers = together.size() > part.size() ? ShapeReader.read(together) : Optional.empty();
        return layers.filter(named -> named.shape() == Shape.STACK || named.shape() == Shape.BIPARTITE)
                .or(() -> alone);
    }

    private static boolean isPartOfLayers(NamedShape named, Part part) {
        return named.shape() == Shape.STACK
                || named.shape() == Shape.BIPARTITE
                || named.shape() == Shape.RANDOM_CHAIN
                || part.size() == 2;
    }

    private static List<Part> parts(TransferGraph graph) {
        List<Part> parts = new ArrayList<>();
        for (Set<String> accounts : graph.components()) {
            List<Transfer> transfers = graph.among(accounts);
            format(transfers).ifPresent(format -> {
                graph.loops().stream()
                        .filter(loop ->
                                accounts.contains(loop.from()) && loop.format().equals(format))
                        .forEach(transfers::add);
                transfers.sort(Transfer.BY_TIME);
                parts.add(new Part(transfers, format));
            });
        }
        return parts;
    }

    /// The way in which nearly all of them are paid, if there is one.
    private static Optional<String> format(List<Transfer> transfers) {
        Map<String, Integer> used = new TreeMap<>();
        transfers.forEach(each -> used.merge(each.format(), 1, Integer::sum));
        return used.entrySet().stream()
                .filter(each -> each.getValue() >= NEARLY_ALL * transfers.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
