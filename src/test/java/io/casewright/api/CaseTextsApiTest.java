package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people add to cases and to the documents, over HTTP.
@QuarkusTest
class CaseTextsApiTest {

    @Inject
    RecordsWriter records;

    @BeforeEach
    void aCase() {
        records.customers(List.of(Records.customer("API-N1", "Nora Note")));
        records.cases(List.of(Records.caseFile(
                "API-7", List.of(Records.party("API-N1", PartyRole.SUBJECT)), List.of(), "investigator-1")));
    }

    @Test
    void aNoteIsWrittenInTheCallersNameAndReadAgain() {
        String id = as("investigator-1")
                .contentType("application/json")
                .body("{\"text\": \"He answered for her.\", \"flags\": [\"third-party-speaks\"]}")
                .post("/v1/cases/API-7/notes")
                .then()
                .statusCode(201)
                .body("author", equalTo("investigator-1"))
                .body("flags", equalTo(List.of("third-party-speaks")))
                .extract()
                .path("id");

        as("investigator-1").get("/v1/cases/API-7/notes").then().body("items.id", hasItem(id));
    }

    @Test
    void aNoteWithoutWordsIsRefused() {
        as("investigator-1")
                .contentType("application/json")
                .body("{\"text\": \" \"}")
                .post("/v1/cases/API-7/notes")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("text"));
    }

    @Test
    void nobodyWritesIntoACaseThatTheyMayNotRead() {
        as("investigator-2")
                .contentType("application/json")
                .body("{\"text\": \"Hello\"}")
                .post("/v1/cases/API-7/notes")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-case"));
    }

    @Test
    void anAttachmentComesBackAsItsBytesAndAsADownload() {
        byte[] bytes = "%PDF-1.4 not really".getBytes(StandardCharsets.UTF_8);
        String id = as("investigator-1")
                .contentType("application/octet-stream")
                .queryParam("name", "../statement.pdf")
                .body(bytes)
                .post("/v1/cases/API-7/attachments")
                .then()
                .statusCode(201)
                .body("fileName", equalTo("statement.pdf"))
                .body("size", equalTo(bytes.length))
                .extract()
                .path("id");

        byte[] back = as("investigator-1")
                .get("/v1/cases/API-7/attachments/" + id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment"))
                .extract()
                .asByteArray();

        assertThat(back).isEqualTo(bytes);
        as("investigator-1").get("/v1/cases/API-7/attachments").then().body("items.id", hasItem(id));
        as("investigator-2").get("/v1/cases/API-7/attachments/" + id).then().statusCode(404);
    }

    @Test
    void theShippedDocumentsAreListedAndCannotBeRemoved() {
        String id = as("investigator-1")
                .get("/v1/documents")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.tier == 'DIGEST' }.id");

        as("investigator-1").get("/v1/documents/" + id).then().body("id", equalTo(id));
        as("investigator-1")
                .get("/v1/documents/" + id + "/passages")
                .then()
                .statusCode(200)
                .body("items[0].document.id", equalTo(id));
        as("admin-1")
                .delete("/v1/documents/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:document-is-shipped"));
    }

    @Test
    void anUploadIsAcknowledgedAsAJob() {
        as("investigator-1")
                .contentType("application/octet-stream")
                .queryParam("name", "house-rules.md")
                .body("# House rules\n\nAsk a second person before you freeze an account.\n"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/documents")
                .then()
                .statusCode(202)
                .body("kind", equalTo("DOCUMENTS"))
                .body("title", equalTo("house-rules.md"));
    }

    @Test
    void anEmptyUploadIsRefused() {
        as("investigator-1")
                .contentType("application/octet-stream")
                .queryParam("name", "empty.pdf")
                .post("/v1/documents")
                .then()
                .statusCode(400)
                .body("detail", containsString("empty"));
    }

    @Test
    void healthTellsWhatIsInPlace() {
        given().get("/q/health/ready")
                .then()
                .body("checks.name", hasItem("demonstration bank"))
                .body("checks.name", hasItem("documents"));
    }

    @Test
    void aBackupIsForAdminsOnly() {
        as("investigator-1").get("/v1/backups").then().statusCode(403);

        byte[] archive = as("admin-1")
                .get("/v1/backups")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();

        assertThat(new String(archive, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    private static RequestSpecification as(String user) {
        return given().header("X-Casewright-User", user);
    }
}
