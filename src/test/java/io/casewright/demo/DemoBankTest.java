package io.casewright.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Account;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bank as a whole, for the documented seed and another one.
@NullMarked
class DemoBankTest {

    static List<DemoBank> banks() {
        return Banks.ALL;
    }

    @ParameterizedTest
    @MethodSource("banks")
    void itHasAsManyCustomersAndBookingsAsItSays(DemoBank bank) {
        assertThat(bank.customers()).hasSize(2_000);
        assertThat(bank.transactions()).hasSize(200_000);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void idsAreInOrderAndNoneIsGivenTwice(DemoBank bank) {
        assertThat(bank.customers().stream().map(Customer::id)).isSorted().doesNotHaveDuplicates();
        assertThat(bank.accounts().stream().map(Account::id)).isSorted().doesNotHaveDuplicates();
        assertThat(bank.transactions().stream().map(Transaction::id)).isSorted().doesNotHaveDuplicates();
        assertThat(bank.transactions().stream().map(Transaction::booked)).isSorted();
    }

    @ParameterizedTest
    @MethodSource("banks")
    void everyBookingLiesWithinTheBanksDaysAndItsAccountsLife(DemoBank bank) {
        Map<AccountId, Account> accounts = byId(bank.accounts(), Account::id);

        assertThat(bank.transactions().stream().filter(booking -> !fits(booking, accounts.get(booking.account()))))
                .isEmpty();
    }

    private static boolean fits(Transaction booking, @Nullable Account account) {
        return account != null
                && booking.amount().currency().equals(account.currency())
                && !booking.day().isBefore(account.opened())
                && !booking.day().isBefore(LocalDate.of(2025, 1, 1))
                && !booking.day().isAfter(LocalDate.of(2026, 6, 30));
    }

    @ParameterizedTest
    @MethodSource("banks")
    void nobodyLivesOnAnOverdraft(DemoBank bank) {
        Map<AccountId, BigDecimal> balances = new HashMap<>();
        bank.accounts()
                .forEach(account -> balances.put(
                        account.id(), bank.openingBalance(account.id()).amount()));

        List<String> overdrawn = new ArrayList<>();
        for (Transaction booking : bank.transactions()) {
            BigDecimal amount = booking.amount().amount();
            BigDecimal change = booking.isIn() ? amount : amount.negate();
            BigDecimal balance = balances.merge(booking.account(), change, BigDecimal::add);
            if (balance.signum() < 0) {
                overdrawn.add("%s after %s: %s".formatted(booking.account(), booking.id(), balance));
            }
        }

        assertThat(overdrawn).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("banks")
    void openingBalancesAreWhatPeopleHave(DemoBank bank) {
        Map<AccountId, BigDecimal> received = new HashMap<>();
        bank.transactions().stream()
                .filter(Transaction::isIn)
                .forEach(booking ->
                        received.merge(booking.account(), booking.amount().amount(), BigDecimal::add));

        for (Account account : bank.accounts()) {
            Money opening = bank.openingBalance(account.id());
            BigDecimal months = received.getOrDefault(account.id(), BigDecimal.ZERO)
                    .divide(new BigDecimal(18), 2, java.math.RoundingMode.HALF_UP);
            if (!account.kind().equals("savings")) {
                assertThat(opening.amount())
                        .as(account.id().value())
                        .isLessThan(months.multiply(new BigDecimal(9)).add(new BigDecimal(200)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("banks")
    void aTransferInsideTheBankIsBookedOnBothSides(DemoBank bank) {
        Map<String, Account> byNumber = byId(bank.accounts(), Account::number);
        Map<AccountId, Account> byId = byId(bank.accounts(), Account::id);
        Map<String, Integer> open = new HashMap<>();

        for (Transaction booking : bank.transactions()) {
            Account own = byId.get(booking.account());
            Account other = booking.counterparty().account().map(byNumber::get).orElse(null);
            if (own != null && other != null) {
                Account from = booking.isOut() ? own : other;
                Account to = booking.isOut() ? other : own;
                String transfer = from.id() + ">" + to.id() + " " + booking.amount() + " " + booking.reference();
                open.merge(transfer, booking.isOut() ? 1 : -1, Integer::sum);
            }
        }

        assertThat(open).hasSizeGreaterThan(1_000);
        assertThat(open.values()).allMatch(count -> count == 0);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void onlyReservedNumbersAndAddressesAreUsed(DemoBank bank) {
        assertThat(bank.customers().stream()
                        .map(customer -> customer.contact().phone().orElseThrow())
                        .filter(phone ->
                                !phone.matches("\\+1 \\d{3} 555 01\\d\\d|\\+44 7700 900\\d{3}|\\+49 30 23125 \\d{3}")))
                .isEmpty();
        assertThat(bank.customers().stream()
                        .map(customer -> customer.contact().email().orElseThrow())
                        .filter(mail -> !mail.endsWith("@mail.example")))
                .isEmpty();
        assertThat(bank.transactions().stream()
                        .flatMap(booking -> booking.counterparty().account().stream())
                        .distinct()
                        .filter(number -> !number.matches("[A-Z]{2}00DEMO\\d{10}|demo-wallet-[a-z.]+")))
                .isEmpty();
        assertThat(bank.transactions().stream()
                        .flatMap(booking -> booking.origin().ip().stream())
                        .distinct()
                        .filter(ip -> !ip.matches("2001:db8:.*|203\\.0\\.113\\.\\d+")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("banks")
    void everySegmentHasPeers(DemoBank bank) {
        Map<String, Long> segments =
                bank.customers().stream().collect(Collectors.groupingBy(Customer::segment, Collectors.counting()));

        assertThat(segments)
                .containsOnlyKeys(
                        "retail-salaried",
                        "student",
                        "pensioner",
                        "restaurant",
                        "construction",
                        "import-export",
                        "agriculture",
                        "charity",
                        "professional",
                        "taxi-driver",
                        "wellness");
        assertThat(segments.values()).allMatch(count -> count >= 20);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void strangeTextsReachCleanCustomersAsData(DemoBank bank) {
        Set<String> references =
                bank.transactions().stream().map(Transaction::reference).collect(Collectors.toSet());

        assertThat(references).contains("=1+1").anyMatch(text -> text.startsWith("Ignore all previous"));
    }

    @Test
    void anotherSeedGivesOtherCustomersAndBookings() {
        assertThat(Banks.OTHER.customers()).isNotEqualTo(Banks.DEFAULT.customers());
        assertThat(Banks.OTHER.transactions()).isNotEqualTo(Banks.DEFAULT.transactions());
    }

    @Test
    void theSameSeedGivesTheSameBankTwice() {
        DemoBank again = DemoBank.generate(DemoBank.Settings.DEFAULT);

        assertThat(again.customers()).isEqualTo(Banks.DEFAULT.customers());
        assertThat(again.accounts()).isEqualTo(Banks.DEFAULT.accounts());
        assertThat(again.transactions()).isEqualTo(Banks.DEFAULT.transactions());
        assertThat(again.alerts()).isEqualTo(Banks.DEFAULT.alerts());
        assertThat(again.cases()).isEqualTo(Banks.DEFAULT.cases());
        assertThat(again.notes()).isEqualTo(Banks.DEFAULT.notes());
    }

    @Test
    void aSmallBankHasTheSameTwelveCases() {
        DemoBank small = DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(240, 12_000));

        assertThat(small.customers()).hasSize(240);
        assertThat(small.cases()).hasSize(12);
    }

    @Test
    void customersOfCasesAreSpreadOverAllNumbers() {
        List<Integer> numbers = new ArrayList<>();
        for (CustomerId id : new HashSet<>(Banks.DEFAULT.answers().all().stream()
                .flatMap(planted -> planted.subjects().stream())
                .toList())) {
            numbers.add(Integer.parseInt(id.value().substring(2)));
        }

        assertThat(numbers).anyMatch(number -> number < 700).anyMatch(number -> number > 1_300);
    }

    private static <K, V> Map<K, V> byId(List<V> records, Function<V, K> key) {
        return records.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
