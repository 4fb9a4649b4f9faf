package io.casewright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The numbers that each planted pattern must reach, whatever the seed.
@NullMarked
class PlantedPatternsTest {

    static List<DemoBank> banks() {
        return Banks.ALL;
    }

    /// The planted bookings of one case, on one party's accounts.
    private record Scheme(Dossier dossier, Set<TransactionId> planted) {

        static Scheme of(DemoBank bank, int number) {
            CaseId id = new CaseId("DEMO-%02d".formatted(number));
            return new Scheme(
                    bank.dossierOf(id),
                    new HashSet<>(bank.answers().of(id).orElseThrow().transactions()));
        }

        List<CustomerRecords> with(PartyRole role) {
            return dossier.customers().stream()
                    .filter(records -> records.role() == role)
                    .toList();
        }

        List<Transaction> of(CustomerRecords records, Predicate<Transaction> wanted) {
            return records.transactions().stream()
                    .filter(booking -> planted.contains(booking.id()))
                    .filter(wanted)
                    .toList();
        }

        CustomerRecords subject() {
            return with(PartyRole.SUBJECT).getFirst();
        }

        boolean flagged(String flag) {
            return dossier.notes().stream().anyMatch(note -> note.flags().contains(flag));
        }
    }

    @ParameterizedTest
    @MethodSource("banks")
    void strangersPayAtNightAndTwoPeopleHandOver(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 1);
        CustomerRecords subject = scheme.subject();
        List<Transaction> credits =
                scheme.of(subject, booking -> booking.isIn() && booking.channel() == Channel.PEER_TO_PEER);

        assertThat(credits).hasSizeGreaterThanOrEqualTo(60);
        assertThat(payers(credits)).hasSizeGreaterThanOrEqualTo(40);
        assertThat(credits.stream().filter(PlantedPatternsTest::isAtNight).count())
                .isGreaterThan(credits.size() * 3L / 4);
        assertThat(cities(scheme.of(subject, merchant("7311")))).hasSizeGreaterThanOrEqualTo(4);
        assertThat(cities(scheme.of(subject, merchant("7011")))).hasSizeGreaterThanOrEqualTo(4);
        assertThat(scheme.of(subject, merchant("4121"))).allMatch(PlantedPatternsTest::isAtNight);
        assertThat(scheme.with(PartyRole.POTENTIAL_VICTIM))
                .hasSize(2)
                .allSatisfy(victim -> assertThat(sum(scheme.of(victim, Transaction::isOut)))
                        .isGreaterThan(sum(scheme.of(victim, Transaction::isIn)).multiply(new BigDecimal("0.80"))));
        assertThat(scheme.flagged("third-party-speaks")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("banks")
    void wagesReturnToTheDirectorFromOneDevice(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 2);
        List<CustomerRecords> workers = scheme.with(PartyRole.POTENTIAL_VICTIM);

        assertThat(workers).hasSize(14);
        assertThat(workers.stream()
                        .map(worker -> worker.customer().contact().address())
                        .distinct())
                .hasSize(1);
        assertThat(workers.stream()
                        .filter(worker -> worker.transactions().stream()
                                .anyMatch(booking -> booking.origin().device().equals(Optional.of("device-lab-01")))))
                .hasSizeGreaterThanOrEqualTo(10);
        for (CustomerRecords worker : workers) {
            BigDecimal wages = sum(scheme.of(worker, booking -> booking.channel() == Channel.PAYROLL));
            BigDecimal back = sum(scheme.of(worker, booking -> booking.channel() == Channel.TRANSFER));
            assertThat(back).isBetween(wages.multiply(new BigDecimal("0.60")), wages.multiply(new BigDecimal("0.90")));
        }
    }

    @ParameterizedTest
    @MethodSource("banks")
    void aNewAccountIsEmptiedToAnExchangeFromTheBorder(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 3);
        CustomerRecords person = scheme.with(PartyRole.POTENTIAL_VICTIM).getFirst();
        List<Transaction> credits =
                scheme.of(person, booking -> booking.isIn() && booking.channel() == Channel.TRANSFER);
        List<Transaction> out = scheme.of(person, Transaction::isOut);

        assertThat(scheme.with(PartyRole.SUBJECT)).isEmpty();
        assertThat(credits.getFirst().day())
                .isBefore(person.customer().customerSince().plusMonths(3));
        assertThat(payers(credits)).hasSizeGreaterThanOrEqualTo(40);
        assertThat(out).allMatch(booking -> booking.channel() == Channel.VIRTUAL_ASSET);
        assertThat(out)
                .allMatch(booking -> Set.of("KH", "MM", "LA")
                        .contains(booking.origin().country().orElse("")));
        assertThat(sum(out)).isGreaterThan(sum(credits).multiply(new BigDecimal("0.90")));
        assertThat(scheme.flagged("family-reports-confinement")).isTrue();
        assertThat(scheme.dossier()
                        .caseFile()
                        .orElseThrow()
                        .parties()
                        .getFirst()
                        .reason())
                .containsIgnoringCase("both");
    }

    @ParameterizedTest
    @MethodSource("banks")
    void aPensionersSavingsGoToNewPayeesInEightWeeks(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 4);
        CustomerRecords victim = scheme.with(PartyRole.POTENTIAL_VICTIM).getFirst();
        List<Transaction> out = scheme.of(
                victim, booking -> booking.isOut() && !booking.reference().equals("from savings"));

        assertThat(victim.customer().bornOrFounded().orElseThrow()).isBefore(LocalDate.of(1961, 1, 1));
        assertThat(Duration.between(out.getFirst().booked(), out.getLast().booked()))
                .isLessThan(Duration.ofDays(58));
        assertThat(out.stream().map(Transaction::reference))
                .contains("investment", "account unlock tax", "release fee");
        assertThat(sum(out)).isGreaterThan(new BigDecimal("60000"));
        assertThat(scheme.of(victim, booking -> booking.reference().contains("loan")))
                .hasSize(1);
        assertThat(scheme.flagged("online-adviser")).isTrue();
        assertThat(scheme.subject().customer().kind()).isEqualTo(Customer.Kind.COMPANY);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void aDormantStudentAccountPassesNearlyEverythingOnWithinADay(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 5);
        CustomerRecords student = scheme.subject();
        List<Transaction> credits = scheme.of(student, Transaction::isIn);
        List<Transaction> out = scheme.of(student, Transaction::isOut);
        List<Transaction> before = student.transactions().stream()
                .filter(booking -> booking.day().isBefore(credits.getFirst().day()))
                .toList();

        assertThat(payers(credits)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(sum(out)).isGreaterThan(sum(credits).multiply(new BigDecimal("0.88")));
        assertThat(before.getLast().day()).isBefore(credits.getFirst().day().minusDays(180));
        assertThat(out.stream().map(Transaction::channel))
                .contains(Channel.ATM, Channel.VIRTUAL_ASSET, Channel.TRANSFER);
        assertThat(sum(credits))
                .isGreaterThan(student.customer()
                        .expected()
                        .orElseThrow()
                        .monthlyIn()
                        .amount()
                        .multiply(BigDecimal.TEN));
    }

    @ParameterizedTest
    @MethodSource("banks")
    void oneDeviceOrdersForAtLeastEightMules(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 6);
        CustomerRecords herder = scheme.subject();
        String device = herder.transactions().stream()
                .flatMap(booking -> booking.origin().device().stream())
                .findFirst()
                .orElseThrow();

        assertThat(scheme.with(PartyRole.ASSOCIATE).stream()
                        .filter(mule -> mule.transactions().stream()
                                .anyMatch(booking -> booking.origin().device().equals(Optional.of(device)))))
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(payers(scheme.of(herder, Transaction::isIn))).hasSizeGreaterThanOrEqualTo(8);
        assertThat(scheme.of(herder, Transaction::isOut).stream().map(Transaction::channel))
                .contains(Channel.VIRTUAL_ASSET, Channel.ATM);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void jobseekersOfFourCountriesPayEqualFees(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 7);
        List<Transaction> fees = scheme.of(scheme.subject(), Transaction::isIn);
        List<Transaction> out = scheme.of(scheme.subject(), Transaction::isOut);

        assertThat(payers(fees)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(fees.stream()
                        .flatMap(fee -> fee.counterparty().country().stream())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(fees.stream().map(Transaction::amount).distinct()).hasSizeLessThanOrEqualTo(3);
        assertThat(sum(out)).isGreaterThan(sum(fees).multiply(new BigDecimal("0.80")));
        assertThat(out)
                .allMatch(wire -> !wire.counterparty().country().orElse("US").equals("US"));
    }

    @ParameterizedTest
    @MethodSource("banks")
    void aTaxiDriverTradesForAHundredPeople(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 8);
        List<Transaction> credits =
                scheme.of(scheme.subject(), booking -> booking.isIn() && booking.channel() == Channel.PEER_TO_PEER);
        List<Transaction> purchases =
                scheme.of(scheme.subject(), booking -> booking.isOut() && booking.channel() == Channel.VIRTUAL_ASSET);

        assertThat(credits).hasSizeGreaterThanOrEqualTo(200);
        assertThat(payers(credits)).hasSizeGreaterThanOrEqualTo(100);
        assertThat(payers(purchases)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(purchases)
                .allMatch(buy ->
                        buy.amount().amount().remainder(new BigDecimal(500)).signum() == 0);
        assertThat(scheme.of(scheme.subject(), booking -> booking.isIn() && booking.channel() == Channel.VIRTUAL_ASSET))
                .hasSizeGreaterThan(10);
        assertThat(scheme.of(scheme.subject(), booking -> booking.isOut() && booking.channel() == Channel.PEER_TO_PEER))
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void twoCompaniesPayEachOtherOnReusedInvoices(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 9);
        List<CustomerRecords> companies = scheme.with(PartyRole.SUBJECT);
        List<Transaction> wires =
                scheme.of(companies.getFirst(), booking -> booking.isIn() && booking.channel() == Channel.WIRE);

        assertThat(companies).hasSize(2);
        assertThat(companies)
                .allSatisfy(company ->
                        assertThat(company.transactions()).noneMatch(booking -> booking.channel() == Channel.PAYROLL));
        assertThat(scheme.of(companies.getLast(), Transaction::isOut).stream()
                        .map(Transaction::reference)
                        .distinct())
                .hasSizeLessThanOrEqualTo(5);
        assertThat(wires)
                .allMatch(wire -> !wire.counterparty().country().orElse("US").equals("US"));
        assertThat(wires)
                .allMatch(wire ->
                        wire.amount().amount().remainder(new BigDecimal(1_000)).signum() == 0);
        BigDecimal there = sum(scheme.of(companies.getLast(), Transaction::isIn));
        BigDecimal back = sum(scheme.of(companies.getLast(), Transaction::isOut));
        assertThat(back).isGreaterThan(there.multiply(new BigDecimal("0.90")));
    }

    @ParameterizedTest
    @MethodSource("banks")
    void cashStaysBelowTenThousandAtFourBranchesAndMore(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 10);
        List<Transaction> deposits =
                scheme.of(scheme.subject(), booking -> booking.isIn() && booking.channel() == Channel.CASH);

        assertThat(deposits).hasSizeGreaterThanOrEqualTo(24);
        assertThat(deposits)
                .allMatch(booking -> booking.amount().amount().compareTo(new BigDecimal("9000")) >= 0
                        && booking.amount().amount().compareTo(new BigDecimal("9950")) <= 0);
        assertThat(cities(deposits)).hasSizeGreaterThanOrEqualTo(4);
        assertThat(Duration.between(
                        deposits.getFirst().booked(), deposits.getLast().booked()))
                .isLessThan(Duration.ofDays(60));
        assertThat(deposits.stream()
                        .collect(Collectors.groupingBy(Transaction::day))
                        .values())
                .anyMatch(sameDay -> sameDay.size() > 1);
        assertThat(scheme.of(scheme.subject(), Transaction::isOut))
                .isNotEmpty()
                .allMatch(booking -> booking.channel() == Channel.WIRE);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void theHarvestWasThereTheYearBeforeAndWagesStayWithTheWorkers(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 11);
        CustomerRecords farm = scheme.subject();
        List<Transaction> wages = scheme.of(farm, booking -> booking.channel() == Channel.PAYROLL);
        String number = farm.accounts().getFirst().number();

        assertThat(wages.stream().map(wage -> wage.day().getYear()).distinct()).containsExactly(2025, 2026);
        assertThat(wages.stream().map(wage -> wage.day().getMonthValue())).allMatch(month -> month >= 4 && month <= 6);
        assertThat(scheme.dossier().customers().stream()
                        .filter(records -> records.role() != PartyRole.SUBJECT)
                        .flatMap(records -> records.transactions().stream())
                        .filter(Transaction::isOut))
                .noneMatch(booking -> booking.counterparty().account().equals(Optional.of(number)));
        assertThat(farm.customer().statedBusiness()).contains("seasonal", "harvest", "housing");
        assertThat(farm.alerts()).anyMatch(alert -> alert.disposition().equals("cleared"));
        assertThat(scheme.flagged("documents-seen")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("banks")
    void theCharityPaysThePartnersItNamedAfterTheSameAppealAsLastYear(DemoBank bank) {
        Scheme scheme = Scheme.of(bank, 12);
        CustomerRecords charity = scheme.subject();
        List<Transaction> wires = scheme.of(charity, Transaction::isOut);

        assertThat(scheme.of(charity, Transaction::isIn).stream()
                        .map(gift -> gift.day().getYear())
                        .distinct())
                .containsExactly(2025, 2026);
        assertThat(wires)
                .isNotEmpty()
                .allSatisfy(wire -> assertThat(charity.customer().statedBusiness())
                        .contains(wire.counterparty().name().orElseThrow()));
        assertThat(charity.alerts()).anyMatch(alert -> alert.disposition().equals("cleared"));
        assertThat(scheme.flagged("documents-seen")).isTrue();
    }

    private static Predicate<Transaction> merchant(String category) {
        return booking -> booking.origin().merchantCategory().equals(Optional.of(category));
    }

    private static boolean isAtNight(Transaction booking) {
        LocalTime time = booking.booked().atZone(booking.zone()).toLocalTime();
        return time.isAfter(LocalTime.of(21, 59)) || time.isBefore(LocalTime.of(5, 0));
    }

    private static Set<String> payers(List<Transaction> bookings) {
        return bookings.stream()
                .flatMap(booking -> booking.counterparty().key().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> cities(List<Transaction> bookings) {
        return bookings.stream()
                .flatMap(booking -> booking.origin().city().stream())
                .collect(Collectors.toSet());
    }

    private static BigDecimal sum(List<Transaction> bookings) {
        return bookings.stream().map(booking -> booking.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
