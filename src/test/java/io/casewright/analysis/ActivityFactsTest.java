package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Money;
import io.casewright.knowledge.KnowledgeBase;
import org.junit.jupiter.api.Test;

class ActivityFactsTest {

    private final Analyst analyst = new RecordsAnalyst(KnowledgeBase.load());

    @Test
    void totalsAreSaidForEachDirectionWithTheirRecords() {
        Book book = new Book("C-1")
                .in("2025-03-03T10:00", "9010.00", Channel.CASH, "")
                .in("2025-04-28T10:00", "9940.00", Channel.CASH, "")
                .out("2025-04-29T10:00", "18000.00", Channel.WIRE, "Far Away Trading Ltd");

        Fact total = fact(analyst.analyse(book.dossier()), "activity.total-in/USD");

        assertThat(total.statement())
                .isEqualTo("On the account, 2 credits from 2025-03-03 to 2025-04-28 brought in USD 18,950.00,"
                        + " the largest of USD 9,940.00.");
        assertThat(total.records()).hasSize(2);
    }

    @Test
    void currenciesAreNeverAddedToOneAnother() {
        Book book = new Book("C-1")
                .in("2025-03-03T10:00", "100.00", Channel.TRANSFER, "Bea Cole")
                .book(
                        Direction.IN,
                        "2025-03-04T10:00",
                        Money.of("70.00", "EUR"),
                        Channel.TRANSFER,
                        Book.Side.of("Bea Cole"));

        Analysis analysis = analyst.analyse(book.dossier());

        assertThat(fact(analysis, "activity.total-in/USD").statement()).contains("USD 100.00");
        assertThat(fact(analysis, "activity.total-in/EUR").statement()).contains("EUR 70.00");
    }

    @Test
    void aCustomerWithoutTransactionsIsSaidToHaveNone() {
        assertThat(fact(analyst.analyse(new Book("C-1").dossier()), "activity.none")
                        .statement())
                .isEqualTo("No transaction is on record for Ann Lee.");
    }

    @Test
    void aMonthFarBeyondTheUsualOnesIsMeasuredByTheirDeviation() {
        Book book = new Book("C-1");
        for (int month = 1; month <= 7; month++) {
            book.in("2025-0%d-10T10:00".formatted(month), (1_000 + 10 * month) + ".00", Channel.TRANSFER, "Bea Cole");
        }
        book.in("2025-08-10T10:00", "9000.00", Channel.TRANSFER, "Bea Cole");

        Fact spread = fact(analyst.analyse(book.dossier()), "baseline.spread-in/USD");

        assertThat(spread.statement())
                .isEqualTo("In 1 of 8 months, more than USD 1,110.00 came in for Ann Lee: a median month has"
                        + " USD 1,040.00, with a median absolute deviation of USD 20.00, and August 2025 lay 398 times"
                        + " that deviation above.");
        assertThat(spread.records()).hasSize(1);
    }

    @Test
    void monthsWithinTheUsualSpreadAreNotSaidToStandOut() {
        Book book = new Book("C-1");
        for (int month = 1; month <= 8; month++) {
            book.in("2025-0%d-10T10:00".formatted(month), (1_000 + 10 * month) + ".00", Channel.TRANSFER, "Bea Cole");
        }

        assertThat(analyst.analyse(book.dossier()).facts())
                .noneMatch(fact -> fact.computation().startsWith("baseline.spread-"));
    }

    @Test
    void aPastTooShortToCompareWithIsSaidToBeShort() {
        Book book = new Book("C-1")
                .in("2025-03-03T10:00", "100.00", Channel.TRANSFER, "Bea Cole")
                .in("2025-05-04T10:00", "100.00", Channel.TRANSFER, "Bea Cole");

        assertThat(fact(analyst.analyse(book.dossier()), "baseline.short").statement())
                .isEqualTo("The bookings of Ann Lee span only 3 months, too short a past to say what is usual.");
    }

    static Fact fact(Analysis analysis, String computation) {
        return analysis.facts().stream()
                .filter(fact -> fact.computation().equals(computation))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fact " + computation));
    }
}
