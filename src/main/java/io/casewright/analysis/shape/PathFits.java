package io.casewright.analysis.shape;

import io.casewright.analysis.shape.Structure.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.cycle.HierholzerEulerianCycle;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jspecify.annotations.Nullable;

/// Shapes that are one way from account to account: cycle and random chain.
final class PathFits {

    private static final String ROUND = "money passes %d accounts and comes back";
    private static final String ONWARD = "money goes on from account to account, %d times";

    private final TransferGraph graph;

    private PathFits(TransferGraph graph) {
        this.graph = graph;
    }

    static List<Fit> of(TransferGraph graph) {
        PathFits paths = new PathFits(graph);
        List<Fit> fits = new ArrayList<>();
        new KosarajuStrongConnectivityInspector<>(graph.graph())
                .stronglyConnectedSets().stream()
                        .filter(set -> set.size() > 1)
                        .map(paths::cycle)
                        .flatMap(Optional::stream)
                        .forEach(fits::add);
        graph.components().stream().map(paths::walk).flatMap(Optional::stream).forEach(fits::add);
        paths.longest().ifPresent(fits::add);
        return fits;
    }

    /// Accounts that each have one payer and one payee among them.
    private Optional<Fit> cycle(Set<String> accounts) {
        AsSubgraph<String, Transfer> ring = new AsSubgraph<>(graph.graph(), accounts);
        for (String account : accounts) {
            if (ring.inDegreeOf(account) != 1 || ring.outDegreeOf(account) != 1) {
                return Optional.empty();
            }
        }
        Transfer first = ring.edgeSet().stream().min(Transfer.BY_TIME).orElseThrow();
        List<Transfer> legs = new ArrayList<>(List.of(first));
        while (legs.size() < accounts.size()) {
            legs.add(ring.outgoingEdgesOf(legs.getLast().to()).iterator().next());
        }
        int steps = inOrder(legs);
        // The first transfer of all is where the ring was opened, so its last step back is no step of the money.
        double order = (double) steps / (legs.size() - 1);
        return Optional.of(fit(Shape.CYCLE, legs, order, ROUND));
    }

    /// One walk over all transfers of some accounts, each once: Eulerian when its end is joined to its
    /// beginning.
    private Optional<Fit> walk(Set<String> accounts) {
        List<String> start = unbalanced(accounts, 1);
        List<String> end = unbalanced(accounts, -1);
        List<Transfer> legs = graph.among(accounts);
        if (start.size() != 1 || end.size() != 1 || legs.size() < 2) {
            return Optional.empty();
        }
        Transfer first = legs.getFirst();
        Transfer join = new Transfer("", end.getFirst(), start.getFirst(), first.at(), 0, "", "");
        Graph<String, Transfer> closed = new DirectedPseudograph<>(Transfer.class);
        accounts.forEach(closed::addVertex);
        legs.forEach(leg -> closed.addEdge(leg.from(), leg.to(), leg));
        closed.addEdge(join.from(), join.to(), join);
        HierholzerEulerianCycle<String, Transfer> euler = new HierholzerEulerianCycle<>();
        if (!euler.isEulerian(closed)) {
            return Optional.empty();
        }
        GraphPath<String, Transfer> round = euler.getEulerianCycle(closed);
        List<Transfer> way = new ArrayList<>(round.getEdgeList());
        int at = way.indexOf(join);
        Collections.rotate(way, -at - 1);
        way.removeLast();
        double order = (double) inOrder(way) / (way.size() - 1);
        return Optional.of(fit(Shape.RANDOM_CHAIN, way, order, ONWARD));
    }

    private List<String> unbalanced(Set<String> accounts, int surplus) {
        return accounts.stream()
                .filter(account ->
                        graph.graph().outDegreeOf(account) - graph.graph().inDegreeOf(account) == surplus)
                .toList();
    }

    private static int inOrder(List<Transfer> legs) {
        int steps = 0;
        for (int n = 1; n < legs.size(); n++) {
            steps += legs.get(n - 1).canFeed(legs.get(n)) ? 1 : 0;
        }
        return steps;
    }

    private Fit fit(Shape shape, List<Transfer> way, double order, String why) {
        List<String> accounts = new ArrayList<>(List.of(way.getFirst().from()));
        way.forEach(leg -> accounts.add(leg.to()));
        List<Transfer> legs = way.stream().sorted(Transfer.BY_TIME).toList();
        return new Fit(shape, legs, order, graph.size(), new Path(accounts), why.formatted(way.size()));
    }

    /// The longest way on which each transfer can have fed the next, found in one pass through time: the
    /// longest way that ends at an account grows with every transfer that leaves it.
    private Optional<Fit> longest() {
        Map<String, Step> ends = new HashMap<>();
        Step best = null;
        for (Transfer leg : graph.legs()) {
            Step before = ends.get(leg.from());
            Step step = new Step(leg, before, before == null ? 1 : before.length() + 1);
            ends.merge(leg.to(), step, Step::longer);
            best = best == null ? step : Step.longer(best, step);
        }
        if (best == null || best.length() < 2) {
            return Optional.empty();
        }
        List<Transfer> way = best.way();
        if (!way.getFirst().from().equals(way.getLast().to())) {
            return Optional.of(fit(Shape.RANDOM_CHAIN, way, 1, ONWARD));
        }
        boolean simple = way.stream().map(Transfer::to).distinct().count() == way.size();
        return simple ? Optional.of(fit(Shape.CYCLE, way, 1, ROUND)) : Optional.empty();
    }

    /// A transfer at the end of a way.
    private record Step(Transfer leg, @Nullable Step before, int length) {

        /// The first of equals.
        static Step longer(Step one, Step other) {
            return other.length() > one.length() ? other : one;
        }

        List<Transfer> way() {
            List<Transfer> way = new ArrayList<>();
            for (Step step = this; step != null; step = step.before()) {
                way.add(step.leg());
            }
            return way.reversed();
        }
    }
}
