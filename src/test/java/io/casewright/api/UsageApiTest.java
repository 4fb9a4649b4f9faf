package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.casewright.assist.ModelSpending;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.casewright.llm.Errand;
import io.casewright.llm.Task;
import io.casewright.llm.UsageMeter.Estimate;
import io.casewright.llm.UsageMeter.Spent;
import io.casewright.pseudonym.Pseudonyms;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What models cost: a case's readers see their case, an admin sees days.
@QuarkusTest
class UsageApiTest {

    @Inject
    RecordsWriter records;

    @Inject
    ModelSpending spending;

    @BeforeEach
    void aCaseThatCostSomething() {
        records.customers(List.of(Records.customer("USAGE-C", "Uma Sage")));
        records.cases(List.of(Records.caseFile(
                "USAGE-1", List.of(Records.party("USAGE-C", PartyRole.SUBJECT)), List.of(), "investigator-1")));
        spending.reserve(
                        new Errand("investigator-1", Optional.of("USAGE-1"), 4, Pseudonyms.NONE),
                        new Estimate("outside", "model-1", Task.HEAVY, 900, new BigDecimal("0.10")))
                .settle(new Spent(500, 100, new BigDecimal("0.05"), "done"));
    }

    @Test
    void aCasesReaderSeesWhatItCost() {
        given().header("X-Casewright-User", "investigator-1")
                .get("/v1/cases/USAGE-1/usage")
                .then()
                .statusCode(200)
                .body("caseId", equalTo("USAGE-1"))
                .body("models.provider", hasItem("outside"));
    }

    @Test
    void anotherCaseDoesNotExist() {
        given().header("X-Casewright-User", "investigator-2")
                .get("/v1/cases/USAGE-1/usage")
                .then()
                .statusCode(404);
    }

    @Test
    void anAdminSeesDaysAndNoCase() {
        given().header("X-Casewright-User", "admin-1")
                .get("/v1/usage")
                .then()
                .statusCode(200)
                .body("usage.model", hasItem("model-1"))
                .body(not(containsString("USAGE-1")));
    }
}
