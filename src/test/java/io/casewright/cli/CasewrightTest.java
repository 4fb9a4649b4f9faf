package io.casewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasewrightTest {

    private static final String ANSWER = """
            {"id": "0198", "headline": [
               {"text": "The deposits fit structuring.", "citations": ["F1", "K2"], "verdict": "supported"}],
             "sections": [{"id": "cash", "title": "Cash", "sentences": [
               {"text": "There were 24 cash deposits.", "citations": ["F1"], "verdict": "supported"}]}],
             "omissions": [{"where": "writer", "reason": "The model could not write."}],
             "sources": [
               {"id": "F1", "says": "There were 24 cash deposits.", "from": "24 transactions"},
               {"id": "K2", "says": "Deposits below the threshold.", "from": "FFIEC manual, page F-3"}],
             "quality": {"written": 3, "repaired": 0, "replaced": 0, "leftOut": 1},
             "ledger": {"id": "L77"}, "writtenBy": {"writer": "built-in"}}
            """;

    private FakeService service;

    @BeforeEach
    void start() throws IOException {
        service = FakeService.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aSummaryShowsSentencesWithTheirCitationsAndWhatTheyAre() {
        service.replies("POST /v1/cases/DEMO-10/summary", 200, ANSWER);

        Outcome outcome = Outcome.of("summary", "--case", "DEMO-10", "--url", service.url());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .startsWith("The deposits fit structuring. [F1][K2]")
                .contains("Cash\n----\nThere were 24 cash deposits. [F1]")
                .contains("[K2]  Deposits below the threshold. — FFIEC manual, page F-3")
                .contains("writer: The model could not write.")
                .contains("3 sentences written, 0 repaired, 0 replaced, 1 left out.")
                .contains("Answer 0198 from ledger L77, written by the\nbuilt-in writer.");
    }

    @Test
    void machinesGetTheJsonAsItCame() throws IOException {
        service.replies("POST /v1/customers/C-00001/risk", 200, ANSWER);

        Outcome outcome = Outcome.of("risk", "--customer", "C-00001", "--json", "--url", service.url());

        assertThat(Service.JSON.readTree(outcome.out())).isEqualTo(Service.JSON.readTree(ANSWER));
    }

    @Test
    void aQuestionWithoutACaseIsAboutTypologies() {
        service.replies("POST /v1/questions", 200, ANSWER);

        Outcome.of("ask", "--url", service.url(), "What", "is", "a", "funnel", "account?");

        assertThat(service.asked().getFirst().body()).isEqualTo("{\"question\":\"What is a funnel account?\"}");
    }

    @Test
    void aQuestionAboutACaseGoesToTheCase() {
        service.replies("POST /v1/cases/DEMO%2002/questions", 200, ANSWER);

        Outcome outcome = Outcome.of("ask", "--case", "DEMO 02", "--url", service.url(), "Why?");

        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void evidenceThatDoesNotAnswerIsSaidTogetherWithWhatWould() {
        service.replies("POST /v1/questions", 200, """
                {"headline": [], "sections": [], "unanswered":
                  {"reason": "No document names it.", "wouldAnswer": ["The regulator's guidance of 2026"]}}
                """);

        Outcome outcome = Outcome.of("ask", "--url", service.url(), "Why?");

        assertThat(outcome.out()).startsWith("No document names it.").contains("- The regulator's guidance of 2026");
    }

    @Test
    void theDevelopmentIdentityIsPassedOn() {
        service.replies("GET /v1/documents", 200, "{\"items\": []}");

        Outcome.of("documents", "--as", "investigator-2", "--url", service.url());

        assertThat(service.asked().getFirst().user()).contains("investigator-2");
    }

    @Test
    void aRefusalEndsWithOneAndSaysTitleAndDetail() {
        service.replies(
                "POST /v1/cases/DEMO-01/narratives",
                403,
                "{\"title\": \"Role not allowed\", \"detail\": \"The role auditor may not use this.\"}");

        Outcome outcome = Outcome.of("narrative", "--case", "DEMO-01", "--url", service.url());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).isEqualTo("error: Role not allowed: The role auditor may not use this.\n");
    }

    @Test
    void aMissingServiceEndsWithThreeAndSaysHowToStartOne() {
        String nowhere = service.url();
        service.close();

        Outcome outcome = Outcome.of("jobs", "--url", nowhere);

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).contains(nowhere).contains("./casewright start");
    }

    @Test
    void aWrongCommandLineEndsWithTwo() {
        assertThat(Outcome.of("summary").exitCode()).isEqualTo(2);
        assertThat(Outcome.of("sumary").err()).contains("summary");
        assertThat(Outcome.of("status", "--url", "nonsense").exitCode()).isEqualTo(2);
        assertThat(Outcome.of("import", "no-such-file.csv", "--url", service.url())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void anImportIsFollowedToItsEndAndBadRowsAreListed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "id\nx\n");
        service.replies(
                "POST /v1/imports?name=rows.csv&mapping=amlsim", 202, "{\"id\": \"j1\", \"state\": \"QUEUED\"}");
        service.replies("GET /v1/jobs/j1", 200, """
                {"id": "j1", "title": "rows.csv", "state": "DONE",
                 "progress": {"items": 2, "inserted": 1, "updated": 0, "unchanged": 0, "rejected": 1, "share": 1.0},
                 "problems": [{"line": 2, "field": "amount", "value": "ten", "reason": "is not a number"}]}
                """);

        Outcome outcome = Outcome.of("import", "--mapping", "amlsim", "--url", service.url(), file.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("2 looked at, 1 new").contains("line 2, amount \"ten\": is not a number");
    }

    @Test
    void anExportIsMarkdownInWhichNoWordsOfARecordAreMarkup(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("narrative.md");
        service.replies("GET /v1/cases/DEMO-10/narratives", 200, """
                {"items": [{"headline": [{"text": "Reference ![x](http://a) *b*.", "citations": ["F1"]}],
                            "sections": [{"title": "Body", "sentences": []}]}]}
                """);

        Outcome outcome = Outcome.of("export", "--case", "DEMO-10", "--to", file.toString(), "--url", service.url());

        assertThat(outcome.exitCode()).isZero();
        assertThat(file)
                .content()
                .startsWith("# Narrative of case DEMO-10\n\n")
                .contains("Reference \\!\\[x\\](http://a) \\*b\\*. \\[F1\\]")
                .contains("## Body");
    }

    @Test
    void theServiceIsFoundWhereTheStartWroteThatItIs(@TempDir Path data) throws IOException {
        Files.createDirectories(data.resolve("run"));
        Files.writeString(data.resolve("run").resolve("port"), "8123");
        Files.writeString(data.resolve("run").resolve("host"), "0.0.0.0\n");

        Map<String, String> environment = Map.of("CASEWRIGHT_DATA", data.toString());

        assertThat(Address.find(Optional.empty(), environment)).hasToString("http://127.0.0.1:8123");
        assertThat(Address.find(Optional.of("http://elsewhere:99/"), environment))
                .hasToString("http://elsewhere:99");
    }

    @Test
    void aBackupIsWrittenAsTheAdminAndNeverOverAnother(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("casewright.zip");
        service.replies("GET /v1/backups", 200, "the archive");

        Outcome first = Outcome.of("backup", file.toString(), "--url", service.url());
        Outcome second = Outcome.of("backup", file.toString(), "--url", service.url());

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(file).hasContent("the archive");
        assertThat(service.asked())
                .singleElement()
                .extracting(FakeService.Asked::user)
                .isEqualTo(Optional.of("admin-1"));
        assertThat(second.exitCode()).isEqualTo(2);
    }

    @Test
    void aReportIsWrittenIntoAFileThatIsNotThereYet(@TempDir Path folder) {
        Path file = folder.resolve("report.docx");
        service.replies("GET /v1/reports/R-1/exports/docx?version=2", 200, "the document");
        String[] words = {
            "report",
            "export",
            "R-1",
            "--format",
            "docx",
            "--version-of-report",
            "2",
            "--to",
            file.toString(),
            "--url",
            service.url()
        };

        Outcome first = Outcome.of(words);
        Outcome second = Outcome.of(words);

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(file).hasContent("the document");
        assertThat(second.exitCode()).isEqualTo(2);
        assertThat(second.err()).contains("exists already");
    }

    @Test
    void aRefusedExportSaysWhyAndLeavesNoFile(@TempDir Path folder) {
        Path file = folder.resolve("report.xml");
        service.replies(
                "GET /v1/reports/R-1/exports/goaml",
                409,
                "{\"title\": \"Export refused\", \"detail\": \"state: the report is not signed off\"}");

        Outcome outcome = Outcome.of(
                "report", "export", "R-1", "--format", "goaml", "--to", file.toString(), "--url", service.url());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("Export refused: state: the report is not signed off");
        assertThat(file).doesNotExist();
    }
}
