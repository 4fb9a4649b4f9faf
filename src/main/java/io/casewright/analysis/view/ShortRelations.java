package io.casewright.analysis.view;

import io.casewright.analysis.shape.NamedShape;
import io.casewright.analysis.shape.ShapeReader;
import io.casewright.analysis.shape.Transfer;
import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.Node;
import io.casewright.casefile.Surroundings.NodeKind;
import io.casewright.casefile.Transaction.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who paid whom for a few days only, from account to account: of the dossier's customers, and of the bank's
/// network around them as far as the caller may read it. What lasts longer is somebody's rent, wage or trade.
/// One relation is one transfer: its sum, at the time of its first booking; a transfer that both sides have
/// booked counts once.
final class ShortRelations {

    /// Ways of paying that go from account to account; the others are purchases, cash and orders of long
    /// standing.
    private static final Set<Channel> BETWEEN_ACCOUNTS = EnumSet.of(
            Channel.TRANSFER,
            Channel.WIRE,
            Channel.PEER_TO_PEER,
            Channel.MOBILE_MONEY,
            Channel.MONEY_SERVICE,
            Channel.VIRTUAL_ASSET);

    /// More relations within the same days are a trade, and what they look like says nothing.
    private static final int MOST = 300;

    /// Nor do those of a customer who has more of them in all.
    private static final int MOST_OF_ONE = 1_000;

    /// Below this share of explained transfers a name says little. Our choice.
    private static final double LEAST_SCORE = 0.8;

    private static final int LEAST_TRANSFERS = 3;

    private static final long DAY = 86_400;

    /// What tells an edge of the network and a customer's bookings with one counterparty to be the same.
    private record Likeness(String customer, boolean in, String currency, long minor, int bookings, long first) {}

    private record Relation(Transfer transfer, long last) {}

    private final DossierView dossier;
    private final int withinDays;
    private final Map<Likeness, String> known = new HashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();

    private ShortRelations(DossierView dossier, int withinDays) {
        this.dossier = dossier;
        this.withinDays = withinDays;
    }

    static ShortRelations of(DossierView dossier, int withinDays) {
        ShortRelations relations = new ShortRelations(dossier, withinDays);
        relations.around(dossier.surroundings());
        dossier.customers().forEach(relations::booked);
        return relations;
    }

    /// A customer's name among the accounts of a shape.
    static String nameOf(CustomerView view) {
        return "customer:" + view.id();
    }

    private record Booked(OtherSide side, boolean in, Slice bookings) {}

    private void booked(CustomerView view) {
        List<Booked> all = new ArrayList<>();
        for (OtherSide side : view.otherSides()) {
            shortLived(side.out(), withinDays).forEach(own -> all.add(new Booked(side, false, own)));
            shortLived(side.in(), withinDays).forEach(own -> all.add(new Booked(side, true, own)));
        }
        if (all.size() <= MOST_OF_ONE) {
            all.forEach(each -> booked(view, each));
        }
    }

    private void booked(CustomerView view, Booked booked) {
        Slice own = booked.bookings();
        long first = view.second(own.row(0));
        Likeness likeness =
                new Likeness(view.id(), booked.in(), view.currency(own.row(0)), own.minor(), own.size(), first);
        String other = dossier.behind(booked.side())
                .map(ShortRelations::nameOf)
                .or(() -> Optional.ofNullable(known.get(likeness)))
                .orElseGet(() -> outside(view, booked.side()));
        String from = booked.in() ? other : nameOf(view);
        String to = booked.in() ? nameOf(view) : other;
        add(transfer(from, to, own), view.second(own.row(own.size() - 1)));
    }

    private static String outside(CustomerView view, OtherSide side) {
        return side.account().map(account -> "a:" + account).orElseGet(() -> "n:" + side.key() + "@" + view.id());
    }

    /// Bookings with one counterparty in one direction, by currency, if all of them lie within the days.
    private static List<Slice> shortLived(Slice bookings, int withinDays) {
        CustomerView view = bookings.view();
        if (bookings.isEmpty()
                || lasts(view.second(bookings.row(0)), view.second(bookings.row(bookings.size() - 1)), withinDays)) {
            return List.of();
        }
        Slice paid = bookings.where(
                row -> BETWEEN_ACCOUNTS.contains(view.transaction(row).channel()));
        if (paid.isEmpty()) {
            return List.of();
        }
        return view.hasOneCurrency()
                ? List.of(paid)
                : paid.totals().keySet().stream().map(paid::in).toList();
    }

    private static Transfer transfer(String from, String to, Slice bookings) {
        String currency = bookings.view().currency(bookings.row(0));
        Instant first = Instant.ofEpochSecond(bookings.view().second(bookings.row(0)));
        return new Transfer(from + ">" + to + "/" + currency, from, to, first, bookings.minor(), currency, "");
    }

    /// Both sides of a transfer within the dossier give the same relation, and the second changes nothing.
    private void add(Transfer transfer, long last) {
        relations.putIfAbsent(transfer.id(), new Relation(transfer, last));
    }

    private static boolean lasts(long first, long last, int withinDays) {
        return last - first >= withinDays * DAY;
    }

    /// Flows between others become relations; of those with a customer of the dossier, whose bookings say more,
    /// only who the other side is.
    private void around(Surroundings surroundings) {
        Map<String, Node> nodes = new HashMap<>();
        surroundings.nodes().forEach(node -> nodes.put(node.id(), node));
        for (Edge edge : surroundings.edges()) {
            Node from = nodes.get(edge.from());
            Node to = nodes.get(edge.to());
            if (from == null || to == null || isNoAccount(from) || isNoAccount(to)) {
                continue;
            }
            if (from.hop() == 0 || to.hop() == 0) {
                known.put(likeness(edge, to.hop() == 0), to.hop() == 0 ? from.id() : to.id());
            } else if (!lasts(edge.first().getEpochSecond(), edge.last().getEpochSecond(), withinDays)) {
                String currency = edge.total().currency();
                String id = edge.from() + ">" + edge.to() + "/" + currency;
                add(
                        new Transfer(id, edge.from(), edge.to(), edge.first(), minor(edge), currency, ""),
                        edge.last().getEpochSecond());
            }
        }
    }

    private static boolean isNoAccount(Node node) {
        return node.isHub() || node.kind() == NodeKind.NAME || node.kind() == NodeKind.CHANNEL;
    }

    private static Likeness likeness(Edge edge, boolean in) {
        String customer = in ? edge.to() : edge.from();
        return new Likeness(
                customer.substring(customer.indexOf(':') + 1),
                in,
                edge.total().currency(),
                minor(edge),
                edge.bookings(),
                edge.first().getEpochSecond());
    }

    private static long minor(Edge edge) {
        return edge.total().amount().unscaledValue().longValue();
    }

    /// Named parts of stretches of days that overlap by half, so that what takes half as long lies whole in
    /// one. A transfer counts for one shape: that with the most transfers.
    List<NamedShape> shapes() {
        List<Relation> ordered = relations.values().stream()
                .sorted(Comparator.comparing(Relation::transfer, Transfer.BY_TIME))
                .toList();
        List<NamedShape> named = new ArrayList<>();
        long stretch = withinDays * DAY;
        int from = 0;
        while (from < ordered.size()) {
            long start = ordered.get(from).transfer().at().getEpochSecond();
            int first = from;
            int end = from;
            while (end < ordered.size() && second(ordered.get(end)) < start + stretch) {
                end++;
            }
            named.addAll(within(ordered.subList(first, end), start + stretch));
            while (from < ordered.size() && second(ordered.get(from)) < start + stretch / 2) {
                from++;
            }
        }
        return apart(named);
    }

    private static long second(Relation relation) {
        return relation.transfer().at().getEpochSecond();
    }

    private static List<NamedShape> within(List<Relation> stretch, long end) {
        List<Transfer> transfers = stretch.stream()
                .filter(relation -> relation.last() < end)
                .map(Relation::transfer)
                .toList();
        if (transfers.size() < LEAST_TRANSFERS || transfers.size() > MOST) {
            return List.of();
        }
        return ShapeReader.readApart(transfers).stream()
                .filter(shape ->
                        shape.score() >= LEAST_SCORE && shape.transfers().size() >= LEAST_TRANSFERS)
                .toList();
    }

    private static List<NamedShape> apart(List<NamedShape> named) {
        List<NamedShape> sorted = new ArrayList<>(named);
        sorted.sort(
                Comparator.comparingInt((NamedShape each) -> -each.transfers().size())
                        .thenComparing(each -> each.transfers().getFirst(), Transfer.BY_TIME));
        Set<String> used = new HashSet<>();
        List<NamedShape> apart = new ArrayList<>();
        for (NamedShape each : sorted) {
            if (each.transfers().stream().map(Transfer::id).noneMatch(used::contains)) {
                each.transfers().forEach(transfer -> used.add(transfer.id()));
                apart.add(each);
            }
        }
        return apart;
    }

    /// The customer's own bookings within a shape; found again by what they add up to and when they began.
    static Slice bookings(CustomerView view, NamedShape shape) {
        String name = nameOf(view);
        Set<String> wanted = new HashSet<>();
        for (Transfer each : shape.transfers()) {
            if (each.from().equals(name) || each.to().equals(name)) {
                wanted.add(mark(
                        each.to().equals(name),
                        each.currency(),
                        each.minor(),
                        each.at().getEpochSecond()));
            }
        }
        BitSet rows = new BitSet(view.size());
        for (OtherSide side : view.otherSides()) {
            for (Slice own : shortLived(side.in(), Integer.MAX_VALUE)) {
                add(rows, own, wanted.contains(mark(true, own)));
            }
            for (Slice own : shortLived(side.out(), Integer.MAX_VALUE)) {
                add(rows, own, wanted.contains(mark(false, own)));
            }
        }
        return view.where(rows::get);
    }

    private static void add(BitSet rows, Slice own, boolean isWanted) {
        if (isWanted) {
            own.rows().forEach(rows::set);
        }
    }

    private static String mark(boolean in, Slice own) {
        CustomerView view = own.view();
        return mark(in, view.currency(own.row(0)), own.minor(), view.second(own.row(0)));
    }

    private static String mark(boolean in, String currency, long minor, long second) {
        return in + currency + minor + "/" + Math.floorDiv(second, DAY);
    }
}
