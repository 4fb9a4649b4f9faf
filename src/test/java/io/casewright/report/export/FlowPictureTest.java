package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Money;
import io.casewright.report.export.Flows.Flow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FlowPictureTest {

    private final Dossier dossier = SampleFilings.dossier("Ann Lee");

    @Test
    void flowsAreTotalsByPayerPayeeAndCurrency() {
        Flows flows = Flows.of(dossier);

        assertThat(flows.in().stream().map(FlowPictureTest::told))
                .containsExactly("cash > Ann Lee: USD 9,000.00 in 1", "Ann Lee > Ann Lee: USD 1,200.00 in 1");
        assertThat(flows.out().stream().map(FlowPictureTest::told))
                .containsExactly("Ann Lee > Far Trading Ltd: USD 8,000.00 in 1");
    }

    @Test
    void aTransferBetweenTwoCustomersOfTheCaseCountsOnce() {
        assertThat(Flows.of(dossier).between().stream().map(FlowPictureTest::told))
                .containsExactly("Ann Lee > Bea Cole: USD 500.00 in 1");
    }

    @Test
    void currenciesAreNotAdded() {
        List<Transaction> bookings = List.of(
                booking(1, "100.00", "USD", "Cy"), booking(2, "70.00", "EUR", "Cy"), booking(3, "30.00", "USD", "Cy"));

        assertThat(Flows.of(with(bookings)).in().stream().map(FlowPictureTest::told))
                .containsExactly("Cy > Ann Lee: USD 130.00 in 2", "Cy > Ann Lee: EUR 70.00 in 1");
    }

    @Test
    void smallFlowsAreJoinedAndNothingIsLost() {
        List<Transaction> bookings = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> booking(number, number + ".00", "USD", "Payer " + number))
                .toList();

        List<Flow> in = Flows.of(with(bookings)).in();

        assertThat(in).hasSize(9);
        assertThat(in.getFirst().from().name()).isEqualTo("Payer 40");
        assertThat(in.getLast().from().name()).isEqualTo("32 others");
        assertThat(in.stream().map(Flow::total).reduce(Money.zero("USD"), Money::plus))
                .isEqualTo(Money.of("820.00", "USD"));
        assertThat(in.stream().mapToInt(Flow::bookings).sum()).isEqualTo(40);
    }

    @Test
    void thePictureTellsAPotentialVictimFromASubject() {
        Element picture = ReadBack.xml(FlowPicture.of(Flows.of(dossier)).getBytes(StandardCharsets.UTF_8))
                .getDocumentElement();

        assertThat(looks(picture, "rect")).contains("subject", "potential-victim");
        assertThat(picture.getTextContent()).contains("potential victim", "CONFIDENTIAL");
    }

    @Test
    void thePictureIsToldInWords() {
        String description = ReadBack.xml(FlowPicture.of(Flows.of(dossier)).getBytes(StandardCharsets.UTF_8))
                .getElementsByTagName("desc")
                .item(0)
                .getTextContent();

        assertThat(description)
                .contains("cash to Ann Lee: USD 9,000.00 in 1 booking.")
                .contains("Ann Lee to Bea Cole: USD 500.00 in 1 booking.");
    }

    @Test
    void aCaseWithoutBookingsHasAPictureThatSaysSo() {
        assertThat(FlowPicture.of(Flows.of(with(List.of())))).contains("There are no bookings.");
    }

    private Dossier with(List<Transaction> bookings) {
        CustomerRecords subject = dossier.customers().getFirst();
        CustomerRecords changed =
                new CustomerRecords(subject.customer(), subject.role(), subject.accounts(), bookings, List.of());
        return new Dossier(Optional.empty(), List.of(changed), List.of(), dossier.asOf());
    }

    private static Transaction booking(int number, String amount, String currency, String payer) {
        Transaction dollars = SampleFilings.booking(
                "T-" + number,
                "A-1",
                Direction.IN,
                amount,
                new Counterparty(Optional.of(payer), Optional.empty(), Optional.empty(), Optional.empty()));
        return new Transaction(
                dollars.id(),
                dollars.account(),
                dollars.booked(),
                dollars.zone(),
                Money.of(amount, currency),
                dollars.direction(),
                dollars.channel(),
                dollars.counterparty(),
                "",
                dollars.origin(),
                dollars.details());
    }

    private static String told(Flow flow) {
        return "%s > %s: %s in %d".formatted(flow.from().name(), flow.to().name(), flow.total(), flow.bookings());
    }

    private static List<String> looks(Element picture, String name) {
        NodeList found = picture.getElementsByTagName(name);
        List<String> looks = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            looks.add(((Element) found.item(index)).getAttribute("class"));
        }
        return looks;
    }
}
