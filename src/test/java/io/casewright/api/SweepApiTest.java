package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.SweepCustomers;
import io.casewright.assist.SweepStore;
import io.casewright.assist.SweptCustomer;
import io.casewright.casefile.Dossiers;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.casewright.evidence.CustomerId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A sweep over customers of whom `SWEEP-000` brings cash just below the reporting threshold, again and again.
@QuarkusTest
class SweepApiTest {

    private static final Access READER =
            Access.withoutCases(new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION));
    private static final int CUSTOMERS = 150;

    @Inject
    RecordsWriter records;

    @Inject
    SweepCustomers sweeps;

    @Inject
    SweepStore store;

    @Inject
    Dossiers dossiers;

    @BeforeEach
    void customers() {
        List<String> ids =
                IntStream.range(0, CUSTOMERS).mapToObj("SWEEP-%03d"::formatted).toList();
        records.customers(
                ids.stream().map(id -> Records.customer(id, "Customer " + id)).toList());
        records.accounts(ids.stream().map(id -> Records.account("A-" + id, id)).toList());
        Instant start = Instant.parse("2025-03-10T15:00:00Z");
        records.transactions(IntStream.range(0, 8)
                .mapToObj(i -> Records.transaction(
                        "T-SWEEP-" + i, "A-SWEEP-000", start.plus(Duration.ofDays(i)), "9" + (400 + i * 10)))
                .iterator());
    }

    @Test
    void aSweepIsAJobAndItsListBeginsWithTheMostFindings() {
        String job = as("investigator-1")
                .post("/v1/sweeps")
                .then()
                .statusCode(202)
                .body("kind", equalTo("SWEEP"))
                .extract()
                .path("id");

        long patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!as("investigator-1").get("/v1/jobs/" + job).path("state").equals("DONE")) {
            assertThat(System.nanoTime()).isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }

        List<Integer> present = as("investigator-1")
                .queryParam("limit", 200)
                .get("/v1/sweeps/customers")
                .then()
                .statusCode(200)
                .extract()
                .path("items.present");
        assertThat(present).isSortedAccordingTo((one, two) -> two - one);
        assertThat(found("SWEEP-000").present()).isPositive();
        assertThat(found("SWEEP-001").present()).isLessThan(found("SWEEP-000").present());
    }

    @Test
    void theListComesInPagesThatNeitherRepeatNorLeaveOut() {
        sweeps.sweep(READER, 0, new StoppingAfter(Integer.MAX_VALUE));

        List<SweptCustomer> walked = new ArrayList<>();
        Optional<SweepStore.Cursor> after = Optional.empty();
        List<SweptCustomer> page = store.page(READER, Optional.empty(), after, 40);
        while (!page.isEmpty()) {
            walked.addAll(page);
            after = Optional.of(SweepStore.Cursor.of(SweepStore.cursor(page.getLast())));
            page = store.page(READER, Optional.empty(), after, 40);
        }

        assertThat(walked).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(CUSTOMERS);
        assertThat(store.page(Records.outside(), Optional.empty(), Optional.empty(), 9))
                .isEmpty();
    }

    @Test
    void aSweepThatWasStoppedGoesOnWhereItStopped() {
        StoppingAfter first = new StoppingAfter(1);
        sweeps.sweep(READER, 0, first);
        StoppingAfter rest = new StoppingAfter(Integer.MAX_VALUE);

        sweeps.sweep(READER, first.place, rest);

        assertThat(first.place).isBetween(1L, dossiers.lastPlace() - 1);
        assertThat(first.swept + rest.swept).isGreaterThanOrEqualTo(CUSTOMERS);
        assertThat(rest.place).isEqualTo(dossiers.lastPlace());
    }

    @Test
    void onlyInvestigatorsSweep() {
        as("reviewer-1").post("/v1/sweeps").then().statusCode(403);
    }

    private SweptCustomer found(String id) {
        return store.page(READER, Optional.empty(), Optional.empty(), 10_000).stream()
                .filter(each -> each.customer().equals(new CustomerId(id)))
                .findFirst()
                .orElseThrow();
    }

    private static io.restassured.specification.RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }

    private static final class StoppingAfter implements SweepCustomers.Listener {

        private final int steps;
        private int step;
        private long place;
        private int swept;

        StoppingAfter(int steps) {
            this.steps = steps;
        }

        @Override
        public boolean isCancelled() {
            return step >= steps;
        }

        @Override
        public void swept(long last, long end, SweepCustomers.Tally tally) {
            step++;
            place = last;
            swept += tally.swept();
        }

        @Override
        public void failed(CustomerId customer, String reason) {
            throw new AssertionError(customer + ": " + reason);
        }
    }
}
