package io.casewright.analysis.network;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.IdentifierKind;
import io.casewright.casefile.Surroundings.Node;
import io.casewright.casefile.Surroundings.SharedIdentifier;
import io.casewright.casefile.Surroundings.SharedPayee;
import io.casewright.casefile.Surroundings.Sharer;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Fact.Mark;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The few facts about the network of the main customer that say most: what it shares with other customers, whom they
/// pay in common, and the way of the money. At most four, so that a ledger is not flooded.
public final class NetworkFacts {

    private static final int SHARED = 2;
    private static final int NAMED = 3;

    private final CustomerView main;
    private final Wording wording;
    private final PaymentNetwork network;
    private final List<Fact> facts = new ArrayList<>();

    private NetworkFacts(DossierView dossier, Wording wording) {
        this.main = dossier.main();
        this.wording = wording;
        this.network = of(dossier);
    }

    /// The network around a dossier.
    public static PaymentNetwork of(DossierView dossier) {
        Map<CustomerId, PartyRole> roles = new HashMap<>();
        dossier.customers().forEach(view -> roles.put(view.customer().id(), view.role()));
        return new PaymentNetwork(dossier.surroundings(), roles);
    }

    /// Facts about the main customer, of whom `wording` speaks; strongest first.
    public static List<Fact> of(DossierView dossier, Wording wording) {
        if (dossier.surroundings().equals(Surroundings.NONE)) {
            return List.of();
        }
        NetworkFacts network = new NetworkFacts(dossier, wording);
        network.shared();
        network.payee();
        network.path();
        return network.facts;
    }

    private void shared() {
        network.surroundings().identifiers().stream()
                .filter(each -> each.own().customer().equals(main.customer().id()) && !each.hasMore())
                .sorted(Comparator.comparing(SharedIdentifier::kind)
                        .thenComparingInt(each -> -each.others().size())
                        .thenComparing(SharedIdentifier::value))
                .limit(SHARED)
                .forEach(each -> facts.add(shared(each)));
    }

    private Fact shared(SharedIdentifier each) {
        FactDraft draft = wording.fact(Topic.COUNTERPARTY, "network.shared/" + each.kind() + "/" + each.value())
                .record(main.self())
                .count("others", each.others().size());
        List<String> named = new ArrayList<>();
        for (Sharer other : each.others()) {
            draft.record(customer(other.customer()));
            if (named.size() < NAMED) {
                String slot = "other-" + (named.size() + 1);
                draft.name(slot, other.name());
                named.add(victim(draft, other.customer()) + "{" + slot + "}");
            }
        }
        if (each.others().size() > named.size()) {
            draft.count("rest", each.others().size() - named.size());
            named.add("{rest} {rest:other|others}");
        }
        return draft.say(wording.who() + " has the same " + words(each.kind())
                + " as {others} other {others:customer|customers} of the bank: " + Wording.joined(named) + ".");
    }

    private static String words(IdentifierKind kind) {
        return switch (kind) {
            case DEVICE -> "device";
            case IP -> "internet address";
            case ADDRESS -> "postal address";
            case PHONE -> "phone number";
            case EMAIL -> "e-mail address";
            case HOUSEHOLD -> "household";
            case OFFICER -> "officer";
            case REGISTERED_AGENT -> "registered agent";
        };
    }

    private void payee() {
        network.surroundings().payees().stream()
                .filter(each -> each.customer().equals(main.customer().id()) && !each.hasMore())
                .max(Comparator.comparingInt((SharedPayee each) -> payers(each).size())
                        .thenComparing(SharedPayee::account, Comparator.reverseOrder()))
                .ifPresent(each -> facts.add(payee(each)));
    }

    private Fact payee(SharedPayee each) {
        Set<CustomerId> others = payers(each);
        Edge own = each.own().getFirst();
        boolean pays = !own.to().equals("customer:" + main.customer().id());
        FactDraft draft = wording.fact(Topic.COUNTERPARTY, "network.payee/" + each.account())
                .account("account", Wording.clean(each.account()))
                .money("total", own.total())
                .count("others", others.size())
                .records(bookings(each.account()))
                .record(main.self());
        others.forEach(other -> draft.record(customer(other)));
        String with = pays
                ? wording.who() + " paid {total} to account {account}"
                : wording.who() + " received {total} from account {account}";
        return draft.say(with + ", with which {others} other {others:customer|customers} of the bank also"
                + " {others:has|have} flows.");
    }

    private static Set<CustomerId> payers(SharedPayee each) {
        Set<CustomerId> others = new TreeSet<>();
        for (Edge edge : each.others()) {
            String end = edge.from().startsWith("customer:") ? edge.from() : edge.to();
            others.add(new CustomerId(end.substring("customer:".length())));
        }
        return others;
    }

    private void path() {
        network.of(main.customer().id())
                .flatMap(network::path)
                .filter(path -> path.steps().size() > 2)
                .ifPresent(path -> facts.add(path(path)));
    }

    private Fact path(MoneyPath path) {
        FactDraft draft = wording.fact(Topic.FLOW, "network.path")
                .record(main.self())
                .count("steps", path.steps().size())
                .money("least", path.least());
        List<String> over = new ArrayList<>();
        for (String id : path.nodes()) {
            Node node = network.node(id);
            over.add(said(draft, "node-" + (over.size() + 1), node));
            node.customer().ifPresent(known -> draft.record(customer(known)));
            node.account().ifPresent(account -> bookings(account).forEach(draft::record));
        }
        draft.day("from", path.steps().getFirst().first().atZone(ZoneOffset.UTC).toLocalDate());
        draft.day("to", path.steps().getLast().last().atZone(ZoneOffset.UTC).toLocalDate());
        return draft.say("The records show a way for money in {steps} steps, from " + over.getFirst() + " by way of "
                + Wording.joined(over.subList(1, over.size() - 1)) + " to " + over.getLast()
                + ", on each of which at least {least} was paid, between {from} and {to}.");
    }

    /// The words for a node; whoever chose the name of one elsewhere sits outside the bank.
    private String said(FactDraft draft, String slot, Node node) {
        return switch (node.kind()) {
            case CUSTOMER -> {
                draft.name(slot, node.name());
                yield victim(draft, node.customer().orElseThrow()) + "{" + slot + "}";
            }
            case ACCOUNT, NAME -> {
                Optional<String> name =
                        Optional.of(node.name()).filter(known -> !node.account().equals(Optional.of(known)));
                yield Wording.other(draft, slot, name, node.account());
            }
            case CHANNEL -> {
                draft.text(slot, Wording.channel(Channel.valueOf(node.name())));
                yield "{" + slot + "}";
            }
        };
    }

    private String victim(FactDraft draft, CustomerId customer) {
        boolean isVictim =
                network.of(customer).filter(network::isPotentialVictim).isPresent();
        if (isVictim) {
            draft.mark(Mark.POTENTIAL_VICTIM);
        }
        return isVictim ? "potential victim " : "";
    }

    /// The main customer's own bookings with an account.
    private List<RecordRef> bookings(String account) {
        List<RecordRef> records = new ArrayList<>();
        for (OtherSide other : main.otherSides()) {
            if (other.account().filter(account::equals).isPresent()) {
                records.addAll(other.in().records());
                records.addAll(other.out().records());
            }
        }
        return records;
    }

    private static RecordRef customer(CustomerId id) {
        return new RecordRef(RecordKind.CUSTOMER, id.value());
    }
}
