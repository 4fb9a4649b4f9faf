package io.casewright.casefile;

import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.Node;
import io.casewright.casefile.Surroundings.NodeKind;
import io.casewright.casefile.Surroundings.SharedPayee;
import io.casewright.evidence.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Follows payments from some customers outwards, three hops at most: from a customer to its counterparties, from a
/// counterparty's account to the customers of this bank who hold it or have flows with it. The largest flows come
/// first,
/// and what finds no room is counted.
final class FlowWalk {

    /// Farther away than three payments nearly everybody is connected with everybody.
    private static final int HOPS = 3;

    /// More is no picture any more, and no path that a person would follow.
    private static final int NODES = 150;

    /// Flows of one customer that are followed, by hop: the dossier's own customers are shown in full width.
    private static final int[] WIDTH = {40, 12, 6};

    /// Customers, and accounts elsewhere, that one hop is followed from.
    private static final int FRONTIER = 40;

    private final FlowRows rows;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<List<String>, Edge> edges = new TreeMap<>(Comparator.comparing(List::toString));
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<SharedPayee> payees = new ArrayList<>();
    private final Set<List<String>> leftOut = new HashSet<>();

    private FlowWalk(FlowRows rows) {
        this.rows = rows;
    }

    static FlowWalk from(Connection connection, Long[] customers) throws SQLException {
        FlowWalk walk = begun(connection, customers);
        List<Node> frontier = List.copyOf(walk.nodes.values());
        for (int hop = 1; hop <= HOPS; hop++) {
            frontier = walk.hop(frontier, hop);
        }
        return walk;
    }

    /// The counterparties of some customers, and who else of the bank has flows with their accounts elsewhere.
    static FlowWalk near(Connection connection, Long[] customers) throws SQLException {
        FlowWalk walk = begun(connection, customers);
        List<Node> counterparties = walk.fromCustomers(List.copyOf(walk.nodes.values()), 1);
        walk.fromAccounts(first(counterparties, NodeKind.ACCOUNT), 2);
        return walk;
    }

    private static FlowWalk begun(Connection connection, Long[] customers) throws SQLException {
        FlowWalk walk = new FlowWalk(new FlowRows(connection));
        for (FlowRows.Holder holder : walk.rows.holders(customers)) {
            walk.put(walk.node(holder, 0));
            walk.numbers.put(id(holder.id()), holder.number());
        }
        return walk;
    }

    /// The dossier's customers first, then by hop and id.
    List<Node> nodes() {
        return nodes.values().stream()
                .sorted(Comparator.comparingInt(Node::hop).thenComparing(Node::id))
                .toList();
    }

    /// By hop, payer, payee and currency.
    List<Edge> edges() {
        return edges.values().stream()
                .sorted(Comparator.comparingInt(Edge::hop)
                        .thenComparing(Edge::from)
                        .thenComparing(Edge::to)
                        .thenComparing(edge -> edge.total().currency()))
                .toList();
    }

    /// By customer and account.
    List<SharedPayee> payees() {
        return payees.stream()
                .sorted(Comparator.comparing(SharedPayee::customer).thenComparing(SharedPayee::account))
                .toList();
    }

    int leftOut() {
        return leftOut.size();
    }

    private List<Node> hop(List<Node> frontier, int hop) throws SQLException {
        List<Node> found = new ArrayList<>();
        List<Node> customers = first(frontier, NodeKind.CUSTOMER);
        found.addAll(fromCustomers(customers, hop));
        found.addAll(fromAccounts(first(frontier, NodeKind.ACCOUNT), hop));
        return found;
    }

    /// Those that the walk goes on from, the nearest and largest first, as they were found.
    private static List<Node> first(List<Node> frontier, NodeKind kind) {
        return frontier.stream()
                .filter(node -> node.kind() == kind)
                .limit(FRONTIER)
                .toList();
    }

    private List<Node> fromCustomers(List<Node> customers, int hop) throws SQLException {
        Long[] asked = customers.stream().map(node -> numbers.get(node.id())).toArray(Long[]::new);
        int width = WIDTH[hop - 1];
        List<FlowRows.Flow> flows = rows.ofCustomers(asked, width + 1);
        Map<String, FlowRows.Holder> holders = rows.holding(flows);
        Map<Long, Node> byNumber = new HashMap<>();
        customers.forEach(node -> byNumber.put(numbers.get(node.id()), node));
        Map<Long, Integer> counts = new HashMap<>();
        List<Node> found = new ArrayList<>();
        for (FlowRows.Flow flow : flows) {
            Node customer = Optional.ofNullable(byNumber.get(flow.customer())).orElseThrow();
            if (counts.merge(flow.customer(), 1, Integer::sum) > width) {
                nodes.computeIfPresent(customer.id(), (id, node) -> withMore(node));
                continue;
            }
            Optional<FlowRows.Holder> holder = Optional.ofNullable(holders.get(flow.other()));
            if (holder.filter(own -> own.number() == flow.customer()).isEmpty()) {
                Node other = holder.map(each -> node(each, hop)).orElseGet(() -> outside(flow, customer, hop));
                holder.ifPresent(each -> numbers.put(other.id(), each.number()));
                connect(customer, other, flow, hop).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Other customers of the bank who have flows with accounts elsewhere.
    private List<Node> fromAccounts(List<Node> accounts, int hop) throws SQLException {
        if (accounts.isEmpty()) {
            return List.of();
        }
        Map<String, List<FlowRows.Flow>> byAccount = new TreeMap<>();
        for (FlowRows.Flow flow :
                rows.ofAccounts(accounts.stream().map(Node::id).toList(), 2 * SurroundingsRows.SHARERS + 2)) {
            byAccount.computeIfAbsent(flow.other(), key -> new ArrayList<>()).add(flow);
        }
        Set<Long> customers = new TreeSet<>();
        byAccount.values().forEach(flows -> flows.forEach(flow -> customers.add(flow.customer())));
        Map<Long, FlowRows.Holder> holders = new HashMap<>();
        rows.holders(customers.toArray(Long[]::new)).forEach(holder -> holders.put(holder.number(), holder));
        List<Node> found = new ArrayList<>();
        for (Node account : accounts) {
            List<FlowRows.Flow> flows = byAccount.getOrDefault(account.id(), List.of());
            boolean isHub =
                    flows.stream().map(FlowRows.Flow::customer).distinct().count() > SurroundingsRows.SHARERS;
            if (hop == 2) {
                share(account, flows, holders, isHub);
            }
            if (isHub) {
                nodes.computeIfPresent(account.id(), (id, node) -> asHub(node));
                continue;
            }
            for (FlowRows.Flow flow : flows) {
                Node customer =
                        node(Optional.ofNullable(holders.get(flow.customer())).orElseThrow(), hop);
                numbers.put(customer.id(), flow.customer());
                connect(customer, account, flow, hop).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Notes an account that a customer of the dossier has in common with others.
    private void share(Node account, List<FlowRows.Flow> flows, Map<Long, FlowRows.Holder> holders, boolean isHub) {
        for (Node customer :
                nodes.values().stream().filter(node -> node.hop() == 0).toList()) {
            List<Edge> own = edges.values().stream()
                    .filter(edge -> touches(edge, customer) && touches(edge, account))
                    .toList();
            List<Edge> others = flows.stream()
                    .filter(flow -> flow.customer() != numbers.getOrDefault(customer.id(), 0L))
                    .map(flow -> edge(
                            node(
                                    Optional.ofNullable(holders.get(flow.customer()))
                                            .orElseThrow(),
                                    2),
                            account,
                            flow,
                            2))
                    .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
                    .limit(2L * SurroundingsRows.SHARERS)
                    .toList();
            if (!own.isEmpty() && !others.isEmpty()) {
                payees.add(new SharedPayee(
                        customer.customer().orElseThrow(),
                        account.account().orElse(account.id()),
                        Optional.of(account.name()),
                        own,
                        others,
                        isHub));
            }
        }
    }

    private static boolean touches(Edge edge, Node node) {
        return edge.from().equals(node.id()) || edge.to().equals(node.id());
    }

    /// Adds the edge and the end that is new; returns that end. Where there is no room for it, counts the edge.
    private Optional<Node> connect(Node customer, Node other, FlowRows.Flow flow, int hop) {
        boolean customerIsNew = !nodes.containsKey(customer.id());
        boolean otherIsNew = !nodes.containsKey(other.id());
        Edge edge = edge(customer, other, flow, hop);
        List<String> key = List.of(edge.from(), edge.to(), edge.total().currency());
        if ((customerIsNew || otherIsNew) && nodes.size() >= NODES) {
            leftOut.add(key);
            return Optional.empty();
        }
        // Both sides of a transfer between two customers are on record: the same money, told once.
        edges.merge(key, edge, (one, two) -> one.bookings() >= two.bookings() ? one : two);
        if (customerIsNew) {
            put(customer);
            return Optional.of(customer);
        }
        if (otherIsNew) {
            put(other);
            return Optional.of(other);
        }
        return Optional.empty();
    }

    private static Edge edge(Node customer, Node other, FlowRows.Flow flow, int hop) {
        String from = flow.incoming() ? other.id() : customer.id();
        String to = flow.incoming() ? customer.id() : other.id();
        return new Edge(from, to, flow.total(), flow.bookings(), flow.days(), flow.first(), flow.last(), hop);
    }

    private void put(Node node) {
        nodes.put(node.id(), node);
    }

    private Node node(FlowRows.Holder holder, int hop) {
        return new Node(
                id(holder.id()),
                NodeKind.CUSTOMER,
                Optional.of(new CustomerId(holder.id())),
                Optional.empty(),
                holder.name(),
                Optional.of(holder.country()),
                hop,
                false,
                false);
    }

    private static Node outside(FlowRows.Flow flow, Node customer, int hop) {
        String key = flow.other();
        String rest = key.substring(2);
        NodeKind kind = switch (key.charAt(0)) {
            case 'a' -> NodeKind.ACCOUNT;
            case 'n' -> NodeKind.NAME;
            default -> NodeKind.CHANNEL;
        };
        // A name alone, or cash, is nobody in particular: it joins no two customers.
        String id =
                kind == NodeKind.ACCOUNT ? key : key + "@" + customer.customer().orElseThrow();
        Optional<String> account = kind == NodeKind.ACCOUNT ? Optional.of(rest) : Optional.empty();
        return new Node(
                id, kind, Optional.empty(), account, flow.name().orElse(rest), flow.country(), hop, false, false);
    }

    private static Node withMore(Node node) {
        return new Node(
                node.id(),
                node.kind(),
                node.customer(),
                node.account(),
                node.name(),
                node.country(),
                node.hop(),
                node.isHub(),
                true);
    }

    private static Node asHub(Node node) {
        return new Node(
                node.id(),
                node.kind(),
                node.customer(),
                node.account(),
                node.name(),
                node.country(),
                node.hop(),
                true,
                true);
    }

    private static String id(String customer) {
        return "customer:" + customer;
    }
}
