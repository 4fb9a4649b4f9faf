package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KnowledgeApiTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void anUnverifiedIndicatorIsNeverACitation() {
        given().queryParam("verified", "no")
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .body("items.citation", everyItem(equalTo("unverified, from general knowledge")))
                .body("items.size()", not(equalTo(0)));
    }

    @Test
    void indicatorsAreFilteredByTheme() {
        given().queryParam("theme", "scam_centres")
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .body("items.theme", everyItem(equalTo("scam_centres")));
    }

    @Test
    void anUnknownThemeGetsTheNearestOne() {
        given().queryParam("theme", "scam_centre")
                .get("/v1/indicators")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:invalid-input"))
                .body("field", equalTo("theme"))
                .body("detail", containsString("Did you mean \"scam_centres\"?"));
    }

    @Test
    void aMistypedParameterIsRefusedWithTheNearestKnownOne() {
        given().queryParam("q", "funnel account")
                .queryParam("limti", "3")
                .get("/v1/search")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:unknown-parameter"))
                .body("nearest", equalTo("limit"))
                .body("known", hasItem("document"))
                .body("requestId", notNullValue());
    }

    @Test
    void aSearchWithoutWordsSaysWhatIsMissing() {
        given().get("/v1/search")
                .then()
                .statusCode(400)
                .body("field", equalTo("q"))
                .body("detail", equalTo("q must have 1 to 2,000 characters."));
    }

    @Test
    void aSearchIsNarrowedToALanguage() {
        given().queryParam("q", "funnel account")
                .queryParam("language", "en-GB")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("results.language", everyItem(equalTo("en")))
                .body("results.size()", not(equalTo(0)));
        given().queryParam("q", "funnel account")
                .queryParam("language", "de")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("results.size()", equalTo(0));
        given().queryParam("q", "funnel account")
                .queryParam("language", "the German one")
                .get("/v1/search")
                .then()
                .statusCode(400)
                .body("field", equalTo("language"));
    }

    @Test
    void aTypologyIsReadByItsId() {
        given().get("/v1/typologies/forced-labour").then().statusCode(200).body("id", equalTo("forced-labour"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        given().get("/v1/passages/none")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:unknown-passage"));
    }

    @Test
    void anAuditorMayNotSearch() {
        given().header("X-Casewright-User", "auditor-1")
                .queryParam("q", "cash")
                .get("/v1/search")
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:role-not-allowed"))
                .body("role", equalTo("auditor"));
    }

    @Test
    void anUnknownCallerIsNotSignedIn() {
        given().header("X-Casewright-User", "root")
                .get("/v1/typologies")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:not-signed-in"));
    }

    @Test
    void theRequestsOwnIdComesBack() {
        given().header("X-Request-Id", "my-id-1")
                .get("/v1/typologies")
                .then()
                .header("X-Request-Id", equalTo("my-id-1"));
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        given().get("/v1/nothing")
                .then()
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:unknown-path"));
    }

    @Test
    void aWrongMethodIsAProblemToo() {
        given().delete("/v1/typologies")
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:method-not-allowed"));
    }
}
