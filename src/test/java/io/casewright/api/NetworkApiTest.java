package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The network of NET-1, who paid an account that NET-2 pays too; NET-2 stands in a case of `investigator-2`.
@QuarkusTest
class NetworkApiTest {

    @Inject
    RecordsWriter records;

    @BeforeEach
    void aSmallBank() {
        Instant booked = Instant.parse("2025-03-10T15:00:00Z");
        records.customers(List.of(Records.customer("NET-1", "Nora"), Records.customer("NET-2", "Nils")));
        records.accounts(List.of(Records.account("NET-A1", "NET-1"), Records.account("NET-A2", "NET-2")));
        records.transactions(List.of(
                        Records.wire("NET-T1", "NET-A1", booked, "9000"),
                        Records.wire("NET-T2", "NET-A2", booked, "8000"))
                .iterator());
        records.cases(List.of(
                Records.caseFile(
                        "NET-K1", List.of(Records.party("NET-1", PartyRole.SUBJECT)), List.of(), "investigator-1"),
                Records.caseFile(
                        "NET-K2", List.of(Records.party("NET-2", PartyRole.SUBJECT)), List.of(), "investigator-2")));
    }

    @Test
    void aCustomersNetworkHasNodesFlowsAndWhatIsShared() {
        as("investigator-1")
                .get("/v1/customers/NET-1/network")
                .then()
                .statusCode(200)
                .body("nodes[0].id", equalTo("customer:NET-1"))
                .body("nodes.kind", hasItem("ACCOUNT"))
                .body("edges.find { it.from == 'customer:NET-1' }.total.amount", equalTo("9000"))
                .body("identifiers.kind", hasItem("DEVICE"))
                .body("behind", equalTo(false));
    }

    @Test
    void aCasesNetworkSaysWhoIsSubject() {
        as("investigator-1")
                .get("/v1/cases/NET-K1/network")
                .then()
                .statusCode(200)
                .body("nodes[0].role", equalTo("SUBJECT"));
    }

    @Test
    void aCaseOfOthersIsNotThereAndLeavesNoTrace() {
        as("investigator-1").get("/v1/cases/NET-K2/network").then().statusCode(404);

        as("investigator-1")
                .get("/v1/customers/NET-1/network")
                .then()
                .body("involvements.cases.flatten().id", both(hasItem("NET-K1")).and(not(hasItem("NET-K2"))));
        as("investigator-2")
                .get("/v1/customers/NET-1/network")
                .then()
                .body("involvements.cases.flatten().id", hasItems("NET-K2"));
        as("reviewer-1")
                .get("/v1/customers/NET-1/network")
                .then()
                .body("involvements.cases.flatten().id", not(hasItem("NET-K1")))
                .body("involvements.cases.flatten().id", not(hasItem("NET-K2")));
    }

    @Test
    void anAdminReadsNoNetwork() {
        as("admin-1").get("/v1/customers/NET-1/network").then().statusCode(403);
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }
}
