package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.shape.NamedShape;
import io.casewright.analysis.shape.Shape;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.DossierView;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party;
import io.casewright.casefile.Surroundings;
import io.casewright.casefile.Surroundings.Edge;
import io.casewright.casefile.Surroundings.Node;
import io.casewright.casefile.Surroundings.NodeKind;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.DemoBank;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Money;
import io.casewright.knowledge.KnowledgeBase;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Shapes of money in a bank's own records: who books what, and what is left out.
class ShapesInRecordsTest {

    private static final Analyst ANALYST = new RecordsAnalyst(KnowledgeBase.load());
    private static final int DAYS = 30;

    @Test
    void aTransferThatBothSidesBookedCountsOnce() {
        NamedShape shape = new DossierView(circle(true)).shapes(DAYS).getFirst();

        assertThat(shape.shape()).isEqualTo(Shape.CYCLE);
        assertThat(shape.transfers()).hasSize(3);
        assertThat(shape.accounts()).containsExactly("customer:C-1", "customer:C-2", "customer:C-3");
        assertThat(new DossierView(circle(false)).shapes(DAYS)).containsExactly(shape);
    }

    @Test
    void eachCustomersOwnBookingsAreItsEvidence() {
        DossierView dossier = new DossierView(circle(true));
        NamedShape shape = dossier.shapes(DAYS).getFirst();

        for (CustomerView view : dossier.customers()) {
            assertThat(DossierView.bookings(shape, view).size()).isEqualTo(2);
        }
    }

    @Test
    void whatGoesOnForMonthsIsNoPartOfAShape() {
        Book book = gatherer();
        assertThat(named(book.dossier())).containsExactly(Shape.GATHER_SCATTER);

        for (String payer : List.of("Payer A", "Payer B", "Payer C")) {
            book.in("2025-09-03T10:00", "900.00", Channel.TRANSFER, payer);
        }

        assertThat(named(book.dossier())).containsExactly(Shape.FAN_OUT);
    }

    @Test
    void purchasesAndCashAreNoTransfers() {
        Book book = new Book("C-1");
        for (Channel channel : List.of(Channel.CARD, Channel.CASH, Channel.CHEQUE, Channel.PAYROLL)) {
            book.out("2025-03-03T10:00", "900.00", channel, "Shop " + channel);
            book.in("2025-03-03T10:00", "900.00", channel, "Till " + channel);
        }

        assertThat(named(book.dossier())).isEmpty();
    }

    @Test
    void aStructureIsSaidAsAFactThatAccusesNobody() {
        Fact fact = ActivityFactsTest.fact(ANALYST.analyse(gatherer().dossier()), "flow.shape");

        assertThat(fact.statement())
                .isEqualTo(
                        "Between 2025-03-03 and 2025-03-05, 6 payments by or to Ann Lee, totalling USD 5,400.00, stood"
                                + " in a gather-scatter among 7 accounts, a structure that trade and family can have as well.");
        assertThat(fact.records()).hasSize(6);
    }

    @Test
    void aShopWithManyPayersHasNoShapeToTell() {
        Book shop = new Book("C-1").company("flowers");
        for (int day = 10; day < 30; day++) {
            shop.in("2025-03-" + day + "T10:00", "45.00", Channel.PEER_TO_PEER, "Guest " + day);
        }

        assertThat(ANALYST.analyse(shop.dossier()).facts())
                .noneMatch(fact -> fact.computation().equals("flow.shape"));
    }

    @Test
    void theBanksOtherCustomersCloseACircle() {
        Dossier alone = new Book("C-1")
                .out("2025-03-03T10:00", "900.00", Channel.TRANSFER, "Bo Ray")
                .in("2025-03-09T10:00", "880.00", Channel.TRANSFER, "Cy Lund")
                .dossier();
        Dossier around = new Dossier(alone.caseFile(), alone.customers(), alone.notes(), alone.asOf(), network());

        assertThat(named(alone)).isEmpty();
        assertThat(named(around)).containsExactly(Shape.CYCLE);
    }

    @Test
    void cleanCustomersHardlyEverHaveOne() {
        DemoBank bank = DemoBank.generate(
                DemoBank.Settings.DEFAULT.withSize(320, 32_000).withSeed(815));
        Set<CustomerId> inCases = bank.cases().stream()
                .flatMap(caseFile -> caseFile.parties().stream())
                .map(Party::customer)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        List<Analysis> clean = bank.customers().stream()
                .map(Customer::id)
                .filter(id -> !inCases.contains(id))
                .map(id -> ANALYST.analyse(bank.dossierOf(id)))
                .toList();

        long told = clean.stream()
                .filter(each -> each.facts().stream()
                        .anyMatch(fact -> fact.computation().equals("flow.shape")))
                .count();

        assertThat(clean).hasSizeGreaterThan(200);
        assertThat(told).isLessThanOrEqualTo(clean.size() / 50);
    }

    private static List<Shape> named(Dossier dossier) {
        return new DossierView(dossier)
                .shapes(DAYS).stream().map(NamedShape::shape).toList();
    }

    private static Book gatherer() {
        Book book = new Book("C-1");
        for (String name : List.of("A", "B", "C")) {
            book.in("2025-03-03T10:00", "900.00", Channel.TRANSFER, "Payer " + name);
            book.out("2025-03-05T10:00", "900.00", Channel.TRANSFER, "Payee " + name);
        }
        return book;
    }

    private static Dossier circle(boolean bothBook) {
        Book[] books = {new Book("C-1"), new Book("C-2").named("Bo Ray"), new Book("C-3").named("Cy Lund")};
        for (int n = 0; n < books.length; n++) {
            Book payee = books[(n + 1) % books.length];
            String day = "2025-03-0" + (n + 3) + "T10:00";
            books[n].outTo(day, (900 - n) + ".00", payee);
            if (bothBook || n == 0) {
                payee.inFrom(day, (900 - n) + ".00", books[n]);
            }
        }
        return Book.dossier(books);
    }

    private static Surroundings network() {
        List<Node> nodes = List.of(customer("C-1", 0), customer("C-7", 1), customer("C-8", 1));
        List<Edge> edges = List.of(
                edge("C-1", "C-7", "900.00", "2025-03-03T10:00", 1),
                edge("C-8", "C-1", "880.00", "2025-03-09T10:00", 1),
                edge("C-7", "C-8", "890.00", "2025-03-06T10:00", 2));
        return new Surroundings(List.of(), List.of(), nodes, edges, 0, List.of(), List.of(), false);
    }

    private static Node customer(String id, int hop) {
        return new Node(
                "customer:" + id,
                NodeKind.CUSTOMER,
                Optional.of(new CustomerId(id)),
                Optional.empty(),
                "Somebody " + id,
                Optional.of("US"),
                hop,
                false,
                false);
    }

    private static Edge edge(String from, String to, String amount, String when, int hop) {
        Instant at = LocalDateTime.parse(when).atZone(Book.ZONE).toInstant();
        return new Edge("customer:" + from, "customer:" + to, Money.of(amount, "USD"), 1, 1, at, at, hop);
    }
}
