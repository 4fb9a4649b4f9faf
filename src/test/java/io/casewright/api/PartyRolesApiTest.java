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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Roles, alerts and what changed, over HTTP: case `ROLE-1-…` of `investigator-1`, `reviewer-1` and `system-1`,
/// and case `ROLE-2-…`, which only `investigator-1` may read.
@QuarkusTest
class PartyRolesApiTest {

    private static final Instant BOOKED = Instant.parse("2025-03-10T15:00:00Z");

    @Inject
    RecordsWriter records;

    /// The database may hold what an earlier run wrote.
    private final String round = UUID.randomUUID().toString().substring(0, 8);
    private final String mine = "ROLE-1-" + round;
    private final String second = "ROLE-2-" + round;
    private final String rolePath = "/v1/cases/" + mine + "/parties/%s/role";
    private String subject = "";
    private String victim = "";

    @BeforeEach
    void aCaseOfNewCustomers() {
        subject = "ROLE-S" + round;
        victim = "ROLE-V" + round;
        records.customers(List.of(Records.customer(subject, "Sam Subject"), Records.customer(victim, "Vera Victim")));
        records.accounts(List.of(Records.account("ROLE-A" + round, subject)));
        records.transactions(List.of(
                        Records.transaction("ROLE-T1-" + round, "ROLE-A" + round, BOOKED, "9500"),
                        Records.transaction("ROLE-T2-" + round, "ROLE-A" + round, BOOKED.plusSeconds(86_400), "9400"))
                .iterator());
        records.alerts(List.of(Records.alert("ROLE-AL" + round, subject, "ROLE-T1-" + round, "ROLE-T2-" + round)));
        records.cases(List.of(
                Records.caseFile(
                        mine,
                        List.of(
                                Records.party(subject, PartyRole.SUBJECT),
                                Records.party(victim, PartyRole.POTENTIAL_VICTIM)),
                        List.of("ROLE-AL" + round),
                        "investigator-1",
                        "reviewer-1"),
                Records.caseFile(
                        second, List.of(Records.party(subject, PartyRole.SUBJECT)), List.of(), "investigator-1")));
    }

    @Test
    void anInvestigatorOverrulesARoleAndTheLedgerSaysWhoDecided() {
        decide("investigator-1", subject, "{\"role\": \"witness\", \"reason\": \"Lent the phone only\"}")
                .statusCode(200)
                .body("version", equalTo(1))
                .body("party.role", equalTo("WITNESS"))
                .body("party.decision.by", equalTo("investigator-1"))
                .body("party.decision.ownRole", equalTo("SUBJECT"));

        as("reviewer-1").get("/v1/cases/" + mine).then().body("parties.role", hasItem("WITNESS"));
        assertThat(said("investigator-1", "/v1/cases/" + mine + "/risk"))
                .contains("as set by investigator-1 on")
                .contains("Lent the phone only");
    }

    @Test
    void anUndoneRoleIsTheCasesOwnAgainAndBothEntriesStay() {
        decide("investigator-1", subject, "{\"role\": \"unknown\", \"reason\": \"Not clear yet\"}")
                .statusCode(200);

        json("investigator-1")
                .body("{\"reason\": \"Clear now\", \"version\": 1}")
                .post(rolePath.formatted(subject) + "/undo")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("party.role", equalTo("SUBJECT"));

        as("reviewer-1")
                .get(rolePath.formatted(subject))
                .then()
                .statusCode(200)
                .body("items.reason", equalTo(List.of("Not clear yet", "Clear now")));
        json("investigator-1")
                .body("{\"reason\": \"Again\"}")
                .post(rolePath.formatted(subject) + "/undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:nothing-to-undo"));
    }

    @Test
    void aPotentialVictimIsMadeASubjectOnlyWithAConfirmation() {
        decide("investigator-1", victim, "{\"role\": \"subject\", \"reason\": \"Gave orders\"}")
                .statusCode(409)
                .body("type", equalTo("urn:problem:potential-victim-as-subject"))
                .body("detail", containsString("confirmPotentialVictimAsSubject"));

        decide(
                        "investigator-1",
                        victim,
                        "{\"role\": \"subject\", \"reason\": \"Gave orders\","
                                + " \"confirmPotentialVictimAsSubject\": true}")
                .statusCode(200)
                .body("party.role", equalTo("SUBJECT"));
    }

    @Test
    void whoeverIsSlowerIsToldAndTheSameWishTwiceIsOne() {
        String first = "{\"role\": \"associate\", \"reason\": \"Shares a device\", \"version\": 0}";

        decide("investigator-1", subject, first).statusCode(200).body("version", equalTo(1));
        decide("investigator-1", subject, first).statusCode(200).body("version", equalTo(1));
        decide("investigator-1", subject, "{\"role\": \"witness\", \"reason\": \"No\", \"version\": 0}")
                .statusCode(409)
                .body("type", equalTo("urn:problem:role-changed-meanwhile"));
    }

    @Test
    void decisionsAndRefusalsAreOnTheAuditRecord() {
        decide("investigator-1", victim, "{\"role\": \"subject\", \"reason\": \"r\"}")
                .statusCode(409);
        decide("investigator-1", subject, "{\"role\": \"witness\", \"reason\": \"r\"}")
                .statusCode(200);

        String audit = auditSince();
        assertThat(audit)
                .contains("role.decided")
                .contains(victim)
                .contains(subject)
                .contains("not confirmed");
        assertThat(audit).doesNotContain("Gave orders to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"investigator-2", "reviewer-2"})
    void aStrangerLearnsNothingOfThePartiesOfACase(String user) {
        String foreign = bytes(user, "/v1/cases/" + mine + "/parties/" + subject + "/role");
        String none = bytes(user, "/v1/cases/ROLE-9/parties/" + subject + "/role");

        assertThat(foreign).isEqualTo(none.replace("ROLE-9", mine)).startsWith("404");
    }

    @Test
    void onlyInvestigatorsOfTheCaseDecide() {
        String body = "{\"role\": \"witness\", \"reason\": \"r\"}";

        decide("investigator-2", subject, body).statusCode(404);
        decide("reviewer-1", subject, body).statusCode(403);
        decide("system-2", subject, body).statusCode(403);
        decide("investigator-1", "ROLE-NOBODY", body).statusCode(404);
        decide("investigator-1", subject, "{\"role\": \"boss\", \"reason\": \"r\"}")
                .statusCode(400);
        decide("investigator-1", subject, "{\"role\": \"witness\", \"reason\": \" \"}")
                .statusCode(400);
    }

    @Test
    void anAlertIsExplainedWithItsTransactions() {
        as("investigator-1")
                .post("/v1/alerts/ROLE-AL" + round + "/risk")
                .then()
                .statusCode(200)
                .body("kind", equalTo("ALERT_RISK"))
                .body("sections[0].title", equalTo("Why the alert fired"))
                .body("sections.sentences.flatten().verdict", everyItem(equalTo("supported")))
                .body("weighing.questions.size()", not(equalTo(0)));
        as("investigator-1").get("/v1/alerts/ROLE-AL" + round + "/risk").then().statusCode(200);
        as("investigator-2").post("/v1/alerts/ROLE-AL" + round + "/risk").then().statusCode(404);
    }

    @Test
    void askingTwiceGivesTheSameLedgerAndNewRecordsTellWhatChanged() {
        String first = hash("/v1/cases/" + mine + "/risk");
        assertThat(hash("/v1/cases/" + mine + "/risk")).isEqualTo(first);

        records.transactions(
                List.of(Records.transaction("ROLE-T3-" + round, "ROLE-A" + round, BOOKED.plusSeconds(864_000), "7000"))
                        .iterator());
        String changed = hash("/v1/cases/" + mine + "/risk");

        assertThat(changed).isNotEqualTo(first);
        assertThat(hash("/v1/cases/" + mine + "/risk")).isEqualTo(changed);
        assertThat(said("investigator-1", "/v1/cases/" + mine + "/risk"))
                .contains("Since the last look, which knew bookings up to 2025-03-11")
                .contains("1 credit of USD 7,000.00");
    }

    @Test
    void anotherCaseOfAPartyIsToldOnlyToWhoMayReadBoth() {
        assertThat(said("investigator-1", "/v1/cases/" + mine + "/risk")).contains(second);

        String reviewer = said("reviewer-1", "/v1/cases/" + mine + "/risk");
        assertThat(reviewer).doesNotContain(second);
        as("reviewer-1")
                .get("/v1/cases/" + mine + "/risk")
                .then()
                .statusCode(200)
                .body("madeFor", equalTo("reviewer-1"));
    }

    @Test
    void aReaderOfOneCaseDoesNotSeeAnAnswerThatNamesAnother() {
        String ledger = as("investigator-1")
                .post("/v1/cases/" + mine + "/risk")
                .then()
                .statusCode(200)
                .extract()
                .path("ledger.link");

        as("investigator-1").get(ledger).then().statusCode(200);
        as("reviewer-1").get(ledger).then().statusCode(404);
        as("reviewer-1").get("/v1/cases/" + mine + "/risk").then().statusCode(404);
    }

    @Test
    void aSystemOutsideTheInvestigationHearsOfNoRoleAlertOrQuestion() {
        decide("investigator-1", subject, "{\"role\": \"witness\", \"reason\": \"Lent the phone\"}")
                .statusCode(200);

        String text = as("system-2")
                .post("/v1/customers/" + subject + "/summary")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(text).doesNotContain(mine, second, "ROLE-AL", "witness", "alert", "Lent the phone", "To ask");
    }

    private static String hash(String path) {
        return as("investigator-1").post(path).then().statusCode(200).extract().path("ledger.hash");
    }

    private static String said(String user, String path) {
        return as(user).post(path)
                .then()
                .statusCode(200)
                .body("sections.sentences.flatten().verdict", everyItem(equalTo("supported")))
                .extract()
                .asString();
    }

    private static String auditSince() {
        StringBuilder all = new StringBuilder();
        String after = "0";
        while (after != null) {
            io.restassured.response.Response page = as("auditor-1")
                    .queryParam("limit", 100)
                    .queryParam("after", after)
                    .get("/v1/audit");
            all.append(page.asString());
            after = page.path("next");
        }
        return all.toString();
    }

    private ValidatableResponse decide(String user, String party, String body) {
        return json(user).body(body).put(rolePath.formatted(party)).then();
    }

    private static String bytes(String user, String path) {
        io.restassured.response.Response response =
                as(user).header("X-Request-Id", "same").get(path);
        return response.statusCode() + response.contentType() + response.asString();
    }

    private static RequestSpecification json(String user) {
        return as(user).contentType("application/json");
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }
}
