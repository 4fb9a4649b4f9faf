package io.casewright.analysis.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DirectedPseudograph;

/// Accounts and the transfers between them; what an account moves to itself stands apart.
final class TransferGraph {

    private final Graph<String, Transfer> graph = new DirectedPseudograph<>(Transfer.class);
    private final List<Transfer> legs;
    private final List<Transfer> loops;

    /// @param transfers in any order; one that is given twice counts once
    TransferGraph(Collection<Transfer> transfers) {
        List<Transfer> ordered =
                transfers.stream().distinct().sorted(Transfer.BY_TIME).toList();
        legs = ordered.stream().filter(each -> !each.isLoop()).toList();
        loops = ordered.stream().filter(Transfer::isLoop).toList();
        for (Transfer leg : legs) {
            graph.addVertex(leg.from());
            graph.addVertex(leg.to());
            graph.addEdge(leg.from(), leg.to(), leg);
        }
    }

    /// The transfers between different accounts, by time.
    List<Transfer> legs() {
        return legs;
    }

    List<Transfer> loops() {
        return loops;
    }

    int size() {
        return legs.size() + loops.size();
    }

    /// In the order in which they first move money.
    Set<String> accounts() {
        return graph.vertexSet();
    }

    Graph<String, Transfer> graph() {
        return graph;
    }

    List<Transfer> into(String account) {
        return sorted(graph.incomingEdgesOf(account).stream());
    }

    List<Transfer> outOf(String account) {
        return sorted(graph.outgoingEdgesOf(account).stream());
    }

    boolean receives(String account) {
        return graph.inDegreeOf(account) > 0;
    }

    boolean pays(String account) {
        return graph.outDegreeOf(account) > 0;
    }

    /// Whether one account stands in every transfer, of at least three, and each other account in one: then
    /// nothing but the shapes around it can be there.
    boolean isStar() {
        if (legs.size() < 3 || graph.vertexSet().size() != legs.size() + 1) {
            return false;
        }
        Transfer one = legs.getFirst();
        return graph.degreeOf(one.from()) == legs.size() || graph.degreeOf(one.to()) == legs.size();
    }

    /// Accounts that transfers connect, whichever way they go; in the order of their first transfer.
    List<Set<String>> components() {
        return new ConnectivityInspector<>(graph).connectedSets();
    }

    /// The transfers among some accounts, by time.
    List<Transfer> among(Set<String> accounts) {
        return sorted(accounts.stream()
                .flatMap(account -> graph.outgoingEdgesOf(account).stream())
                .filter(leg -> accounts.contains(leg.to())));
    }

    private static List<Transfer> sorted(Stream<Transfer> transfers) {
        List<Transfer> list = new ArrayList<>(transfers.toList());
        list.sort(Transfer.BY_TIME);
        return list;
    }

    static List<String> payers(Collection<Transfer> transfers) {
        return transfers.stream()
                .sorted(Transfer.BY_TIME)
                .map(Transfer::from)
                .distinct()
                .toList();
    }

    static List<String> payees(Collection<Transfer> transfers) {
        return transfers.stream()
                .sorted(Transfer.BY_TIME)
                .map(Transfer::to)
                .distinct()
                .toList();
    }
}
