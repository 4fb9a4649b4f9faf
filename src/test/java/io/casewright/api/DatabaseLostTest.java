package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The database dies under a running service: callers are told what is the matter and what to do, not that something
/// failed.
@QuarkusTest
@TestProfile(DatabaseLostTest.OwnDatabase.class)
class DatabaseLostTest {

    private static final String DATA = "target/lost-database";

    public static final class OwnDatabase implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("casewright.data", DATA);
        }
    }

    @Test
    void whoAsksWhileTheDatabaseIsLostIsToldToTryAgainAndWhatToSeeTo() throws Exception {
        given().get("/v1/cases").then().statusCode(200);

        stopTheDatabase();

        given().get("/v1/cases")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("urn:problem:records-out-of-reach"))
                .body("detail", containsString("see that the database server runs"))
                .body("requestId", notNullValue());
        given().contentType("application/json")
                .body("{\"question\":\"what is a funnel account?\"}")
                .post("/v1/questions")
                .then()
                .statusCode(503);
        given().get("/q/health")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'database' }.status", equalTo("DOWN"));
    }

    /// By the process that this test's own service has started.
    private static void stopTheDatabase() throws Exception {
        Path pid = Path.of(DATA, "database", "cluster", "postmaster.pid");
        long postmaster = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().get(30, TimeUnit.SECONDS);
    }
}
