package io.casewright.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.fact.DossierFacts;
import io.casewright.analysis.fact.PeerFacts;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Account;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Surroundings.Comparison;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.IdentifierKind;
import io.casewright.casefile.Surroundings.Measure;
import io.casewright.casefile.Surroundings.Node;
import io.casewright.casefile.Surroundings.NodeKind;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.casefile.Surroundings.SharedIdentifier;
import io.casewright.casefile.Surroundings.SharedPayee;
import io.casewright.casefile.Surroundings.Sharer;
import io.casewright.checking.LedgerChecker;
import io.casewright.evidence.Citation;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// P pays C-1, who pays C-2, who pays an account elsewhere; three others pay C-1 little.
class PaymentNetworkTest {

    private static final Instant START = Instant.parse("2025-03-03T12:00:00Z");
    private static final CustomerId MAIN = new CustomerId("C-1");
    private static final CustomerId NEXT = new CustomerId("C-2");

    @Test
    void theWayOfTheMoneyIsTheOneThatMostCanHaveTaken() {
        MoneyPath path = network(PartyRole.UNKNOWN).path(main()).orElseThrow();

        assertThat(path.nodes()).containsExactly("a:P", "customer:C-1", "customer:C-2", "a:FAR");
        assertThat(path.least()).isEqualTo(usd("800"));
    }

    @Test
    void moneyThatLeftBeforeItCameTookNoWay() {
        List<Edge> late = new ArrayList<>(edges());
        late.set(2, edge("customer:C-2", "a:FAR", "800", -40));

        PaymentNetwork network = new PaymentNetwork(around(late), Map.of());

        assertThat(network.path(main())).isEmpty();
    }

    @Test
    void whatANodeDoesFollowsFromItsFlows() {
        PaymentNetwork network = network(PartyRole.UNKNOWN);

        assertThat(network.standing(main())).isEqualTo(Standing.COLLECTOR);
        assertThat(network.standing(network.node("customer:C-2"))).isEqualTo(Standing.PASS_THROUGH);
        assertThat(network.standing(network.node("a:P"))).isEqualTo(Standing.SOURCE);
        assertThat(network.standing(network.node("a:FAR"))).isEqualTo(Standing.EXIT);
    }

    @Test
    void eachFactPassesTheCheckerAsItStands() {
        DossierView dossier = dossier(PartyRole.SUBJECT);
        List<Fact> facts = new ArrayList<>(NetworkFacts.of(dossier, DossierFacts.wording(dossier, dossier.main())));
        facts.addAll(PeerFacts.of(dossier.surroundings(), DossierFacts.wording(dossier, dossier.main())));
        Ledger ledger = Ledger.of("Who is connected?", facts, List.of());

        assertThat(facts)
                .extracting(Fact::statement)
                .containsExactly(
                        "Ann Lee has the same device as 2 other customers of the bank: Bob Ray and Cy Orr.",
                        "Ann Lee paid USD 60.00 to account X-7, with which 1 other customer of the bank also has flows.",
                        "The records show a way for money in 3 steps, from Payer P by way of Ann Lee and Bob Ray to Far"
                                + " Ltd, on each of which at least USD 800.00 was paid, between 2025-03-03 and"
                                + " 2025-03-05.",
                        "What comes in during a median month of Ann Lee is USD 1,000.00, more than the USD 400.00 that"
                                + " 95 % of the 50 customers of segment retail stay below, whose median is USD 90.00.");
        for (int number = 1; number <= ledger.facts().size(); number++) {
            String statement = ledger.facts().get(number - 1).statement();
            assertThat(new LedgerChecker()
                            .check(statement, List.of(Citation.fact(number)), ledger)
                            .isSupported())
                    .as(statement)
                    .isTrue();
        }
    }

    @Test
    void aPotentialVictimOnTheWayIsMarked() {
        DossierView dossier = dossier(PartyRole.POTENTIAL_VICTIM);

        List<Fact> facts = NetworkFacts.of(dossier, DossierFacts.wording(dossier, dossier.main()));

        assertThat(facts).allSatisfy(fact -> assertThat(fact.marks()).contains(Fact.Mark.POTENTIAL_VICTIM));
    }

    @Test
    void withoutSurroundingsThereAreNoFacts() {
        CustomerRecords records = records(PartyRole.SUBJECT);
        DossierView bare =
                new DossierView(new Dossier(Optional.empty(), List.of(records), List.of(), LocalDate.of(2025, 4, 1)));

        assertThat(NetworkFacts.of(bare, DossierFacts.wording(bare, bare.main())))
                .isEmpty();
    }

    private static PaymentNetwork network(PartyRole role) {
        return new PaymentNetwork(around(edges()), Map.of(MAIN, role));
    }

    private static DossierView dossier(PartyRole role) {
        return new DossierView(new Dossier(
                Optional.empty(), List.of(records(role)), List.of(), LocalDate.of(2025, 4, 1), around(edges())));
    }

    private static CustomerRecords records(PartyRole role) {
        Account account = Records.account("A-1", "C-1");
        return new CustomerRecords(
                Records.customer("C-1", "Ann Lee"),
                role,
                List.of(account),
                List.of(Records.transaction("T-1", "A-1", START, "900.00")),
                List.of());
    }

    private static Surroundings around(List<Edge> edges) {
        List<Node> nodes = List.of(
                main(),
                customer("C-2", "Bob Ray", 1),
                account("P", "Payer P", 1),
                account("Q", "Payer Q", 1),
                account("R", "Payer R", 1),
                account("FAR", "Far Ltd", 2));
        return new Surroundings(
                List.of(new SharedIdentifier(
                        IdentifierKind.DEVICE,
                        "dev-1",
                        sharer(MAIN, "Ann Lee"),
                        List.of(sharer(NEXT, "Bob Ray"), sharer(new CustomerId("C-3"), "Cy Orr")),
                        false)),
                List.of(new SharedPayee(
                        MAIN,
                        "X-7",
                        Optional.of("Xeno"),
                        List.of(edge("customer:C-1", "a:X-7", "60", 0)),
                        List.of(edge("customer:C-3", "a:X-7", "70", 0)),
                        false)),
                nodes,
                edges,
                0,
                List.of(new Peers(
                        MAIN,
                        "retail",
                        Customer.Kind.PERSON,
                        "USD",
                        6,
                        50,
                        List.of(new Comparison(Measure.CREDITS, 1000, 10, 90, 20, 400, 600)))),
                List.of(),
                false);
    }

    private static List<Edge> edges() {
        return List.of(
                edge("a:P", "customer:C-1", "900", 0),
                edge("customer:C-1", "customer:C-2", "850", 1),
                edge("customer:C-2", "a:FAR", "800", 2),
                edge("a:Q", "customer:C-1", "20", 0),
                edge("a:R", "customer:C-1", "10", 0));
    }

    private static Edge edge(String from, String to, String amount, int day) {
        Instant at = START.plus(Duration.ofDays(day));
        return new Edge(from, to, usd(amount), 1, 1, at, at, 1);
    }

    private static Sharer sharer(CustomerId id, String name) {
        return new Sharer(id, name, 1, 1, Optional.empty(), Optional.empty());
    }

    private static Node main() {
        return customer("C-1", "Ann Lee", 0);
    }

    private static Node customer(String id, String name, int hop) {
        return new Node(
                "customer:" + id,
                NodeKind.CUSTOMER,
                Optional.of(new CustomerId(id)),
                Optional.empty(),
                name,
                Optional.of("US"),
                hop,
                false,
                false);
    }

    private static Node account(String account, String name, int hop) {
        return new Node(
                "a:" + account,
                NodeKind.ACCOUNT,
                Optional.empty(),
                Optional.of(account),
                name,
                Optional.of("US"),
                hop,
                false,
                false);
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }
}
