package io.casewright.casefile;

import static io.casewright.casefile.Records.access;
import static io.casewright.casefile.Records.account;
import static io.casewright.casefile.Records.alert;
import static io.casewright.casefile.Records.caseFile;
import static io.casewright.casefile.Records.outside;
import static io.casewright.casefile.Records.party;
import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.IdentifierKind;
import io.casewright.casefile.Surroundings.Involvement;
import io.casewright.casefile.Surroundings.Measure;
import io.casewright.casefile.Surroundings.Node;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.casefile.Surroundings.SharedIdentifier;
import io.casewright.casefile.Surroundings.SharedPayee;
import io.casewright.casefile.Surroundings.Sharer;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.EventId;
import io.casewright.evidence.Money;
import io.casewright.evidence.TransactionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What other records say around a customer, from a bank whose C-1 pays C-2, who pays an account elsewhere that C-3
/// pays
/// too.
class SurroundingsTest {

    private static final Instant START = Instant.parse("2025-03-03T12:00:00Z");
    private static final String HOP = "a:FAR-1";

    private final List<Transaction> bookings = new ArrayList<>();
    private Database database;
    private RecordsWriter writer;

    @BeforeEach
    void aSmallBank() {
        database = TestDatabase.fresh();
        writer = new RecordsWriter(database);
        List<Customer> customers =
                IntStream.rangeClosed(1, 4).mapToObj(SurroundingsTest::customer).toList();
        writer.customers(customers);
        writer.accounts(IntStream.rangeClosed(1, 4)
                .mapToObj(i -> account("A-" + i, "C-" + i))
                .toList());
        pay("A-1", Direction.OUT, "USA-2", "900.00", "dev-1");
        pay("A-2", Direction.IN, "USA-1", "900.00", "dev-2");
        pay("A-2", Direction.OUT, "FAR-1", "850.00", "dev-1");
        pay("A-3", Direction.OUT, "FAR-1", "40.00", "dev-3");
        pay("A-4", Direction.OUT, "FAR-4", "70.00", "dev-4");
        writer.transactions(bookings.iterator());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void moneyIsFollowedOverCustomersAndAccountsElsewhere() {
        Surroundings around = around("C-1");

        assertThat(around.nodes())
                .extracting(Node::id)
                .containsExactly("customer:C-1", "customer:C-2", HOP, "customer:C-3");
        assertThat(around.edges())
                .extracting(Edge::from, Edge::to, Edge::total, Edge::hop)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("customer:C-1", "customer:C-2", usd("900"), 1),
                        org.assertj.core.groups.Tuple.tuple("customer:C-2", HOP, usd("850"), 2),
                        org.assertj.core.groups.Tuple.tuple("customer:C-3", HOP, usd("40"), 3));
        assertThat(around.edgesLeftOut()).isZero();
        assertThat(around.isBehind()).isFalse();
    }

    @Test
    void aSharedDeviceNamesTheOtherCustomerWithItsUses() {
        writer.events(List.of(new Event(
                new EventId("E-1"),
                new CustomerId("C-2"),
                START.plus(Duration.ofDays(9)),
                "login",
                Map.of("device", "dev-1"))));

        SharedIdentifier device = around("C-1").identifiers().stream()
                .filter(each -> each.kind() == IdentifierKind.DEVICE)
                .findFirst()
                .orElseThrow();

        assertThat(device.value()).isEqualTo("dev-1");
        assertThat(device.own().uses()).isEqualTo(1);
        assertThat(device.others())
                .containsExactly(new Sharer(
                        new CustomerId("C-2"),
                        "Customer 2",
                        2,
                        2,
                        Optional.of(LocalDate.of(2025, 3, 5)),
                        Optional.of(LocalDate.of(2025, 3, 12))));
        assertThat(device.hasMore()).isFalse();
    }

    @Test
    void contactsAreComparedFolded() {
        writer.customers(
                List.of(with(customer(1), contact("12 High-Street, Bath", "+1 (555) 010-0200", "Ann+x@b.example"))));
        writer.customers(List.of(with(customer(4), contact("12 high street Bath", "+15550100200", "ann@B.example"))));

        assertThat(around("C-1").identifiers())
                .filteredOn(each -> each.others().stream()
                        .anyMatch(other -> other.customer().value().equals("C-4")))
                .extracting(SharedIdentifier::kind)
                .containsExactly(IdentifierKind.ADDRESS, IdentifierKind.PHONE, IdentifierKind.EMAIL);
    }

    @Test
    void anAccountElsewhereThatOthersPayTooIsTold() {
        SharedPayee payee = around("C-3").payees().getFirst();

        assertThat(payee.account()).isEqualTo("FAR-1");
        assertThat(payee.own()).extracting(Edge::total).containsExactly(usd("40"));
        assertThat(payee.others()).extracting(Edge::from).containsExactly("customer:C-2");
        assertThat(payee.hasMore()).isFalse();
    }

    @Test
    void anAccountThatVeryManyPayIsAHubWhereTheWalkStops() {
        for (int i = 10; i < 40; i++) {
            writer.customers(List.of(customer(i)));
            writer.accounts(List.of(account("A-" + i, "C-" + i)));
            pay("A-" + i, Direction.OUT, "FAR-1", "5.00", "own-" + i);
        }
        writer.transactions(bookings.iterator());

        Surroundings around = around("C-3");

        assertThat(around.nodes()).extracting(Node::id).containsExactly("customer:C-3", HOP);
        assertThat(around.nodes().getLast().isHub()).isTrue();
        assertThat(around.payees().getFirst().hasMore()).isTrue();
    }

    @Test
    void aGroupBelowTwentySaysSoAndItsMedianIsThatOfItsMembers() {
        Peers peers = around("C-1").peers().getFirst();

        assertThat(peers.members()).isEqualTo(4);
        assertThat(peers.isSmall()).isTrue();
        assertThat(peers.comparisons())
                .filteredOn(each -> each.measure() == Measure.DEBITS)
                .singleElement()
                .satisfies(debits -> {
                    assertThat(debits.own()).isEqualTo(900.0);
                    assertThat(debits.median()).isEqualTo((850.0 + 70.0) / 2);
                });
    }

    @Test
    void alertsAndCasesOfOthersAreTheReadersAloneAndThoseOutsideSeeNothing() {
        writer.alerts(List.of(alert("AL-1", "C-2")));
        writer.cases(List.of(
                caseFile("K-1", List.of(party("C-2", PartyRole.SUBJECT)), List.of(), "ann"),
                caseFile("K-2", List.of(party("C-2", PartyRole.SUBJECT)), List.of("AL-1"), "bob")));

        assertThat(around(access("ann", "K-1")).involvements())
                .singleElement()
                .satisfies(involved -> assertThat(involved.cases()).hasSize(1))
                .satisfies(involved -> assertThat(involved.alerts()).isEmpty());
        assertThat(around(access("bob", "K-2")).involvements())
                .flatExtracting(Involvement::alerts)
                .hasSize(1);
        assertThat(around(access("eve")).involvements()).isEmpty();
        assertThat(around(outside())).isEqualTo(Surroundings.NONE);
    }

    @Test
    void whatChangesIsSeenAtOnceAndTheSameRecordsGiveTheSame() {
        Surroundings before = around("C-1");
        assertThat(around("C-1")).isEqualTo(before);

        bookings.clear();
        pay("A-1", Direction.OUT, "USA-4", "33.00", "dev-9");
        writer.transactions(bookings.iterator());

        assertThat(around("C-1").nodes()).extracting(Node::id).contains("customer:C-4", "a:FAR-4");
    }

    private Surroundings around(String customer) {
        return new Dossiers(database)
                .ofCustomer(access("ann"), new CustomerId(customer))
                .orElseThrow()
                .surroundings();
    }

    private Surroundings around(Access access) {
        return new Dossiers(database)
                .ofCustomer(access, new CustomerId("C-1"))
                .orElseThrow()
                .surroundings();
    }

    private void pay(String account, Direction way, String other, String amount, String device) {
        int number = bookings.size();
        Origin origin =
                new Origin(Optional.empty(), Optional.empty(), Optional.of(device), Optional.empty(), Optional.empty());
        bookings.add(new Transaction(
                new TransactionId("T-" + account + "-" + other + "-" + number),
                new AccountId(account),
                START.plus(Duration.ofDays(number)),
                Records.NEW_YORK,
                usd(amount),
                way,
                Channel.TRANSFER,
                new Counterparty(Optional.of("Other " + other), Optional.of(other), Optional.empty(), Optional.empty()),
                "",
                origin,
                Map.of()));
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Contact contact(String address, String phone, String email) {
        return new Contact(Optional.of(address), Optional.of(phone), Optional.of(email));
    }

    private static Customer customer(int number) {
        return with(Records.customer("C-" + number, "Customer " + number), Contact.UNKNOWN);
    }

    private static Customer with(Customer customer, Contact contact) {
        return new Customer(
                customer.id(),
                customer.kind(),
                customer.name(),
                customer.aliases(),
                customer.bornOrFounded(),
                customer.country(),
                contact,
                customer.occupation(),
                customer.employer(),
                customer.segment(),
                customer.riskRating(),
                customer.customerSince(),
                customer.statedBusiness(),
                customer.expected(),
                customer.owners(),
                Map.of());
    }
}
