package io.casewright.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.Finding.Outcome;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.Money;
import io.casewright.knowledge.KnowledgeBase;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each signal through an indicator of the library that declares it: present, absent and not testable.
class SignalsTest {

    private static final Analyst ANALYST = new RecordsAnalyst(KnowledgeBase.load());

    @Test
    void depositsJustBelowTheThresholdAreFound() {
        Book book = new Book("C-1")
                .in("2025-03-03T10:00", "9010.00", Channel.CASH, "")
                .in("2025-03-05T10:00", "9500.00", Channel.CASH, "")
                .in("2025-03-07T10:00", "9940.00", Channel.CASH, "");

        Analysis analysis = ANALYST.analyse(book.dossier());

        assertThat(outcome(analysis, "ML-028", "C-1")).isInstanceOf(Outcome.Present.class);
        assertThat(ActivityFactsTest.fact(analysis, "finding.ML-028@C-1").statement())
                .isEqualTo(
                        "Between 2025-03-03 and 2025-03-07 Ann Lee made 3 cash deposits, each between USD 9,010.00 and"
                                + " USD 9,940.00 and so below USD 10,000.00, totalling USD 28,450.00.");
    }

    @Test
    void depositsAtTheThresholdOrFarApartAreNotFound() {
        Book book = new Book("C-1")
                .in("2025-03-03T10:00", "10000.00", Channel.CASH, "")
                .in("2025-03-05T10:00", "9500.00", Channel.CASH, "")
                .in("2025-05-07T10:00", "9940.00", Channel.CASH, "");

        assertThat(outcome(ANALYST.analyse(book.dossier()), "ML-028", "C-1")).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void depositsWithoutPlacesCannotBeToldFromDepositsInSeveralCities() {
        Book book = new Book("C-1").in("2025-03-03T10:00", "9010.00", Channel.CASH, "");

        assertThat(outcome(ANALYST.analyse(book.dossier()), "ML-027", "C-1"))
                .isEqualTo(new Outcome.NotTestable(List.of("the places of the cash deposits")));
    }

    @Test
    void moneyThatLeavesWithinADayIsFound() {
        Book book = new Book("C-1");
        for (int day = 10; day < 24; day++) {
            book.in("2025-03-" + day + "T10:00", "1000.00", Channel.TRANSFER, "Payer Number" + letters(day));
            book.out("2025-03-" + day + "T15:00", "950.00", Channel.TRANSFER, "Bea Cole");
        }

        Analysis analysis = ANALYST.analyse(book.dossier());

        assertThat(outcome(analysis, "CEF-002", "C-1")).isInstanceOf(Outcome.Present.class);
        assertThat(outcome(analysis, "MULE-005", "C-1")).isInstanceOf(Outcome.Present.class);
    }

    @Test
    void moneyThatStaysIsNotPassedThrough() {
        Book book = new Book("C-1");
        for (int day = 10; day < 24; day++) {
            book.in("2025-03-" + day + "T10:00", "1000.00", Channel.TRANSFER, "Payer Number" + letters(day));
        }

        Analysis analysis = ANALYST.analyse(book.dossier());

        assertThat(outcome(analysis, "CEF-002", "C-1")).isInstanceOf(Outcome.Absent.class);
        assertThat(outcome(analysis, "MULE-030", "C-1")).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void aTransferBetweenOwnAccountsIsNeitherIncomeNorAPayee() {
        Book book = new Book("C-1");
        for (int day = 10; day < 24; day++) {
            book.ownTransfer("2025-03-" + day + "T10:00", "5000.00");
        }

        Analysis analysis = ANALYST.analyse(book.dossier());

        assertThat(analysis.facts()).noneMatch(fact -> fact.computation().startsWith("activity.total-in"));
        assertThat(outcome(analysis, "CEF-002", "C-1")).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void wagesThatGoBackAreFoundOnTheWorkersAndOnWhoeverCollects() {
        Analysis analysis = ANALYST.analyse(labour(true));

        assertThat(outcome(analysis, "HT-LAB-001", "W-1")).isInstanceOf(Outcome.Present.class);
        assertThat(outcome(analysis, "HT-LAB-003", "C-1")).isInstanceOf(Outcome.Present.class);
        assertThat(outcome(analysis, "HT-LAB-004", "W-1")).isInstanceOf(Outcome.Present.class);
    }

    @Test
    void wagesThatStayAreNotFoundThoughTheWorkersShareAnAddress() {
        Analysis analysis = ANALYST.analyse(labour(false));

        assertThat(outcome(analysis, "HT-LAB-001", "W-1")).isInstanceOf(Outcome.Absent.class);
        assertThat(outcome(analysis, "HT-LAB-003", "C-1")).isInstanceOf(Outcome.Absent.class);
        assertThat(analysis.scheme()).isEmpty();
    }

    @Test
    void whatOthersPaidCannotBeToldFromOneCustomersRecords() {
        Analysis analysis = ANALYST.analyse(new Book("C-1").dossier());

        assertThat(outcome(analysis, "HT-LAB-003", "C-1")).isInstanceOf(Outcome.NotTestable.class);
        assertThat(outcome(analysis, "ML-034", "C-1"))
                .isEqualTo(new Outcome.NotTestable(List.of("the activity that the customer said to expect")));
    }

    @Test
    void aLedgerThatKnowsOnlyDaysTellsNothingOfTheNight() {
        Book book = new Book("C-1");
        for (int day = 10; day < 29; day++) {
            for (String half : List.of("a", "b")) {
                book.in("2025-02-" + day + "T00:00", "150.00", Channel.PEER_TO_PEER, "Guest " + half + letters(day));
            }
        }

        assertThat(outcome(ANALYST.analyse(book.dossier()), "HT-SEX-023", "C-1"))
                .isEqualTo(new Outcome.NotTestable(List.of("the time of day of the bookings")));
    }

    @Test
    void aNoteOfStaffIsFoundByItsFlag() {
        Analysis analysis =
                ANALYST.analyse(new Book("C-1").note("third-party-speaks").dossier());

        assertThat(outcome(analysis, "HT-GEN-001", "C-1")).isInstanceOf(Outcome.Present.class);
        assertThat(outcome(analysis, "SC-VIC-002", "C-1")).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void creditsFarBeyondTheStatedExpectationAreFound() {
        Book book = new Book("C-1")
                .expecting("1000", "1000")
                .in("2025-03-03T10:00", "6000.00", Channel.TRANSFER, "Bea Cole")
                .in("2025-04-03T10:00", "7000.00", Channel.TRANSFER, "Bea Cole");

        assertThat(outcome(ANALYST.analyse(book.dossier()), "ML-034", "C-1")).isInstanceOf(Outcome.Present.class);
    }

    @Test
    void sumsThatComeBackAreFoundAndSumsThatStayAreNot() {
        Book there = new Book("C-1").company("import of tiles");
        Book andBack = new Book("C-1").company("import of tiles");
        for (int month = 1; month <= 6; month++) {
            String day = "2025-0" + month + "-0";
            there.out(day + "3T10:00", "30000.00", Channel.WIRE, "Northern Goods Ltd");
            andBack.out(day + "3T10:00", "30000.00", Channel.WIRE, "Northern Goods Ltd");
            andBack.in(day + "5T10:00", "29500.00", Channel.WIRE, "Northern Goods Ltd");
        }

        assertThat(outcome(ANALYST.analyse(there.dossier()), "TBML-013", "C-1")).isInstanceOf(Outcome.Absent.class);
        assertThat(outcome(ANALYST.analyse(andBack.dossier()), "TBML-013", "C-1"))
                .isInstanceOf(Outcome.Present.class);
    }

    @Test
    void referencesOfTaxesBeforeReleaseAreQuoted() {
        Book book = new Book("C-1");
        for (String day : List.of("03", "09")) {
            book.book(
                    Direction.OUT,
                    "2025-03-" + day + "T10:00",
                    Money.of("4800.00", "USD"),
                    Channel.WIRE,
                    Book.Side.of("Clear Bureau").saying("Release fee " + day));
        }

        Analysis analysis = ANALYST.analyse(book.dossier());

        assertThat(ActivityFactsTest.fact(analysis, "finding.SC-VIC-010@C-1").statement())
                .contains("“Release fee 03”");
    }

    @Test
    void anUnrelatedPaymentChangesNoFinding() {
        Book book = new Book("C-1").company("import of tiles");
        for (int month = 1; month <= 6; month++) {
            book.out("2025-0" + month + "-03T10:00", "30000.00", Channel.WIRE, "Northern Goods Ltd");
            book.in("2025-0" + month + "-05T10:00", "29500.00", Channel.WIRE, "Northern Goods Ltd");
        }
        List<String> before = present(ANALYST.analyse(book.dossier()));

        book.out("2025-03-20T10:00", "12.40", Channel.CARD, "Corner Cafe");

        assertThat(present(ANALYST.analyse(book.dossier()))).isEqualTo(before).isNotEmpty();
    }

    private static Dossier labour(boolean back) {
        Book boss = new Book("C-1").named("Dan Boss");
        Book[] books = new Book[7];
        books[0] = boss;
        for (int worker = 1; worker <= 6; worker++) {
            Book own = new Book("W-" + worker)
                    .named("Worker Number" + letters(worker))
                    .as(PartyRole.POTENTIAL_VICTIM)
                    .at("41 Tannery Way");
            for (int month = 1; month <= 4; month++) {
                String day = "2025-0" + month + "-0";
                own.in(day + "3T08:00", "1200.00", Channel.PAYROLL, "Harbor Labour LLC");
                if (back) {
                    own.outTo(day + "3T18:00", "900.00", boss);
                    boss.inFrom(day + "3T18:00", "900.00", own);
                }
            }
            books[worker] = own;
        }
        return Book.dossier(books);
    }

    private static String letters(int number) {
        return String.valueOf((char) ('a' + number % 26));
    }

    private static List<String> present(Analysis analysis) {
        return analysis.findings().stream()
                .filter(finding -> finding.present().isPresent())
                .map(Finding::indicator)
                .toList();
    }

    private static Outcome outcome(Analysis analysis, String indicator, String customer) {
        return analysis.findings().stream()
                .filter(finding -> finding.indicator().equals(indicator)
                        && finding.customer().equals(customer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding " + indicator))
                .outcome();
    }
}
