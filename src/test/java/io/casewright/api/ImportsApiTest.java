package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportsApiTest {

    private static final String ROWS = """
            {"type": "customer", "id": "API-I1", "kind": "PERSON", "name": "Ida Import", "country": "US", \
            "occupation": "baker", "segment": "retail", "riskRating": "low", "customerSince": "2020-01-01"}
            {"type": "customer", "id": "API-I2", "kind": "NOBODY"}
            """;

    @Test
    void goodRowsGoInAndBadOnesAreReportedByLineAndField() {
        String id = as("investigator-1")
                .contentType("application/x-ndjson")
                .queryParam("name", "customers.ndjson")
                .body(ROWS.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .body("title", equalTo("customers.ndjson"))
                .extract()
                .path("id");

        JsonPath job = overOf(id);

        assertThat(job.getString("state")).isEqualTo("DONE");
        assertThat(job.getInt("progress.rejected")).isEqualTo(1);
        assertThat(job.getInt("problems[0].line")).isEqualTo(2);
        as("investigator-1").get("/v1/customers/API-I1").then().statusCode(200);
        as("investigator-1").get("/v1/customers/API-I2").then().statusCode(404);
    }

    @Test
    void aJobIsItsOwnersAndAnAdminsButNobodyElses() {
        String id = as("investigator-1")
                .contentType("text/csv")
                .queryParam("kind", "customer")
                .body("id\n")
                .post("/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        as("investigator-2").get("/v1/jobs/" + id).then().statusCode(404);
        as("investigator-2").get("/v1/jobs").then().body("items.id", not(hasItem(id)));
        as("admin-1").get("/v1/jobs/" + id).then().statusCode(200);
    }

    @Test
    void aJobThatIsOverCannotBeCancelled() {
        String id = as("investigator-1")
                .contentType("text/csv")
                .queryParam("kind", "customer")
                .body("id\n")
                .post("/v1/imports")
                .then()
                .extract()
                .path("id");
        overOf(id);

        as("investigator-1")
                .delete("/v1/jobs/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:job-is-over"));
    }

    @Test
    void anUnknownMappingSaysWhereToPutOne() {
        as("investigator-1")
                .contentType("text/csv")
                .queryParam("mapping", "none-such")
                .body("id\n")
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("field", equalTo("mapping"))
                .body("detail", containsString("<data>/mappings"));
    }

    @Test
    void aMappingCanComeWithTheFile() {
        as("investigator-1")
                .multiPart("file", "rows.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("mapping", "m.yaml", "files: []".getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:import-refused"))
                .body("detail", containsString("files"));
    }

    @Test
    void anotherFormatIsRefusedWithWhatToDo() {
        as("investigator-1")
                .contentType("application/xml")
                .body("<a/>")
                .post("/v1/imports")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:unsupported-media-type"));
    }

    @Test
    void aReportWriterImportsNothing() {
        as("report-writer-1")
                .contentType("text/csv")
                .body("id\n")
                .post("/v1/imports")
                .then()
                .statusCode(403);
    }

    /// Asks until the job is over; fails after a minute.
    private static JsonPath overOf(String id) {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        JsonPath job = as("investigator-1").get("/v1/jobs/" + id).jsonPath();
        while (job.getString("state").matches("QUEUED|RUNNING")) {
            assertThat(System.nanoTime()).as("job %s", job.prettify()).isLessThan(deadline);
            job = as("investigator-1").get("/v1/jobs/" + id).jsonPath();
        }
        return job;
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }
}
