package io.casewright.analysis.shape;

import io.casewright.analysis.shape.Structure.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Scatter-gather: a source and an exit with several accounts between them.
final class SpreadFits {

    /// An account with more payers or payees is a hub of its own and no intermediary.
    private static final int MOST_PARTNERS = 16;

    private record Ends(String source, String exit) {}

    private final TransferGraph graph;
    private final Map<Ends, List<String>> between = new LinkedHashMap<>();

    private SpreadFits(TransferGraph graph) {
        this.graph = graph;
    }

    static List<Fit> of(TransferGraph graph) {
        SpreadFits spread = new SpreadFits(graph);
        graph.accounts().forEach(spread::through);
        List<Fit> fits = new ArrayList<>();
        spread.between.forEach((ends, middle) -> {
            if (middle.size() >= 2) {
                fits.add(spread.fit(ends, middle));
            }
        });
        return fits;
    }

    private void through(String middle) {
        if (!graph.receives(middle) || !graph.pays(middle)) {
            return;
        }
        List<String> sources = TransferGraph.payers(graph.into(middle));
        List<String> exits = TransferGraph.payees(graph.outOf(middle));
        if (sources.size() > MOST_PARTNERS || exits.size() > MOST_PARTNERS) {
            return;
        }
        for (String source : sources) {
            for (String exit : exits) {
                between.computeIfAbsent(new Ends(source, exit), _ -> new ArrayList<>())
                        .add(middle);
            }
        }
    }

    private Fit fit(Ends ends, List<String> middle) {
        List<Transfer> legs = new ArrayList<>();
        int inOrder = 0;
        for (String account : middle) {
            List<Transfer> in = graph.into(account).stream()
                    .filter(leg -> leg.from().equals(ends.source()))
                    .toList();
            List<Transfer> out = graph.outOf(account).stream()
                    .filter(leg -> leg.to().equals(ends.exit()))
                    .toList();
            inOrder += in.getFirst().canFeed(out.getLast()) ? 1 : 0;
            legs.addAll(in);
            legs.addAll(out);
        }
        legs.sort(Transfer.BY_TIME);
        return new Fit(
                Shape.SCATTER_GATHER,
                legs,
                (double) inOrder / middle.size(),
                graph.size(),
                new Spread(ends.source(), middle, ends.exit()),
                "one source pays %d accounts that all pay one".formatted(middle.size()));
    }
}
