package io.casewright.report.export;

import io.casewright.casefile.Account;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import io.casewright.report.OneLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who paid whom, by the bookings of a case's customers: totals by payer, payee and currency, largest first. Amounts in
/// different currencies are never added.
///
/// @param holders the case's customers, in its order
/// @param in from others to holders
/// @param out from holders to others
/// @param between from holder to holder, counted once, by the payer's booking
record Flows(List<Holder> holders, List<Flow> in, List<Flow> out, List<Flow> between) {

    /// Others beside whom the rest is drawn as one.
    private static final int SHOWN = 8;

    /// Stands for all others that are not shown.
    private static final String REST = "rest";

    record Holder(String id, String name, PartyRole role) {}

    /// Whom a holder dealt with: an account elsewhere, a name, or a channel such as cash.
    record End(String id, String name) {}

    /// All bookings between two ends in one currency.
    record Flow(End from, End to, Money total, int bookings) {

        private Flow plus(Money amount) {
            return new Flow(from, to, total.plus(amount), bookings + 1);
        }

        private Flow plus(Flow other) {
            return new Flow(from, to, total.plus(other.total), bookings + other.bookings);
        }
    }

    private record Key(String from, String to, String currency) {}

    static Flows of(Dossier dossier) {
        Counting counting = new Counting(dossier);
        return new Flows(
                dossier.customers().stream().map(Flows::holder).toList(),
                shown(counting.in, true),
                shown(counting.out, false),
                sorted(List.copyOf(counting.between.values())));
    }

    private static Holder holder(CustomerRecords records) {
        return new Holder(
                records.customer().id().value(), OneLine.of(records.customer().name()), records.role());
    }

    private static final class Counting {

        private final Map<Key, Flow> in = new LinkedHashMap<>();
        private final Map<Key, Flow> out = new LinkedHashMap<>();
        private final Map<Key, Flow> between = new LinkedHashMap<>();
        private final Map<String, CustomerId> owners = new HashMap<>();
        private final Map<CustomerId, End> holders = new HashMap<>();

        Counting(Dossier dossier) {
            for (CustomerRecords records : dossier.customers()) {
                CustomerId id = records.customer().id();
                holders.put(
                        id, new End(id.value(), OneLine.of(records.customer().name())));
                for (Account account : records.accounts()) {
                    owners.put(account.number(), id);
                    owners.put(account.id().value(), id);
                }
            }
            dossier.customers()
                    .forEach(records -> records.transactions()
                            .forEach(booking -> count(records.customer().id(), booking)));
        }

        private void count(CustomerId holder, Transaction booking) {
            Optional<CustomerId> owner = booking.counterparty().account().map(owners::get);
            End own = end(holder);
            if (owner.isEmpty()) {
                End other = other(booking);
                add(booking.isIn() ? in : out, booking.isIn() ? other : own, booking.isIn() ? own : other, booking);
            } else if (booking.isOut() && !owner.get().equals(holder)) {
                add(between, own, end(owner.get()), booking);
            }
        }

        private End end(CustomerId holder) {
            return java.util.Objects.requireNonNull(holders.get(holder));
        }

        private static void add(Map<Key, Flow> flows, End from, End to, Transaction booking) {
            Money amount = booking.amount();
            flows.merge(
                    new Key(from.id(), to.id(), amount.currency()),
                    new Flow(from, to, amount, 1),
                    (before, first) -> before.plus(amount));
        }
    }

    private static End other(Transaction booking) {
        Optional<String> key = booking.counterparty().key();
        String channel = booking.channel().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return key.map(id -> new End(
                        "other:" + id, OneLine.of(booking.counterparty().name().orElse(id))))
                .orElseGet(() -> new End("channel:" + channel, channel));
    }

    /// Flows with the largest others; those with the rest are joined.
    private static List<Flow> shown(Map<Key, Flow> flows, boolean isIn) {
        List<Flow> all = sorted(List.copyOf(flows.values()));
        Set<String> others = new LinkedHashSet<>();
        all.forEach(flow -> others.add(other(flow, isIn).id()));
        if (others.size() <= SHOWN + 1) {
            return all;
        }
        Set<String> kept = others.stream().limit(SHOWN).collect(Collectors.toSet());
        End rest = new End(REST, String.format(Locale.ROOT, "%,d others", others.size() - SHOWN));
        Map<Key, Flow> joined = new LinkedHashMap<>();
        List<Flow> shown = new ArrayList<>();
        for (Flow flow : all) {
            if (kept.contains(other(flow, isIn).id())) {
                shown.add(flow);
                continue;
            }
            End from = isIn ? rest : flow.from();
            End to = isIn ? flow.to() : rest;
            Key key = new Key(from.id(), to.id(), flow.total().currency());
            joined.merge(key, new Flow(from, to, flow.total(), flow.bookings()), Flow::plus);
        }
        shown.addAll(joined.values());
        return shown;
    }

    private static End other(Flow flow, boolean isIn) {
        return isIn ? flow.from() : flow.to();
    }

    /// By the currency with most bookings, then the amount, then the ends.
    private static List<Flow> sorted(List<Flow> flows) {
        Map<String, Integer> bookings = new HashMap<>();
        flows.forEach(flow -> bookings.merge(flow.total().currency(), flow.bookings(), Integer::sum));
        Comparator<Flow> byCurrency = Comparator.comparing(
                flow -> bookings.getOrDefault(flow.total().currency(), 0), Comparator.reverseOrder());
        return flows.stream()
                .sorted(byCurrency
                        .thenComparing(flow -> flow.total().currency())
                        .thenComparing(flow -> flow.total().amount(), Comparator.reverseOrder())
                        .thenComparing(flow -> flow.from().id())
                        .thenComparing(flow -> flow.to().id()))
                .toList();
    }
}
