package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The API's description as a golden file, so that every change of the contract is seen in review.
@QuarkusTest
class OpenApiTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "openapi.yaml");

    @Test
    void theDescriptionIsAsReviewed() throws IOException {
        String described =
                given().get("/q/openapi").then().statusCode(200).extract().asString();

        if (mayUpdate()) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, described);
        }
        assertThat(described)
                .as("run with -Dgolden.update=true and read the difference")
                .isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void itIsOpenApi31() {
        String described = given().get("/q/openapi").asString();

        assertThat(described).startsWith("---\nopenapi: 3.1");
    }

    private static boolean mayUpdate() {
        boolean wished = Boolean.getBoolean("golden.update");
        assertThat(wished && Boolean.parseBoolean(System.getenv("CI")))
                .as("golden files are not rewritten in CI")
                .isFalse();
        return wished;
    }
}
