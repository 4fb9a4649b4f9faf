package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.history.LastLook;
import io.casewright.casefile.Alert;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.TransactionId;
import io.casewright.knowledge.KnowledgeBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Why alerts fired, computed again from the records, and what changed since a last look.
class AlertsAndChangesTest {

    private static final Analyst ANALYST = new RecordsAnalyst(KnowledgeBase.load());
    private static final String DEPOSITS = "3 cash deposits of USD 9,000 to USD 10,000 within 10 days";

    @Test
    void theTransactionThatCrossedTheThresholdIsNamedWithItsDay() {
        String said = said(deposits("9000", "9999.99", "10000", "9500").alert(alert(DEPOSITS, 1, 2, 3, 4)));

        assertThat(said)
                .contains("its transactions are 4 credits of USD 38,499.99 from 2025-03-03 to 2025-03-09")
                .contains("transaction T-C-1-00003 of 2025-03-07 was number 3 of such within 10 days");
    }

    @Test
    void anAmountOutsideTheLimitsDoesNotCountAndTheRecordsDoNotBearTheRuleOut() {
        String said = said(deposits("9000", "10000.01", "9500").alert(alert(DEPOSITS, 1, 2, 3)));

        assertThat(said)
                .contains("The records do not bear out “" + DEPOSITS + "” for alert AL-1")
                .contains("of 2 such bookings up to its day, at most 2 fall within the time");
    }

    @Test
    void depositsThatAreTooFarApartDoNotCross() {
        Book book = new Book("C-1")
                .in("2025-03-01T10:00", "9500", Channel.CASH, "")
                .in("2025-03-08T10:00", "9500", Channel.CASH, "")
                .in("2025-03-15T10:00", "9500", Channel.CASH, "")
                .alert(alert(DEPOSITS, 1, 2, 3));

        assertThat(said(book)).contains("at most 2 fall within the time").doesNotContain("its own transactions cross");
    }

    @Test
    void whatTheAlertLeavesOutIsLookedForOnTheAccount() {
        String said = said(deposits("9000", "9500", "9600").alert(alert(DEPOSITS, 1)));

        assertThat(said).contains("not its own transactions but the bookings on the account cross “" + DEPOSITS + "”");
    }

    @Test
    void wordsThatAreNotUnderstoodAreSaidToBeOpenAndNeverBorneOut() {
        String said = said(deposits("9000").alert(alert("the grandmother of all rules", 1)));

        assertThat(said)
                .contains("bear out the words “the grandmother of all rules” of alert AL-1 cannot be computed here")
                .doesNotContain("cross");
    }

    @Test
    void eachConditionOfAThresholdIsTestedByItself() {
        String said = said(deposits("9000", "9500")
                .alert(alert("2 or more credits above USD 8,000 within 30 days and a wire above USD 10,000", 1, 2)));

        assertThat(said)
                .contains("its own transactions cross “2 or more credits above USD 8,000 within 30 days”")
                .contains("do not bear out “a wire above USD 10,000”");
    }

    @Test
    void aShareThatGoesOnIsComputedFromTheCreditsThatTheAlertNames() {
        Book book = new Book("C-1")
                .in("2025-03-03T10:00", "1000", Channel.TRANSFER, "Bo One")
                .out("2025-03-03T15:00", "900", Channel.TRANSFER, "Far Ltd")
                .in("2025-03-10T10:00", "1000", Channel.TRANSFER, "Bo Two")
                .out("2025-03-14T15:00", "900", Channel.TRANSFER, "Far Ltd");

        assertThat(said(book.alert(alert("80 per cent of credits out within 24 hours", 1))))
                .contains("the credits among its transactions cross “80 per cent of credits out within 24 hours”:"
                        + " of 1 credit, USD 1,000.00, 90 % went on so within the time");
    }

    @Test
    void aShareThatStaysIsNotBorneOut() {
        Book book = new Book("C-1")
                .in("2025-03-03T10:00", "1000", Channel.TRANSFER, "Bo One")
                .out("2025-03-04T10:01", "900", Channel.TRANSFER, "Far Ltd")
                .alert(alert("80 per cent of 2 or more credits out within 24 hours in an account of youth", 1));

        assertThat(said(book))
                .contains("do not bear out “80 per cent of 2 or more credits out within 24 hours” for alert AL-1")
                .contains("of 1 such credit, USD 1,000.00, up to its day, 0 % went on so within the time")
                .contains("bear out the words “in an account of youth” of alert AL-1 cannot be computed here");
    }

    @Test
    void aShareToVirtualAssetPlatformsCountsNothingElseAndTheSameDayEndsAtMidnight() {
        Book book = new Book("C-1")
                .in("2025-03-03T10:00", "1000", Channel.TRANSFER, "Bo One")
                .out("2025-03-03T11:00", "400", Channel.TRANSFER, "Far Ltd")
                .out("2025-03-03T12:00", "300", Channel.VIRTUAL_ASSET, "Coin Ltd")
                .out("2025-03-04T00:30", "200", Channel.VIRTUAL_ASSET, "Coin Ltd");

        assertThat(said(book.alert(alert("90 per cent to virtual-asset platforms the same day", 1))))
                .contains("USD 1,000.00, up to its day, 30 % went on so within the time");
    }

    @Test
    void aMonthIsMeasuredByWhatWasStatedAtOnboarding() {
        String words = "monthly credits above 5 times the expected amount";
        Book book = deposits("9000").expecting("1000", "900").alert(alert(words, 1));

        assertThat(said(book))
                .contains("March 2025 was the first month to cross “" + words + "”, with USD 9,000.00 beside the"
                        + " USD 1,000.00 stated at onboarding");
        assertThat(said(deposits("4000").expecting("1000", "900").alert(alert(words, 1))))
                .contains("do not bear out “" + words + "”");
        assertThat(said(deposits("4000").alert(alert(words, 1))))
                .contains("cannot be computed: nothing that a month would bring was stated");
    }

    @Test
    void privatePayersAreCountedByPersonAndCountry() {
        Book book = new Book("C-1")
                .in("2025-03-03T10:00", "100", Channel.TRANSFER, "Ann Bell")
                .in("2025-03-04T10:00", "100", Channel.TRANSFER, "Ann Bell")
                .in("2025-03-05T10:00", "100", Channel.TRANSFER, "Carl Dean")
                .alert(alert("3 or more private payers within 30 days", 1, 2, 3));

        assertThat(said(book)).contains("do not bear out “3 or more private payers within 30 days”");
        assertThat(said(book.in("2025-03-06T10:00", "100", Channel.TRANSFER, "Eve Frost")
                        .alert(alert("3 or more private payers within 30 days", 1, 2, 3, 4))))
                .contains("cross “3 or more private payers within 30 days”");
    }

    @Test
    void wordsThatOnlyLookLikeAnAmountDoNotStopTheExplanation() {
        assertThat(said(deposits("9000").alert(alert("3 credits over the 5000 limit", 1))))
                .contains("“over the 5000 limit” of alert AL-1 cannot be computed here");
    }

    @Test
    void newBookingsCounterpartiesAndFindingsAreToldSinceTheLastLook() {
        Book book = deposits("9000", "9500").in("2025-06-01T10:00", "70", Channel.TRANSFER, "New Payer Ltd");
        LastLook look = look(Set.of("GONE-1@C-1"), ids(1, 2));

        String said = said(book, new Focus(Optional.of(look), Optional.empty()));

        assertThat(said)
                .contains("Since the last look, which knew bookings up to 2025-03-05, new for Ann Lee are"
                        + " 1 credit of USD 70.00")
                .contains("1 counterparty of Ann Lee is new, among them New Payer Ltd");
    }

    @Test
    void nothingNewIsSaidToo() {
        LastLook look = look(Set.of(), ids(1, 2));

        assertThat(said(deposits("9000", "9500"), new Focus(Optional.of(look), Optional.empty())))
                .contains("no booking of Ann Lee is new")
                .doesNotContain("counterparty of Ann Lee");
    }

    @Test
    void aFindingThatIsGoneIsTold() {
        String indicator = Indicators.of(KnowledgeBase.load())
                .tests()
                .getFirst()
                .indicator()
                .id();
        LastLook look = look(Set.of(indicator + "@C-1"), ids(1));

        assertThat(said(deposits("90"), new Focus(Optional.of(look), Optional.empty())))
                .contains("1 finding is no longer present");
    }

    @Test
    void withoutALookTheLastClearedAlertIsTheMeasure() {
        Book book = deposits("9000").in("2025-06-01T10:00", "70", Channel.TRANSFER, "New Payer Ltd");
        Alert cleared = new Alert(
                new AlertId("AL-0"),
                new CustomerId("C-1"),
                "rule",
                DEPOSITS,
                Optional.empty(),
                LocalDate.of(2025, 4, 1),
                List.of(),
                "cleared",
                Optional.of("seen"));

        assertThat(said(book.alert(cleared)))
                .contains("Since alert AL-0 of 2025-04-01, the last that was cleared, new for Ann Lee are"
                        + " 1 credit of USD 70.00");
        assertThat(said(deposits("9000"))).doesNotContain("Since");
    }

    private static LastLook look(Set<String> present, Set<String> transactions) {
        return new LastLook("C-1", Set.of("C-1"), transactions, present, Map.of());
    }

    private static Set<String> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj("T-C-1-%05d"::formatted).collect(Collectors.toSet());
    }

    private static Book deposits(String... amounts) {
        Book book = new Book("C-1");
        for (int n = 0; n < amounts.length; n++) {
            book.in("2025-03-%02dT10:00".formatted(3 + 2 * n), amounts[n], Channel.CASH, "");
        }
        return book;
    }

    private static Alert alert(String threshold, int... transactions) {
        return new Alert(
                new AlertId("AL-1"),
                new CustomerId("C-1"),
                "Cash below the threshold",
                threshold,
                Optional.empty(),
                LocalDate.of(2025, 4, 1),
                IntStream.of(transactions)
                        .mapToObj("T-C-1-%05d"::formatted)
                        .map(TransactionId::new)
                        .toList(),
                "open",
                Optional.empty());
    }

    private static String said(Book book) {
        return said(book, Focus.NONE);
    }

    private static String said(Book book, Focus focus) {
        return ANALYST.analyse(book.dossier(), focus).assessment().facts().stream()
                .map(fact -> fact.statement())
                .collect(Collectors.joining("\n"));
    }
}
