package io.casewright.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.casewright.audit.AuditRecord;
import io.casewright.audit.AuditTrail;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Records;
import io.casewright.casefile.RecordsWriter;
import io.casewright.evidence.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports as files over HTTP.
@QuarkusTest
class ReportExportApiTest {

    private static final Instant BOOKED = Instant.parse("2025-03-10T15:00:00Z");

    @Inject
    RecordsWriter records;

    @Inject
    AuditTrail audit;

    /// The database may hold what an earlier run wrote.
    private final String round = UUID.randomUUID().toString().substring(0, 8);

    private final String caseId = "EXP-1-" + round;
    private String report = "";

    @BeforeEach
    void aReportOnACaseOfANewCustomer() {
        String subject = "EXP-S" + round;
        String account = "EXP-A" + round;
        records.customers(List.of(Records.customer(subject, "Sam O'Subject")));
        records.accounts(List.of(Records.account(account, subject)));
        records.transactions(List.of(
                        Records.transaction("EXP-T1-" + round, account, BOOKED, "9500"),
                        Records.transaction("EXP-T2-" + round, account, BOOKED.plusSeconds(86_400), "9400"))
                .iterator());
        records.cases(List.of(Records.caseFile(
                caseId,
                List.of(Records.party(subject, PartyRole.SUBJECT)),
                List.of(),
                "report-writer-1",
                "reviewer-1")));
        report = given().header("X-Casewright-User", "report-writer-1")
                .contentType("application/json")
                .body("{\"form\": \"generic-sar\"}")
                .post("/v1/cases/" + caseId + "/reports")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({
        "bundle, application/zip, zip, PK",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, docx, PK",
        "markdown, text/markdown, md, **CONFIDENTIAL",
        "pdf, application/pdf, pdf, %PDF",
        "svg, image/svg+xml, svg, <?xml",
        "text, text/plain, txt, ''"
    })
    void aReportIsDownloadedAsAFile(String format, String mediaType, String ending, String begin) {
        Response file = export("reviewer-1", format);

        file.then()
                .statusCode(200)
                .contentType(startsWith(mediaType))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"generic-sar-%s-v1-draft.%s\"".formatted(report, ending));
        assertThat(new String(file.asByteArray(), StandardCharsets.ISO_8859_1)).startsWith(begin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bundle", "docx", "markdown", "pdf", "svg", "text"})
    void oneVersionGivesTheSameBytes(String format) {
        assertThat(export("report-writer-1", format).asByteArray())
                .isEqualTo(export("reviewer-1", format).asByteArray());
    }

    @Test
    void aVersionCanBeNamed() {
        ValidatableResponse first = given().header("X-Casewright-User", "reviewer-1")
                .queryParam("version", "1")
                .get("/v1/reports/" + report + "/exports/markdown")
                .then();

        first.statusCode(200).body(containsString("version 1"));
        given().header("X-Casewright-User", "reviewer-1")
                .queryParam("version", "2")
                .get("/v1/reports/" + report + "/exports/markdown")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-report"));
    }

    @Test
    void eachFileIsOnTheAuditRecordWithItsHash() {
        String hash = Sha256.hex(export("reviewer-1", "docx").asByteArray());

        List<AuditRecord> exported = audit.about(report, "report.exported", 10);
        assertThat(exported).singleElement().satisfies(record -> {
            assertThat(record.caller()).isEqualTo("reviewer-1");
            assertThat(record.outcome()).isEqualTo("done");
            assertThat(record.details()).contains("format=docx", "sha256=" + hash, "version=1");
        });
    }

    @Test
    void aRefusalNamesEachProblemByItsFieldAndIsOnTheAuditRecord() {
        export("report-writer-1", "goaml")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:export-refused"))
                .body("problems.field", hasItem("state"));

        assertThat(audit.about(report, "report.exported", 10))
                .singleElement()
                .satisfies(record -> assertThat(record.outcome()).matches("refused: \\d+ problems"));
    }

    @Test
    void aFormatThatIsNotThereIsSaidWithThoseThatAre() {
        export("report-writer-1", "xlsx")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:unknown-format"))
                .body("detail", containsString("bundle, docx, fincen, goaml, markdown, pdf, svg, text"));
    }

    @Test
    void whoMayNotReadTheCaseLearnsNothing() {
        String absent =
                export("investigator-2", "pdf").then().statusCode(404).extract().path("title");

        assertThat(absent).isEqualTo("Unknown report");
        given().header("X-Casewright-User", "admin-1")
                .get("/v1/reports/" + report + "/exports/pdf")
                .then()
                .statusCode(403);
        assertThat(audit.about(report, "report.exported", 10)).isEmpty();
    }

    private Response export(String user, String format) {
        return given().header("X-Casewright-User", user).get("/v1/reports/" + report + "/exports/" + format);
    }
}
