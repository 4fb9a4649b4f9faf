package io.casewright.bench.secondbank;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.casefile.Customer;
import io.casewright.casefile.RecordBatch;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.casefile.Vocabulary;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SecondBankTest {

    private static final RecordBatch BANK = SecondBank.generate(120, 19);

    @Test
    void theSameSeedGivesTheSameRecordsAndAnotherOneOthers() {
        assertThat(SecondBank.generate(60, 5)).isEqualTo(SecondBank.generate(60, 5));
        assertThat(SecondBank.generate(60, 6).transactions())
                .isNotEqualTo(SecondBank.generate(60, 5).transactions());
    }

    @Test
    void everyDeclaredSegmentHasSomebody() {
        assertThat(BANK.customers().stream().map(Customer::segment).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(SecondBank.segments());
    }

    @Test
    void theRecordsCoverTwentyTwoMonthsInSeveralCurrencies() {
        Set<LocalDate> days = BANK.transactions().stream().map(Transaction::day).collect(Collectors.toSet());

        assertThat(days).allMatch(day -> !day.isBefore(Life.FIRST) && !day.isAfter(Life.LAST));
        assertThat(days).hasSizeGreaterThan(600);
        assertThat(BANK.transactions().stream()
                        .map(booking -> booking.amount().currency())
                        .distinct())
                .contains("EUR", "GBP", "PLN");
    }

    @Test
    void oneCustomerInFiveHasPoorRecords() {
        Map<AccountId, CustomerId> owners = BANK.accounts().stream()
                .collect(Collectors.toMap(account -> account.id(), account -> account.customer()));
        Map<CustomerId, List<Transaction>> books =
                BANK.transactions().stream().collect(Collectors.groupingBy(booking -> owners.get(booking.account())));

        long poor = books.values().stream()
                .filter(all -> all.stream()
                        .allMatch(booking -> booking.origin().equals(Origin.UNKNOWN)
                                && booking.reference().isEmpty()))
                .count();

        assertThat(poor / (double) BANK.customers().size()).isBetween(0.1, 0.3);
    }

    @Test
    void everyDetailIsOneThatAnImportWouldTake() {
        assertThat(problems(BANK.transactions(), Transaction::details, Vocabulary.TRANSACTION))
                .isEmpty();
        assertThat(problems(BANK.customers(), Customer::attributes, Vocabulary.CUSTOMER))
                .isEmpty();
        assertThat(problems(BANK.events(), event -> event.details(), Vocabulary.EVENT))
                .isEmpty();
        assertThat(BANK.events()).allMatch(event -> Vocabulary.EVENT_KINDS.contains(event.kind()));
    }

    @Test
    void noAccountIsOverdrawn() {
        assertThat(BANK.transactions().stream().flatMap(booking -> booking.detail("balance").stream()))
                .isNotEmpty()
                .noneMatch(balance -> balance.startsWith("-"));
    }

    private static <T> List<String> problems(
            List<T> records, Function<T, Map<String, String>> details, Vocabulary vocabulary) {
        return records.stream()
                .flatMap(each -> details.apply(each).entrySet().stream())
                .flatMap(entry ->
                        vocabulary
                                .problem(entry.getKey(), entry.getValue())
                                .map(problem -> entry + " " + problem)
                                .stream())
                .distinct()
                .toList();
    }
}
