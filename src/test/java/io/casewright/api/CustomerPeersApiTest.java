package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;

import io.casewright.acceptance.WithTheDemoBank;
import io.casewright.demo.DemoLoader;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A customer's usual month beside those of its segment.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class CustomerPeersApiTest {

    @Inject
    DemoLoader demo;

    @BeforeEach
    void loadTheBank() {
        demo.load();
    }

    @Test
    void aCustomerIsComparedWithItsSegment() {
        given().get("/v1/customers/{id}/peers", customerOf("DEMO-10"))
                .then()
                .statusCode(200)
                .body("currency", equalTo("USD"))
                .body("members", greaterThanOrEqualTo(1))
                .body("comparisons.measure", hasItems("CREDITS", "DEBITS"))
                .body("comparisons.find { it.measure == 'CREDITS' }.own", greaterThan(0f));
    }

    @Test
    void anUnknownCustomerHasNoPeers() {
        given().get("/v1/customers/nobody/peers")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-customer"));
    }

    @Test
    void whoStandsOutsideTheInvestigationGetsNone() {
        given().header("X-Casewright-User", "system-2")
                .get("/v1/customers/{id}/peers", customerOf("DEMO-10"))
                .then()
                .statusCode(403);
    }

    private static String customerOf(String caseId) {
        return given().get("/v1/cases/{id}", caseId)
                .jsonPath()
                .getString("parties.find { it.customer != null }.customer");
    }
}
