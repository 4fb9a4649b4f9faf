package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Records and answers over HTTP, from a bank of one customer, one alert and two cases: `API-1`, which
/// `investigator-1`,
/// `report-writer-1` and `reviewer-1` may read, and `API-2`, which only `investigator-2` may.
@QuarkusTest
class RecordsApiTest {

    private static final String PROBLEM = "application/problem+json";

    @Inject
    RecordsWriter records;

    @BeforeEach
    void aSmallBank() {
        Instant booked = Instant.parse("2025-03-10T15:00:00Z");
        records.customers(List.of(Records.customer("API-C1", "Ada Sample")));
        records.accounts(List.of(Records.account("API-A1", "API-C1")));
        records.transactions(List.of(
                        Records.transaction("API-T1", "API-A1", booked, "9500"),
                        Records.transaction("API-T2", "API-A1", booked.plusSeconds(86_400), "9400"),
                        Records.transaction("API-T3", "API-A1", booked.plusSeconds(172_800), "9300"))
                .iterator());
        records.alerts(List.of(Records.alert("API-AL1", "API-C1", "API-T1", "API-T2")));
        records.cases(List.of(
                Records.caseFile(
                        "API-1",
                        List.of(Records.party("API-C1", PartyRole.SUBJECT)),
                        List.of("API-AL1"),
                        "investigator-1",
                        "report-writer-1",
                        "reviewer-1"),
                Records.caseFile(
                        "API-2", List.of(Records.party("API-C1", PartyRole.SUBJECT)), List.of(), "investigator-2")));
        records.notes(List.of(Records.note("API-N1", Optional.of("API-1"), Optional.empty())));
    }

    @Test
    void aCustomerIsReadWithItsAccounts() {
        as("investigator-1")
                .get("/v1/customers/API-C1")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ada Sample"))
                .body("accounts.id", hasItem("API-A1"))
                .body("expected.monthlyIn.amount", equalTo("1000.00"));
    }

    @Test
    void customersAreFoundByName() {
        as("investigator-1")
                .queryParam("name", "ada samp")
                .get("/v1/customers")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("API-C1")));
    }

    @Test
    void transactionsComeInPagesThatNeitherRepeatNorLeaveOut() {
        String next = as("investigator-1")
                .queryParam("limit", 2)
                .get("/v1/customers/API-C1/transactions")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of("API-T3", "API-T2")))
                .body("items[0].amount.amount", equalTo("9300.00"))
                .extract()
                .path("next");

        as("investigator-1")
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get("/v1/customers/API-C1/transactions")
                .then()
                .body("items.id", equalTo(List.of("API-T1")))
                .body("next", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({
        "direction,sideways,'direction must be one of in, out'",
        "channel,caash,'Did you mean \"cash\"?'",
        "from,yesterday,'a day such as 2026-01-31'",
        "minimum,much,'an amount such as 9000'",
        "limit,0,'a whole number from 1 to 1000'",
        "limit,many,'a whole number from 1 to 1000'",
        "after,x,'the value of next'",
    })
    void aParameterThatIsNotWhatItShouldBeIsRefusedByName(String name, String value, String help) {
        as("investigator-1")
                .queryParam(name, value)
                .get("/v1/customers/API-C1/transactions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("field", equalTo(name))
                .body("detail", containsString(help));
    }

    @Test
    void aCaseIsListedForItsReadersOnly() {
        as("investigator-1").get("/v1/cases").then().body("items.id", hasItem("API-1"));
        as("investigator-1").get("/v1/cases").then().body("items.id", not(hasItem("API-2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cases/%s",
                "/v1/cases/%s/notes",
                "/v1/cases/%s/attachments",
                "/v1/cases/%s/summary",
                "/v1/cases/%s/risk",
                "/v1/cases/%s/narratives",
                "/v1/cases/%s/questions"
            })
    void aCaseThatMayNotBeReadLooksLikeNone(String path) {
        String foreign = bytes(path.formatted("API-2"));
        String none = bytes(path.formatted("API-9"));

        assertThat(foreign.replace("API-2", "API-9")).isEqualTo(none);
    }

    @Test
    void anAlertNamesItsTransactions() {
        as("investigator-1")
                .get("/v1/alerts/API-AL1")
                .then()
                .statusCode(200)
                .body("transactions", equalTo(List.of("API-T1", "API-T2")));
    }

    @Test
    void aSummaryIsMadeKeptAndReadAgainWithItsSources() {
        String id = as("investigator-1")
                .post("/v1/customers/API-C1/summary")
                .then()
                .statusCode(200)
                .body("headline.size()", equalTo(2))
                .body("headline.verdict", everyItem(equalTo("supported")))
                .body("sections.sentences.flatten().verdict", everyItem(equalTo("supported")))
                .body("writtenBy.writer", equalTo("built-in"))
                .body("sources.id", not(empty()))
                .extract()
                .path("id");

        as("investigator-1")
                .get("/v1/customers/API-C1/summary")
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void aCitationOpensTheFactWithItsRecords() {
        String link = as("investigator-1")
                .post("/v1/cases/API-1/summary")
                .then()
                .statusCode(200)
                .extract()
                .path("sources[0].link");

        as("investigator-1").get(link).then().statusCode(200).body("records.size()", not(equalTo(0)));
        as("investigator-2").get(link).then().statusCode(404).body("type", equalTo("urn:problem:unknown-ledger"));
    }

    @Test
    void aNarrativeIsListedAfterItWasDrafted() {
        String id = as("report-writer-1")
                .post("/v1/cases/API-1/narratives")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        as("report-writer-1").get("/v1/cases/API-1/narratives").then().body("items.id", hasItem(id));
    }

    @Test
    void aQuestionIsAnsweredFromTheRecords() {
        as("investigator-1")
                .contentType("application/json")
                .body("{\"question\": \"How much cash was deposited?\"}")
                .post("/v1/cases/API-1/questions")
                .then()
                .statusCode(200)
                .body("kind", equalTo("CASE_ANSWER"))
                .body("ledger.hash.length()", equalTo(64));
    }

    @Test
    void anAnswerComesAsEventsWhereTheyAreAskedFor() {
        String events = as("investigator-1")
                .contentType("application/json")
                .accept("text/event-stream")
                .body("{\"question\": \"How much cash was deposited?\"}")
                .post("/v1/cases/API-1/questions")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/event-stream"))
                .extract()
                .asString();

        assertThat(events)
                .contains("event:stage", "event:evidence", "event:done")
                .contains("data:{\"words\":")
                .doesNotContain("content-type");
    }

    @Test
    void anUnknownMemberIsRefusedWithTheNearestKnownOne() {
        as("investigator-1")
                .contentType("application/json")
                .body("{\"qestion\": \"How much?\"}")
                .post("/v1/questions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:unknown-member"))
                .body("nearest", equalTo("question"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"question\": \"  \"}", "{}"})
    void aQuestionWithoutWordsIsRefused(String body) {
        as("investigator-1")
                .contentType("application/json")
                .body(body)
                .post("/v1/questions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:invalid-input"))
                .body("violations[0].field", equalTo("question"));
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        as("investigator-1")
                .contentType("application/json")
                .body("{\"question\": ")
                .post("/v1/questions")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:unreadable-json"))
                .body("detail", containsString("line 1"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        as("investigator-1")
                .contentType("application/json")
                .body("{\"question\": \"" + "x".repeat(1_100_000) + "\"}")
                .post("/v1/questions")
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:body-too-large"));
    }

    @ParameterizedTest
    @CsvSource({
        "investigator-1,/v1/customers/API-C1,200",
        "report-writer-1,/v1/customers/API-C1,200",
        "reviewer-1,/v1/cases/API-1,200",
        "reviewer-2,/v1/cases/API-1,404",
        "system-1,/v1/customers/API-C1,403",
        "system-2,/v1/cases/API-1,403",
        "admin-1,/v1/customers/API-C1,403",
        "admin-1,/v1/cases,403",
        "admin-1,/v1/typologies,200",
        "auditor-1,/v1/cases,403",
        "auditor-1,/v1/audit,200",
        "investigator-1,/v1/audit,403",
    })
    void eachRoleReachesWhatIsItsOwn(String user, String path, int status) {
        as(user).get(path).then().statusCode(status);
    }

    @Test
    void aSystemOutsideTheInvestigationHearsNothingOfIt() {
        String text = as("system-2")
                .post("/v1/customers/API-C1/summary")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(text).doesNotContain("API-1", "API-AL1", "alert", "Alert", "suspic");
    }

    @Test
    void theAuditRecordHoldsWhatWasAskedAndIsWhole() {
        as("investigator-1").post("/v1/cases/API-1/risk").then().statusCode(200);

        as("auditor-1")
                .queryParam("limit", 200)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.object", hasItem("API-1"))
                .body("firstBroken", equalTo(null));
    }

    /// Status, type and body of a GET as `investigator-1`, without the request's own id.
    private static String bytes(String path) {
        io.restassured.response.Response response =
                as("investigator-1").header("X-Request-Id", "same").get(path);
        return response.statusCode() + response.contentType() + response.asString();
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }
}
