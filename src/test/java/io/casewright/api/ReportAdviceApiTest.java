package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Forms, completeness, codes and the clock over HTTP.
@QuarkusTest
class ReportAdviceApiTest {

    private static final Instant BOOKED = Instant.parse("2025-03-10T15:00:00Z");

    @Inject
    RecordsWriter records;

    /// The database may hold what an earlier run wrote.
    private final String round = UUID.randomUUID().toString().substring(0, 8);
    private final String caseId = "ADV-1-" + round;

    @BeforeEach
    void aCase() {
        String customer = "ADV-C" + round;
        records.customers(List.of(Records.customer(customer, "Sam Subject")));
        records.accounts(List.of(Records.account("ADV-A" + round, customer)));
        records.transactions(IntStream.range(0, 8)
                .mapToObj(number -> Records.transaction(
                        "ADV-T%d-%s".formatted(number, round),
                        "ADV-A" + round,
                        BOOKED.plusSeconds(86_400L * number),
                        "9500"))
                .iterator());
        records.cases(List.of(Records.caseFile(
                caseId,
                List.of(Records.party(customer, PartyRole.SUBJECT)),
                List.of(),
                "investigator-1",
                "report-writer-1",
                "reviewer-1")));
    }

    @Test
    void formsAreListedWithWhatTheyAsk() {
        as("report-writer-1")
                .get("/v1/forms")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("fincen-sar", "goaml-str", "closure-memo"))
                .body("items.find { it.id == 'fincen-sar' }.limits.blocks", equalTo(5))
                .body("items.find { it.id == 'fincen-sar' }.clock.daysWithoutSubject", equalTo(60))
                .body("items.find { it.id == 'uk-sar' }.unverified", not(empty()));
        as("report-writer-1").get("/v1/forms/uk-sar").then().body("sections[0].questions", hasSize(greaterThan(1)));
        as("report-writer-1")
                .get("/v1/forms/poem")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-form"));
    }

    @Test
    void aTextInTheMakingIsCounted() {
        as("report-writer-1")
                .contentType("application/json")
                .body("{\"sections\": {\"introduction\": \"%s\"}}".formatted("x".repeat(4_100)))
                .post("/v1/forms/fincen-sar/budget")
                .then()
                .statusCode(200)
                .body("characters", equalTo("INTRODUCTION: ".length() + 4_100))
                .body("blocks", equalTo(2))
                .body("fits", equalTo(true));
        as("report-writer-1")
                .contentType("application/json")
                .body("{\"sections\": {\"epilogue\": \"x\"}}")
                .post("/v1/forms/fincen-sar/budget")
                .then()
                .statusCode(400)
                .body("detail", containsString("epilogue"));
    }

    @Test
    void aReportIsCheckedCodedAndTimed() {
        String report = started("fincen-sar");

        as("reviewer-1")
                .get("/v1/reports/" + report + "/completeness")
                .then()
                .statusCode(200)
                .body("points", hasSize(14))
                .body("questions.question", equalTo(List.of("who", "what", "when", "where", "why", "how")))
                .body("fields.find { it.id == 'report.detection' }.standing", equalTo("MISSING"))
                .body("budget.limit", equalTo(20_000))
                .body("budget.fits", equalTo(true));
        as("reviewer-1")
                .get("/v1/reports/" + report + "/codes")
                .then()
                .statusCode(200)
                .body("offered", empty());
        as("reviewer-1")
                .get("/v1/reports/" + report + "/clock")
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_STATED"))
                .body("reason", containsString("no alert's date"));
    }

    @Test
    void theClockRunsFromTheStatedDay() {
        String report = started("fincen-sar");

        json("report-writer-1")
                .body("{\"version\": 1, \"day\": \"2025-03-20\", \"subjectKnown\": true}")
                .put("/v1/reports/" + report + "/detection")
                .then()
                .statusCode(200);

        as("reviewer-1")
                .get("/v1/reports/" + report + "/clock")
                .then()
                .body("state", equalTo("RUNNING"))
                .body("running.due", equalTo("2025-04-19"))
                .body("running.statedBy", equalTo("report-writer-1"))
                .body("running.warnings", hasItem(containsString("2025-04-19")));
    }

    @Test
    void aContinuingReportTellsWhatIsNewSinceTheOneThatItContinues() {
        String former = started("generic-sar");
        json("report-writer-1")
                .body("{\"version\": 1}")
                .post("/v1/reports/" + former + "/submit")
                .then()
                .statusCode(200);
        json("reviewer-1")
                .body("{\"version\": 2, \"decision\": \"sign-off\"}")
                .post("/v1/reports/" + former + "/review")
                .then()
                .statusCode(200);
        records.transactions(List.of(Records.transaction(
                        "ADV-T9-" + round, "ADV-A" + round, BOOKED.plusSeconds(86_400L * 30), "8700"))
                .iterator());

        String later = json("report-writer-1")
                .body("{\"form\": \"continuing-report\", \"continues\": \"%s\"}".formatted(former))
                .post("/v1/cases/" + caseId + "/reports")
                .then()
                .statusCode(200)
                .body("continues", equalTo(former))
                .body(
                        "sections.find { it.id == 'changes' }.sentences.text",
                        hasItem(containsString("new for Sam Subject are 1 credit of USD 8,700.00")))
                .extract()
                .path("id");

        as("reviewer-1")
                .get("/v1/reports/" + later + "/completeness")
                .then()
                .body("fields.find { it.id == 'report.former' }.standing", equalTo("MET"))
                .body("points[1].lacks.what", hasItem(containsString("former report")));
    }

    @Test
    void aDayThatHasNotComeIsNoDetection() {
        String report = started("fincen-sar");

        json("report-writer-1")
                .body("{\"version\": 1, \"day\": \"2999-01-01\", \"subjectKnown\": true}")
                .put("/v1/reports/" + report + "/detection")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:detection-ahead"));
        json("reviewer-1")
                .body("{\"version\": 1, \"day\": \"2025-03-20\", \"subjectKnown\": true}")
                .put("/v1/reports/" + report + "/detection")
                .then()
                .statusCode(403);
        as("reviewer-1").get("/v1/reports/" + report + "/clock").then().body("state", equalTo("NOT_STATED"));
    }

    @Test
    void aReportThatACallerMayNotReadIsNotThere() {
        String report = started("generic-sar");

        for (String question : List.of("completeness", "codes", "clock")) {
            as("investigator-2")
                    .get("/v1/reports/" + report + "/" + question)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:problem:unknown-report"));
        }
    }

    private String started(String form) {
        return json("report-writer-1")
                .body("{\"form\": \"%s\"}".formatted(form))
                .post("/v1/cases/" + caseId + "/reports")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static RequestSpecification json(String user) {
        return as(user).contentType("application/json");
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }
}
