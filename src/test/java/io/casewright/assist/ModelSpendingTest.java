package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.database.Database;
import io.casewright.database.TestDatabase;
import io.casewright.evidence.CaseId;
import io.casewright.llm.Errand;
import io.casewright.llm.ModelException;
import io.casewright.llm.Task;
import io.casewright.llm.UsageMeter.Estimate;
import io.casewright.llm.UsageMeter.Reservation;
import io.casewright.llm.UsageMeter.Spent;
import io.casewright.pseudonym.Pseudonyms;
import io.casewright.testsupport.Gateways;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelSpendingTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Clock NEXT_DAY = Clock.fixed(Instant.parse("2026-05-02T12:00:00Z"), ZoneOffset.UTC);

    private static Database database;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aUsersDayIsFullAtItsCapAndEmptyTheNextDay() {
        spending(NOON, "cap.user-tokens", "100")
                .reserve(errand("ada", "U-1"), estimate(60))
                .settle(spent(60));

        assertThatThrownBy(() -> spending(NOON, "cap.user-tokens", "100").reserve(errand("ada", "U-2"), estimate(60)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("casewright.llm.cap.user-tokens")
                .hasMessageContaining("60 tokens");
        spending(NOON, "cap.user-tokens", "100").reserve(errand("bob", "U-1"), estimate(60));
        spending(NEXT_DAY, "cap.user-tokens", "100").reserve(errand("ada", "U-1"), estimate(60));
    }

    @Test
    void aCaseIsFullAtItsCapWhoeverAsks() {
        spending(NOON, "cap.case-tokens", "100")
                .reserve(errand("cid", "C-FULL"), estimate(60))
                .settle(spent(60));

        assertThatThrownBy(() ->
                        spending(NEXT_DAY, "cap.case-tokens", "100").reserve(errand("dan", "C-FULL"), estimate(60)))
                .hasMessageContaining("casewright.llm.cap.case-tokens");
    }

    @Test
    void whatWasSetAsideAndNotSpentComesBack() {
        ModelSpending spending = spending(NOON, "cap.case-tokens", "100");
        spending.reserve(errand("eve", "C-BACK"), estimate(90)).settle(spent(10));

        spending.reserve(errand("eve", "C-BACK"), estimate(90));

        assertThatThrownBy(() -> spending.reserve(errand("eve", "C-BACK"), estimate(1)));
    }

    @Test
    void aRefusalTakesNothingFromTheOtherAccounts() {
        ModelSpending spending = spending(NOON, "cap.case-tokens", "100", "cap.user-tokens", "50");
        assertThatThrownBy(() -> spending.reserve(errand("fay", "C-REFUSED"), estimate(60)));

        spending(NOON, "cap.case-tokens", "100").reserve(errand("gus", "C-REFUSED"), estimate(100));
    }

    @Test
    void moneyHasACapToo() {
        ModelSpending spending = spending(NOON, "cap.day-cost", "0.000001");

        assertThatThrownBy(() -> spending.reserve(errand("hal", "C-MONEY"), estimate(10)))
                .hasMessageContaining("day-cost");
    }

    @Test
    void manyAtOnceNeverPassACapTogether() throws Exception {
        ModelSpending spending = spending(NOON, "cap.case-tokens", "100");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Optional<Reservation>>> reserved = IntStream.range(0, 40)
                    .mapToObj(each -> threads.submit(() -> tried(spending)))
                    .toList();
            int granted = 0;
            for (Future<Optional<Reservation>> each : reserved) {
                granted += each.get().isPresent() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(10);
        }
    }

    @Test
    void aCasesReadersSeeWhatItCostAndNobodyElse() {
        ModelSpending spending = spending(NOON);
        spending.reserve(errand("ian", "C-SUM"), estimate(50)).settle(spent(30));
        spending.reserve(errand("ian", "C-SUM"), estimate(50)).settle(new Spent(20, 0, BigDecimal.ZERO, "timeout"));
        Caller caller = new Caller("ian", Role.INVESTIGATOR, Audience.INVESTIGATION);
        ModelUsage usage = new ModelUsage(database);

        List<ModelUsage.Total> totals =
                usage.ofCase(new Access(caller, Set.of(new CaseId("C-SUM"))), new CaseId("C-SUM"));

        assertThat(totals).singleElement().satisfies(total -> {
            assertThat(total.calls()).isEqualTo(2);
            assertThat(total.failed()).isEqualTo(1);
            assertThat(total.inputTokens() + total.outputTokens()).isEqualTo(50);
        });
        assertThat(usage.ofCase(Access.withoutCases(caller), new CaseId("C-SUM")))
                .isEmpty();
        assertThat(usage.byDay(10)).anySatisfy(day -> assertThat(day.day()).isEqualTo(LocalDate.of(2026, 5, 1)));
    }

    private static Optional<Reservation> tried(ModelSpending spending) {
        try {
            return Optional.of(spending.reserve(errand("joe", "C-MANY"), estimate(10)));
        } catch (ModelException e) {
            return Optional.empty();
        }
    }

    private static ModelSpending spending(Clock clock, String... caps) {
        return new ModelSpending(database, Gateways.config(caps), clock);
    }

    private static Errand errand(String user, String caseId) {
        return new Errand(user, Optional.of(caseId), 9, Pseudonyms.NONE);
    }

    private static Estimate estimate(long tokens) {
        return new Estimate("p", "m", Task.HEAVY, tokens, new BigDecimal("0.01"));
    }

    private static Spent spent(long tokens) {
        return new Spent(tokens, 0, new BigDecimal("0.01"), "done");
    }
}
