package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.casewright.audit.AuditRecord;
import io.casewright.audit.AuditTrail;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is filed as what, over HTTP: case `FILE-1-…` of a subject and a potential victim.
@QuarkusTest
class ReportPartiesApiTest {

    private static final Instant BOOKED = Instant.parse("2025-03-10T15:00:00Z");

    @Inject
    RecordsWriter records;

    @Inject
    AuditTrail audit;

    /// The database may hold what an earlier run wrote.
    private final String round = UUID.randomUUID().toString().substring(0, 8);
    private final String caseId = "FILE-1-" + round;
    private final String subject = "FILE-S" + round;
    private final String victim = "FILE-V" + round;
    private String report = "";

    @BeforeEach
    void aReportOnACaseOfNewCustomers() {
        records.customers(List.of(Records.customer(subject, "Sam Subject"), Records.customer(victim, "Vera Victim")));
        records.accounts(List.of(Records.account("FILE-A" + round, subject)));
        records.transactions(List.of(
                        Records.transaction("FILE-T1-" + round, "FILE-A" + round, BOOKED, "9500"),
                        Records.transaction("FILE-T2-" + round, "FILE-A" + round, BOOKED.plusSeconds(86_400), "9400"))
                .iterator());
        records.cases(List.of(Records.caseFile(
                caseId,
                List.of(Records.party(subject, PartyRole.SUBJECT), Records.party(victim, PartyRole.POTENTIAL_VICTIM)),
                List.of(),
                "investigator-1",
                "report-writer-1",
                "reviewer-1")));
        report = json("report-writer-1")
                .body("{\"form\": \"generic-sar\"}")
                .post("/v1/cases/" + caseId + "/reports")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @Test
    void partiesAreFiledByTheirRolesUntilSomebodyChoosesOtherwise() {
        as("reviewer-1")
                .get(parties())
                .then()
                .statusCode(200)
                .body("items.party", equalTo(List.of(subject, victim)))
                .body("items.filedAs", equalTo(List.of("SUBJECT", "POTENTIAL_VICTIM")));

        file("report-writer-1", subject, "{\"version\": 1, \"filedAs\": \"other\", \"reason\": \"Lent the phone.\"}")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("last.what", equalTo("party-filed"))
                .body("parties", hasSize(1))
                .body("parties[0].by", equalTo("report-writer-1"));

        as("reviewer-1")
                .get(parties())
                .then()
                .body("items.filedAs", equalTo(List.of("POTENTIAL_VICTIM", "OTHER")))
                .body("items.reason", hasItem("Lent the phone."));
        assertThat(recorded())
                .anyMatch(entry -> entry.action().equals("report.party-filed")
                        && entry.outcome().equals("done")
                        && entry.details().contains("party=" + subject));
    }

    @Test
    void aPotentialVictimIsNotFiledAsASubjectAndTheTryIsOnTheRecord() {
        file("report-writer-1", victim, "{\"version\": 1, \"filedAs\": \"subject\", \"reason\": \"Sent money.\"}")
                .statusCode(409)
                .body("type", equalTo("urn:problem:potential-victim-as-subject"))
                .body("detail", containsString("never filed as a subject"));

        as("reviewer-1").get("/v1/reports/" + report).then().body("version", equalTo(1));
        assertThat(recorded())
                .anyMatch(entry -> entry.action().equals("report.party-filed")
                        && entry.outcome().equals("refused: potential-victim-as-subject")
                        && entry.details().contains("party=" + victim)
                        && !entry.details().contains("Sent money"));
    }

    @Test
    void whoeverIsSlowerIsTold() {
        file("report-writer-1", subject, "{\"version\": 1, \"filedAs\": \"other\", \"reason\": \"a\"}")
                .statusCode(200);

        file("investigator-1", subject, "{\"version\": 1, \"filedAs\": \"not-filed\", \"reason\": \"b\"}")
                .statusCode(409)
                .body("type", equalTo("urn:problem:report-changed-meanwhile"));
    }

    @Test
    void aReviewerFilesNobodyAndWhatIsNotThereIsNotThere() {
        file("reviewer-1", subject, "{\"version\": 1, \"filedAs\": \"other\", \"reason\": \"a\"}")
                .statusCode(403);
        file("report-writer-1", "nobody", "{\"version\": 1, \"filedAs\": \"other\", \"reason\": \"a\"}")
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-party"));
        file("report-writer-1", subject, "{\"version\": 1, \"filedAs\": \"guilty\", \"reason\": \"a\"}")
                .statusCode(400)
                .body("detail", containsString("potential-victim"));
        as("report-writer-2").get(parties()).then().statusCode(404);
    }

    private List<AuditRecord> recorded() {
        List<AuditRecord> mine = new ArrayList<>();
        List<AuditRecord> page = audit.page(0, 1_000);
        while (!page.isEmpty()) {
            page.stream().filter(entry -> entry.object().equals(report)).forEach(mine::add);
            page = audit.page(page.getLast().sequence(), 1_000);
        }
        return mine;
    }

    private String parties() {
        return "/v1/reports/" + report + "/parties";
    }

    private ValidatableResponse file(String user, String party, String body) {
        return json(user).body(body).put(parties() + "/" + party).then();
    }

    private static RequestSpecification json(String user) {
        return as(user).contentType("application/json");
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }
}
