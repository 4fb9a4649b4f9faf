package io.casewright.analysis.shape;

import static io.casewright.analysis.shape.TransferGraph.payees;
import static io.casewright.analysis.shape.TransferGraph.payers;

import io.casewright.analysis.shape.Structure.Layers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Shapes of many with many: bipartite and stack.
final class LayerFits {

    private final TransferGraph graph;

    private LayerFits(TransferGraph graph) {
        this.graph = graph;
    }

    static List<Fit> of(TransferGraph graph) {
        LayerFits layers = new LayerFits(graph);
        List<Fit> fits = new ArrayList<>();
        layers.bipartite().ifPresent(fits::add);
        layers.stack().ifPresent(fits::add);
        return fits;
    }

    private Optional<Fit> bipartite() {
        List<Transfer> legs = graph.legs().stream()
                .filter(leg -> !graph.receives(leg.from()) && !graph.pays(leg.to()))
                .toList();
        List<String> sources = payers(legs);
        List<String> exits = payees(legs);
        boolean single = legs.size() == 1 && graph.size() == 1;
        if (!single && (sources.size() < 2 || exits.size() < 2 || hasHub(legs))) {
            return Optional.empty();
        }
        return Optional.of(new Fit(
                Shape.BIPARTITE,
                legs,
                1,
                graph.size(),
                new Layers(sources, List.of(), exits),
                "%d accounts pay %d others, and nothing goes on".formatted(sources.size(), exits.size())));
    }

    /// Whether more than half of them share a payer or a payee: then that account is the scheme's middle, and
    /// the others are beside it.
    private static boolean hasHub(List<Transfer> legs) {
        return most(legs, Transfer::from) * 2 > legs.size() || most(legs, Transfer::to) * 2 > legs.size();
    }

    private static long most(List<Transfer> legs, Function<Transfer, String> end) {
        Map<String, Long> counts = legs.stream().collect(Collectors.groupingBy(end, Collectors.counting()));
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private Optional<Fit> stack() {
        Set<Transfer> legs = new LinkedHashSet<>();
        Set<String> middle = new LinkedHashSet<>();
        int steps = 0;
        int inOrder = 0;
        for (String account : graph.accounts()) {
            if (graph.receives(account) && graph.pays(account)) {
                List<Transfer> in = graph.into(account);
                List<Transfer> out = graph.outOf(account);
                int passed = Math.min(in.size(), out.size());
                middle.add(account);
                steps += passed;
                inOrder += Math.min(passed, fed(in, out));
                legs.addAll(in.subList(0, passed));
                legs.addAll(out.subList(out.size() - passed, out.size()));
            }
        }
        if (middle.size() < 2) {
            return Optional.empty();
        }
        List<Transfer> ordered = legs.stream().sorted(Transfer.BY_TIME).toList();
        List<String> sources = payers(ordered).stream()
                .filter(account -> !middle.contains(account))
                .toList();
        List<String> exits = payees(ordered).stream()
                .filter(account -> !middle.contains(account))
                .toList();
        return Optional.of(new Fit(
                Shape.STACK,
                ordered,
                (double) inOrder / steps,
                graph.size(),
                new Layers(sources, List.copyOf(middle), exits),
                "%d accounts in the middle pass on what several others pay them".formatted(middle.size())));
    }

    /// How many of the later transfers each have an earlier one of their own; both by time.
    private static int fed(List<Transfer> in, List<Transfer> out) {
        int fed = 0;
        for (Transfer later : out) {
            fed += fed < in.size() && in.get(fed).canFeed(later) ? 1 : 0;
        }
        return fed;
    }
}
