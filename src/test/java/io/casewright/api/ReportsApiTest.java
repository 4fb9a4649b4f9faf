package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void anEditNamesTheVersionReadAndIsToldWhenSomebodyWasFaster() {
        String id = start("report-writer-1");

        edit("report-writer-1", id, 1, "The manager felt uneasy.")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("last.what", equalTo("edited"))
                .body("sections.sentences.flatten().author", hasItem("report-writer-1"));

        edit("report-writer-2", id, 1, "Nothing.")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:report-changed-meanwhile"))
                .body("detail", containsString("now 2"));
        json("report-writer-2")
                .body("{\"text\": \"Nothing.\"}")
                .put("/v1/reports/" + id + "/sections/activity")
                .then()
                .statusCode(400)
                .body("detail", containsString("version that you read"));
    }

    @Test
    void versionsAreListedReadAndCompared() {
        String id = start("report-writer-1");
        edit("report-writer-1", id, 1, "The manager felt uneasy.").statusCode(200);

        as("reviewer-1")
                .get("/v1/reports/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.step.what", equalTo(List.of("started", "edited")));
        as("reviewer-1").get("/v1/reports/" + id + "?version=1").then().body("version", equalTo(1));
        as("reviewer-1").get("/v1/reports/" + id + "?version=9").then().statusCode(404);
        as("reviewer-1")
                .get("/v1/reports/" + id + "/comparison?from=1&to=2")
                .then()
                .statusCode(200)
                .body("sections.find { it.id == 'activity' }.pieces.words.flatten()", hasItem(containsString("uneasy")))
                .body("sections.find { it.id == 'introduction' }.added", equalTo(0));
        as("reviewer-1")
                .get("/v1/reports/" + id + "/comparison?from=3")
                .then()
                .statusCode(400)
                .body("detail", containsString("from 1 to 2"));
    }

    @Test
    void aSectionIsLockedUnlockedRegeneratedAndUndone() {
        String id = start("report-writer-1");
        String section = "/v1/reports/" + id + "/sections/activity/";

        post("report-writer-1", section + "lock", version(1)).statusCode(200).body("version", equalTo(2));
        edit("report-writer-2", id, 2, "x")
                .statusCode(409)
                .body("type", equalTo("urn:problem:section-locked"))
                .body("detail", containsString("report-writer-1"));
        post("report-writer-2", section + "unlock", version(2)).statusCode(200);
        edit("report-writer-2", id, 3, "x").statusCode(200);
        post("report-writer-2", section + "regenerate", version(4))
                .statusCode(200)
                .body("version", equalTo(5));
        post("report-writer-1", "/v1/reports/" + id + "/undo", version(5))
                .statusCode(200)
                .body("version", equalTo(6));
        post("report-writer-1", "/v1/reports/" + id + "/sections/none/lock", version(6))
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-section"))
                .body("detail", containsString("introduction"));
    }

    @Test
    void newBookingsAreSeenAndRegeneratingBringsTheReportUpToDate() {
        String id = start("report-writer-1");
        records.transactions(
                List.of(Records.transaction("REP-T3-" + round, account, BOOKED.plusSeconds(864_000), "7000"))
                        .iterator());

        read("reviewer-1", id).body("recordsMoved", equalTo(true));
        as("reviewer-1")
                .get("/v1/reports/" + id + "/changes")
                .then()
                .statusCode(200)
                .body("stale", equalTo(true))
                .body("news", hasItem(containsString("1 credit of USD 7,000.00")))
                .body("touched.section", hasItem("introduction"));

        post("report-writer-1", "/v1/reports/" + id + "/regenerate", version(1))
                .statusCode(200)
                .body("recordsMoved", equalTo(false));
        as("reviewer-1").get("/v1/reports/" + id + "/changes").then().body("stale", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"version\": 2}",
                "{\"version\": 2, \"decision\": null}",
                "{\"version\": 2, \"decision\": \"\"}",
                "{\"version\": 2, \"decision\": \"Not Accepted\"}",
                "{\"version\": 2, \"decision\": \"approved\"}",
                "{\"version\": 2, \"decision\": \"SIGN-OFF\"}",
                "{\"version\": 2, \"decision\": true}",
                "{\"version\": 2, \"decision\": [\"sign-off\"]}",
                "{\"version\": 2, \"decision\": \"sign-off\"",
                "{\"version\": 2, \"decision\": \"sign-off\", \"force\": true}",
                "{\"decision\": \"sign-off\"}",
                "sign-off"
            })
    void anAnswerThatIsMissingOrCannotBeReadIsNoConsent(String answer) {
        String id = start("report-writer-1");
        post("report-writer-1", "/v1/reports/" + id + "/submit", version(1)).statusCode(200);

        post("reviewer-1", "/v1/reports/" + id + "/review", answer).statusCode(400);

        read("reviewer-1", id).body("state", equalTo("IN_REVIEW")).body("version", equalTo(2));
    }

    @Test
    void aReportIsSubmittedReturnedSignedOffAndOnTheAuditRecord() {
        String id = start("report-writer-1");
        String report = "/v1/reports/" + id;
        post("report-writer-1", report + "/submit", version(1)).statusCode(200).body("state", equalTo("IN_REVIEW"));
        post("reviewer-1", report + "/review", "{\"version\": 2, \"decision\": \"return\"}")
                .statusCode(409)
                .body("type", equalTo("urn:problem:reason-missing"));
        post("reviewer-1", report + "/review", "{\"version\": 2, \"decision\": \"return\", \"reason\": \"Say when\"}")
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
        post("report-writer-1", report + "/submit", version(3)).statusCode(200);
        post("reviewer-1", report + "/review", "{\"version\": 4, \"decision\": \"sign-off\"}")
                .statusCode(200)
                .body("state", equalTo("SIGNED_OFF"))
                .body("reviewer", equalTo("reviewer-1"));
        as("reviewer-1")
                .get(report + "/measures")
                .then()
                .statusCode(200)
                .body("edited", equalTo(0.0f))
                .body("secondsToSignOff", not(equalTo(null)));

        assertThat(audit(id))
                .containsExactly(
                        "report.started done",
                        "report.submitted done",
                        "report.returned refused: reason-missing",
                        "report.returned done",
                        "report.submitted done",
                        "report.signed-off done");
        assertThat(auditText()).doesNotContain("Say when");
    }

    @Test
    void aReportIsWithdrawnOrSupersededWithAReason() {
        String first = signedOff();
        String second = signedOff();

        post("reviewer-1", "/v1/reports/" + first + "/supersede", supersede(3, first))
                .statusCode(409)
                .body("type", equalTo("urn:problem:no-later-report"));
        post("reviewer-1", "/v1/reports/" + first + "/supersede", supersede(3, second))
                .statusCode(200)
                .body("state", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(second));
        post("report-writer-1", "/v1/reports/" + second + "/withdraw", "{\"version\": 3, \"reason\": \" \"}")
                .statusCode(400);
        post("report-writer-1", "/v1/reports/" + second + "/withdraw", "{\"version\": 3, \"reason\": \"Wrong\"}")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/versions", "/comparison", "/changes", "/measures"})
    void aStrangerLearnsNothingOfAReport(String further) {
        String id = start("report-writer-1");
        String none = "01990000-0000-7000-8000-000000000000";

        for (String stranger : List.of("investigator-2", "reviewer-2")) {
            assertThat(bytes(stranger, "/v1/reports/" + id + further))
                    .isEqualTo(bytes(stranger, "/v1/reports/" + none + further).replace(none, id))
                    .startsWith("404");
        }
        assertThat(bytes("reviewer-2", "/v1/reports/no-id" + further)).startsWith("404");
    }

    @Test
    void everyRoleDoesItsOwnPartAndNoOther() {
        String id = start("investigator-1");
        String report = "/v1/reports/" + id;
        String signOff = "{\"version\": 2, \"decision\": \"sign-off\"}";

        for (String other : List.of("system-1", "system-2", "admin-1", "auditor-1")) {
            assertThat(as(other).get(report).statusCode()).isEqualTo(403);
            post(other, report + "/submit", version(1)).statusCode(403);
        }
        edit("reviewer-1", id, 1, "x").statusCode(403);
        post("reviewer-1", "/v1/cases/" + caseId + "/reports", "{\"form\": \"generic-sar\"}")
                .statusCode(403);
        post("report-writer-1", report + "/submit", version(1)).statusCode(200);
        post("report-writer-1", report + "/review", signOff).statusCode(403);
        post("investigator-1", report + "/review", signOff).statusCode(403);
        post("reviewer-2", report + "/review", signOff).statusCode(404);
        post("investigator-2", "/v1/cases/" + caseId + "/reports", "{\"form\": \"generic-sar\"}")
                .statusCode(404);
    }

    @Test
    void aFormThatIsNotThereIsNamedWithThoseThatAre() {
        post("report-writer-1", "/v1/cases/" + caseId + "/reports", "{\"form\": \"generic-str\"}")
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-form"))
                .body("detail", containsString("generic-sar"));
        post("report-writer-1", "/v1/cases/" + caseId + "/reports", "{}")
                .statusCode(400)
                .body("detail", containsString("form must be the id of a form"));
    }

    private String signedOff() {
        String id = start("report-writer-1");
        post("report-writer-1", "/v1/reports/" + id + "/submit", version(1)).statusCode(200);
        post("reviewer-1", "/v1/reports/" + id + "/review", "{\"version\": 2, \"decision\": \"sign-off\"}")
                .statusCode(200);
        return id;
    }

    private static String supersede(int version, String by) {
        return "{\"version\": %d, \"by\": \"%s\", \"reason\": \"More came out\"}".formatted(version, by);
    }

    private static String version(int version) {
        return "{\"version\": %d}".formatted(version);
    }

    private ValidatableResponse edit(String user, String id, int version, String text) {
        return json(user)
                .body(Map.of("version", version, "text", text))
                .put("/v1/reports/" + id + "/sections/activity")
                .then();
    }

    private static ValidatableResponse post(String user, String path, String body) {
        return json(user).body(body).post(path).then();
    }

    /// What the audit record says of an object, as `action outcome`.
    private static List<String> audit(String object) {
        List<String> found = new ArrayList<>();
        String after = "0";
        while (after != null) {
            Response page = auditPage(after);
            List<Map<String, String>> entries = page.path("items");
            entries.stream()
                    .filter(entry -> object.equals(entry.get("object")))
                    .forEach(entry -> found.add(entry.get("action") + " " + entry.get("outcome")));
            after = page.path("next");
        }
        return found;
    }

    private static String auditText() {
        StringBuilder all = new StringBuilder();
        String after = "0";
        while (after != null) {
            Response page = auditPage(after);
            all.append(page.asString());
            after = page.path("next");
        }
        return all.toString();
    }

    private static Response auditPage(String after) {
        return as("auditor-1")
                .queryParam("limit", 200)
                .queryParam("after", after)
                .get("/v1/audit");
    }

    private static String bytes(String user, String path) {
        Response response = as(user).header("X-Request-Id", "same").get(path);
        return response.statusCode() + response.contentType() + response.asString();
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
