package io.casewright.analysis.shape;

import static io.casewright.analysis.shape.TransferGraph.payees;
import static io.casewright.analysis.shape.TransferGraph.payers;

import io.casewright.analysis.shape.Structure.Hub;
import java.util.ArrayList;
import java.util.List;

/// Shapes around one account: fan-in, fan-out, gather-scatter.
final class HubFits {

    private final TransferGraph graph;
    private final List<Fit> fits = new ArrayList<>();

    private HubFits(TransferGraph graph) {
        this.graph = graph;
    }

    static List<Fit> of(TransferGraph graph) {
        HubFits hubs = new HubFits(graph);
        for (String account : graph.accounts()) {
            if (graph.graph().degreeOf(account) > 1 || !graph.loops().isEmpty()) {
                hubs.around(account);
            }
        }
        return hubs.fits;
    }

    private void around(String account) {
        List<Transfer> in = graph.into(account);
        List<Transfer> out = graph.outOf(account);
        List<Transfer> own = graph.loops().stream()
                .filter(loop -> loop.from().equals(account))
                .toList();
        List<String> sources = payers(in);
        List<String> exits = payees(out);
        if (sources.size() >= 2) {
            fits.add(new Fit(
                    Shape.FAN_IN,
                    in,
                    1,
                    graph.size(),
                    new Hub(account, sources, List.of()),
                    "%d accounts pay one".formatted(sources.size())));
        }
        if (exits.size() >= 2) {
            fits.add(new Fit(
                    Shape.FAN_OUT,
                    out,
                    1,
                    graph.size(),
                    new Hub(account, List.of(), exits),
                    "one account pays %d".formatted(exits.size())));
        }
        boolean gathers = sources.size() + own.size() > 0;
        boolean scatters = exits.size() + own.size() > 0;
        if (gathers && scatters && sources.size() + exits.size() + own.size() > (own.isEmpty() ? 2 : 1)) {
            fits.add(gatherScatter(new Hub(account, sources, exits), in, out, own));
        }
    }

    /// What the hub moves to itself belongs: it can stand among its own sources and exits.
    private Fit gatherScatter(Hub hub, List<Transfer> in, List<Transfer> out, List<Transfer> own) {
        List<Transfer> legs = new ArrayList<>(in);
        legs.addAll(out);
        legs.addAll(own);
        legs.sort(Transfer.BY_TIME);
        return new Fit(
                Shape.GATHER_SCATTER,
                legs,
                order(in, out),
                graph.size(),
                hub,
                "one account gathers from %d and pays %d"
                        .formatted(hub.sources().size(), hub.exits().size()));
    }

    /// The best share of transfers on the right side of one moment, before which it gathers and after which it
    /// scatters.
    private static double order(List<Transfer> in, List<Transfer> out) {
        if (in.isEmpty() || out.isEmpty()) {
            return 1;
        }
        int best = 0;
        int after = 0;
        for (int gathered = 1; gathered <= in.size(); gathered++) {
            while (after < out.size() && !in.get(gathered - 1).canFeed(out.get(after))) {
                after++;
            }
            if (after < out.size()) {
                best = Math.max(best, gathered + out.size() - after);
            }
        }
        return (double) best / (in.size() + out.size());
    }
}
