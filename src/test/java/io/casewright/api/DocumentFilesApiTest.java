package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.casewright.audit.AuditTrail;
import io.casewright.testsupport.GuidancePdf;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// An institution's own files: added, handed out byte by byte, searched with the words that match, removed.
@QuarkusTest
class DocumentFilesApiTest {

    private static final String PDF = "Guidance 2026.pdf";

    @Inject
    AuditTrail audit;

    @Test
    void aDocumentsFileIsHandedOutAsItIsAndCanDoNothingInABrowser() {
        String document = added(PDF, GuidancePdf.bytes());

        byte[] file = given().get("/v1/documents/" + document + "/file")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename*=UTF-8''Guidance%202026.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .extract()
                .asByteArray();

        assertThat(file).isEqualTo(GuidancePdf.bytes());
    }

    @Test
    void aFileThatIsNoPdfIsNeverServedAsWhatABrowserRuns() {
        String document = added("page.html", bytes("<html><body><p>Own guidance on cash.</p></body></html>"));

        given().get("/v1/documents/" + document + "/file")
                .then()
                .statusCode(200)
                .contentType("application/octet-stream");
    }

    @Test
    void aShippedDocumentHasNoFile() {
        String shipped = given().get("/v1/documents").jsonPath().getString("items.find { it.tier == 'DIGEST' }.id");

        given().get("/v1/documents/" + shipped + "/file")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-file"));
    }

    @Test
    void anAuditorReadsNoDocument() {
        String document = added(PDF, GuidancePdf.bytes());

        given().header("X-Casewright-User", "auditor-1")
                .get("/v1/documents/" + document + "/file")
                .then()
                .statusCode(403);
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndIsRemoved() {
        upload("broken.pdf", bytes("%PDF-1.7\nnothing more"));

        given().get("/v1/document-files")
                .then()
                .body("items.find { it.name == 'broken.pdf' }.refused", containsString("fetch it again"));
        given().delete("/v1/document-files/broken.pdf").then().statusCode(200);
        given().get("/v1/document-files").then().body("items.name", not(hasItem("broken.pdf")));
        assertThat(audit.about("broken.pdf", "document-file.removed", 1)).hasSize(1);
    }

    @Test
    void aFileThatIsADocumentIsNotRemovedByItsName() {
        added(PDF, GuidancePdf.bytes());

        given().delete("/v1/document-files/" + PDF)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:file-is-a-document"));
    }

    @Test
    void aSearchSaysWhichWordsOfAPassageMatchWhateverTheirEndings() {
        added(PDF, GuidancePdf.bytes());

        JsonPath found = given().queryParam("q", "zeppelin workshops banking")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        String text = found.getString("results[0].passage.text");
        List<Map<String, Integer>> matches = found.getList("results[0].matches");
        assertThat(matches)
                .extracting(match -> text.substring(match.getOrDefault("start", 0), match.getOrDefault("end", 0)))
                .containsExactly("banks", "zeppelin", "workshop");
    }

    /// @return the document that the file became
    private static String added(String name, byte[] bytes) {
        upload(name, bytes);
        return given().get("/v1/document-files")
                .jsonPath()
                .getString("items.find { it.name == '%s' }.document".formatted(name));
    }

    private static void upload(String name, byte[] bytes) {
        String job = given().queryParam("name", name)
                .contentType("application/octet-stream")
                .body(bytes)
                .post("/v1/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int i = 0; i < 600 && !isRead(name); i++) {
            LockSupport.parkNanos(100_000_000);
        }
        assertThat(isRead(name)).as("%s was read by job %s", name, job).isTrue();
    }

    private static boolean isRead(String name) {
        JsonPath files = given().get("/v1/document-files").jsonPath();
        String file = "items.find { it.name == '%s' }.".formatted(name);
        return files.getString(file + "document") != null || files.getString(file + "refused") != null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
