package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The life of a report over HTTP: case `REP-1-…` of two writers, an investigator and a reviewer.
@QuarkusTest
class ReportsApiTest {

    private static final Instant BOOKED = Instant.parse("2025-03-10T15:00:00Z");

    @Inject
    RecordsWriter records;

    /// The database may hold what an earlier run wrote.
    private final String round = UUID.randomUUID().toString().substring(0, 8);
    private final String caseId = "REP-1-" + round;
    private final String account = "REP-A" + round;

    @BeforeEach
    void aCaseOfANewCustomer() {
        String subject = "REP-S" + round;
        records.customers(List.of(Records.customer(subject, "Sam Subject")));
        records.accounts(List.of(Records.account(account, subject)));
        records.transactions(List.of(
                        Records.transaction("REP-T1-" + round, account, BOOKED, "9500"),
                        Records.transaction("REP-T2-" + round, account, BOOKED.plusSeconds(86_400), "9400"))
                .iterator());
        records.cases(List.of(Records.caseFile(
                caseId,
                List.of(Records.party(subject, PartyRole.SUBJECT)),
                List.of(),
                "investigator-1",
                "report-writer-1",
                "report-writer-2",
                "reviewer-1")));
    }

    @Test
    void aReportIsStartedFromTheRecordsAndReadAgain() {
        String id = start("report-writer-1");

        read("reviewer-1", id)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("author", equalTo("report-writer-1"))
                .body("recordsMoved", equalTo(false))
                .body("sections.sentences.flatten().standing", everyItem(equalTo("SUPPORTED")))
                .body("sections.text", hasItem(containsString("[F")))
                .body("last.what", equalTo("started"));
        as("reviewer-1")
                .get("/v1/cases/" + caseId + "/reports")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
    }

    private String start(String user) {
        return json(user)
                .body("{\"form\": \"generic-sar\"}")
                .post("/v1/cases/" + caseId + "/reports")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static ValidatableResponse read(String user, String id) {
        return as(user).get("/v1/reports/" + id).then();
    }

    private static RequestSpecification json(String user) {
        return as(user).contentType("application/json");
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }
}
