package io.casewright.analysis.network;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.Node;
import io.casewright.casefile.Surroundings.NodeKind;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.graph.DirectedMultigraph;

/// The payments around a dossier as a graph: nodes are customers, accounts elsewhere and ways out of the records; edges
/// are all bookings between two nodes in one currency.
public final class PaymentNetwork {

    /// Several, and three times as many: as the shapes of laundering schemes are told apart.
    private static final int SEVERAL = 3;

    /// What leaves is between four fifths and five quarters of what reaches: our choice, as a fee or a wage may be
    /// kept.
    private static final double ABOUT_AS_MUCH = 0.8;

    /// Steps of a way at most: one payer, three hops, and no way is longer than the network is deep.
    private static final int STEPS = 4;

    /// Flows of one node, one way, that a way is sought over: the largest, so that all ways are a few hundred.
    private static final int WIDTH = 4;

    private final Surroundings surroundings;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<CustomerId, PartyRole> roles;
    private final Graph<String, Edge> graph = new DirectedMultigraph<>(Edge.class);

    /// @param roles of the dossier's customers
    public PaymentNetwork(Surroundings surroundings, Map<CustomerId, PartyRole> roles) {
        this.surroundings = surroundings;
        this.roles = Map.copyOf(roles);
        for (Node node : surroundings.nodes()) {
            nodes.put(node.id(), node);
            graph.addVertex(node.id());
        }
        for (Edge edge : surroundings.edges()) {
            if (!edge.from().equals(edge.to())) {
                graph.addEdge(edge.from(), edge.to(), edge);
            }
        }
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    /// Throws [IllegalArgumentException] for an id that no node has.
    public Node node(String id) {
        return Optional.ofNullable(nodes.get(id))
                .orElseThrow(() -> new IllegalArgumentException("the network has no node " + id));
    }

    /// The part of a node in the case, for a customer of the dossier.
    public Optional<PartyRole> role(Node node) {
        return node.customer().map(roles::get);
    }

    public boolean isPotentialVictim(Node node) {
        return role(node).filter(role -> role == PartyRole.POTENTIAL_VICTIM).isPresent();
    }

    /// The node of a customer of the dossier.
    public Optional<Node> of(CustomerId customer) {
        return nodes.values().stream()
                .filter(node -> node.customer().filter(customer::equals).isPresent())
                .findFirst();
    }

    public Standing standing(Node node) {
        if (node.isHub()) {
            return Standing.HUB;
        }
        long payers = graph.incomingEdgesOf(node.id()).stream()
                .map(Edge::from)
                .distinct()
                .count();
        long payees = graph.outgoingEdgesOf(node.id()).stream()
                .map(Edge::to)
                .distinct()
                .count();
        if (payers == 0) {
            return Standing.SOURCE;
        }
        if (payees == 0) {
            return Standing.EXIT;
        }
        if (payers >= SEVERAL && payers >= SEVERAL * payees) {
            return Standing.COLLECTOR;
        }
        if (payees >= SEVERAL && payees >= SEVERAL * payers) {
            return Standing.DISTRIBUTOR;
        }
        return passesOn(node) ? Standing.PASS_THROUGH : Standing.BETWEEN;
    }

    /// The largest flows of a node, one way: by total, then by the other end.
    public List<Edge> largest(Node node, boolean incoming, int limit) {
        Set<Edge> edges = incoming ? graph.incomingEdgesOf(node.id()) : graph.outgoingEdgesOf(node.id());
        return edges.stream().sorted(BY_SIZE).limit(limit).toList();
    }

    /// The way over a node on which most money can have gone from a source to an exit; the longest of equal ones.
    public Optional<MoneyPath> path(Node over) {
        Set<String> currencies = surroundings.edges().stream()
                .map(edge -> edge.total().currency())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return currencies.stream()
                .flatMap(currency -> paths(over, currency).stream())
                .max(Comparator.comparing((MoneyPath path) -> path.least().amount())
                        .thenComparingInt(path -> path.steps().size())
                        .thenComparing(path -> path.nodes().toString(), Comparator.reverseOrder()));
    }

    private static final Comparator<Edge> BY_SIZE = Comparator.comparing(
                    (Edge edge) -> edge.total().amount(), Comparator.reverseOrder())
            .thenComparing(Edge::from)
            .thenComparing(Edge::to)
            .thenComparing(edge -> edge.total().currency());

    private List<MoneyPath> paths(Node over, String currency) {
        Graph<String, Edge> main = widest(currency);
        if (!main.containsVertex(over.id())) {
            return List.of();
        }
        Set<String> sources = ends(main, true);
        Set<String> exits = ends(main, false);
        return new AllDirectedPaths<>(main)
                .getAllPaths(sources, exits, true, STEPS).stream()
                        .filter(path ->
                                path.getLength() >= 2 && path.getVertexList().contains(over.id()))
                        .map(GraphPath::getEdgeList)
                        .filter(PaymentNetwork::isInTime)
                        .map(PaymentNetwork::moneyPath)
                        .toList();
    }

    /// The largest flows of each node in one currency. What shops and other hubs receive leads nowhere.
    private Graph<String, Edge> widest(String currency) {
        Set<Edge> kept = new LinkedHashSet<>();
        for (Node node : nodes.values()) {
            for (boolean incoming : List.of(true, false)) {
                largest(node, incoming, Integer.MAX_VALUE).stream()
                        .filter(edge -> edge.total().currency().equals(currency))
                        .limit(WIDTH)
                        .forEach(kept::add);
            }
        }
        Graph<String, Edge> main = new DirectedMultigraph<>(Edge.class);
        Map<String, Integer> leaving = new HashMap<>();
        kept.stream().sorted(BY_SIZE).forEach(edge -> {
            if (leaving.merge(edge.from(), 1, Integer::sum) <= WIDTH) {
                main.addVertex(edge.from());
                main.addVertex(edge.to());
                main.addEdge(edge.from(), edge.to(), edge);
            }
        });
        return main;
    }

    private static Set<String> ends(Graph<String, Edge> graph, boolean sources) {
        return graph.vertexSet().stream()
                .filter(id -> sources ? graph.inDegreeOf(id) == 0 : graph.outDegreeOf(id) == 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isInTime(List<Edge> steps) {
        for (int at = 1; at < steps.size(); at++) {
            if (steps.get(at).last().isBefore(steps.get(at - 1).first())) {
                return false;
            }
        }
        return true;
    }

    private static MoneyPath moneyPath(List<Edge> steps) {
        Money least = steps.stream()
                .map(Edge::total)
                .min(Comparator.comparing(Money::amount))
                .orElseThrow();
        return new MoneyPath(steps, least);
    }

    private boolean passesOn(Node node) {
        if (node.kind() != NodeKind.CUSTOMER || node.hasMore()) {
            return false;
        }
        double in = total(graph.incomingEdgesOf(node.id()));
        double out = total(graph.outgoingEdgesOf(node.id()));
        return Math.min(in, out) >= ABOUT_AS_MUCH * Math.max(in, out);
    }

    /// Of the currency that most is in; a figure to compare, never to print.
    private static double total(Set<Edge> edges) {
        Map<String, BigDecimal> totals = new HashMap<>();
        edges.forEach(edge -> totals.merge(edge.total().currency(), edge.total().amount(), BigDecimal::add));
        return totals.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
    }
}
