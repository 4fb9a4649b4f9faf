package io.casewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The life of a report on the command line: what is asked of the service, as whom, and what is shown.
class ReportCommandsTest {

    private static final String REPORT = """
            {"id": "0199", "caseId": "DEMO-10", "form": "generic-sar", "version": 3, "state": "IN_REVIEW",
             "author": "ann", "recordsMoved": true, "last": {"what": "submitted", "by": "ann"},
             "sections": [
               {"id": "activity", "title": "What happened", "lock": {"by": "bob"},
                "text": "He paid. [F3] I felt uneasy.", "sentences": [
                  {"text": "He paid.", "standing": "SUPPORTED"},
                  {"text": "I felt uneasy.", "standing": "AUTHORS_STATEMENT", "author": "ann",
                   "reason": "Nothing carries it."}]},
               {"id": "limits", "title": "What is not known", "text": "Little.", "sentences": []}]}
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
    void aReportIsShownWithItsCitationsItsLocksAndItsAuthorsStatements() {
        service.replies("GET /v1/reports/0199?version=3", 200, REPORT);

        Outcome outcome = run("show", "0199", "--version-of-report", "3");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .startsWith(
                        "Report 0199 of case DEMO-10, form generic-sar, version 3, in review, last submitted by ann")
                .contains("see report changes")
                .contains("What happened (activity, locked by bob)")
                .contains("He paid. [F3] I felt uneasy.")
                .contains("! I felt uneasy. — stated by ann: Nothing carries it.");
    }

    @Test
    void aReportIsStartedInAForm() {
        service.replies("POST /v1/cases/DEMO-10/reports", 200, REPORT);

        run("start", "--case", "DEMO-10", "--form", "continuing-report", "--continues", "0198");

        assertThat(service.asked().getFirst().body())
                .isEqualTo("{\"form\":\"continuing-report\",\"continues\":\"0198\"}");
    }

    @Test
    void anEditPutsAFilesTextInPlaceOfASection(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("text.txt"), "He paid “金”. [F3]\n");
        service.replies("PUT /v1/reports/0199/sections/activity", 200, REPORT);

        Outcome outcome = run("edit", "0199", "activity", "--of", "2", "--text", file.toString());

        assertThat(Service.JSON.readTree(service.asked().getFirst().body()))
                .isEqualTo(Service.JSON.createObjectNode().put("version", 2).put("text", "He paid “金”. [F3]\n"));
        assertThat(outcome.out()).contains("What happened").doesNotContain("What is not known");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "lock 0199 activity,/sections/activity/lock,investigator-1",
                "unlock 0199 activity,/sections/activity/unlock,investigator-1",
                "regenerate 0199 activity,/sections/activity/regenerate,investigator-1",
                "regenerate 0199,/regenerate,investigator-1",
                "undo 0199,/undo,investigator-1",
                "submit 0199,/submit,investigator-1"
            })
    void aStepNamesTheVersionThatWasRead(String command, String path, String user) {
        service.replies("POST /v1/reports/0199" + path, 200, REPORT);

        Outcome outcome = run((command + " --of 2").split(" "));

        assertThat(outcome.out()).startsWith("Report 0199").contains("version 3");
        assertThat(service.asked().getFirst().body()).isEqualTo("{\"version\":2}");
        assertThat(service.asked().getFirst().user()).contains(user);
        assertThat(run(command.split(" ")).exitCode()).as("without --of").isEqualTo(2);
    }

    @Test
    void aReviewerWhoSaysSoSignsOffOrReturns() throws IOException {
        service.replies("POST /v1/reports/0199/review", 200, REPORT);

        run("sign-off", "0199", "--of", "2", "--as", "reviewer-1");
        run("return", "0199", "--of", "2", "--reason", "Say when");

        assertThat(Service.JSON
                        .readTree(service.asked().getFirst().body())
                        .path("decision")
                        .asText())
                .isEqualTo("sign-off");
        assertThat(service.asked().getFirst().user()).isEqualTo(Optional.of("reviewer-1"));
        assertThat(service.asked().getLast().user()).isEqualTo(Optional.of("investigator-1"));
        assertThat(Service.JSON
                        .readTree(service.asked().getLast().body())
                        .path("decision")
                        .asText())
                .isEqualTo("return");
        assertThat(run("return", "0199", "--of", "2").exitCode())
                .as("without a reason")
                .isEqualTo(2);
    }

    @Test
    void aReportIsWithdrawnOrSuperseded() throws IOException {
        service.replies("POST /v1/reports/0199/withdraw", 200, REPORT);
        service.replies("POST /v1/reports/0199/supersede", 200, REPORT);

        run("withdraw", "0199", "--of", "2", "--reason", "Wrong customer");
        run("supersede", "0199", "--of", "2", "--by", "0200", "--reason", "More came out");

        assertThat(service.asked().getFirst().user()).contains("investigator-1");
        assertThat(Service.JSON
                        .readTree(service.asked().getLast().body())
                        .path("by")
                        .asText())
                .isEqualTo("0200");
        assertThat(service.asked().getLast().user()).contains("investigator-1");
    }

    @Test
    void aComparisonShowsWhatWentAndWhatCame() {
        service.replies("GET /v1/reports/0199/comparison?from=1&to=2", 200, """
                {"from": 1, "to": 2, "share": 0.25, "sections": [
                  {"title": "What happened", "added": 1, "removed": 1, "pieces": [
                    {"kind": "KEPT", "words": "He paid"}, {"kind": "REMOVED", "words": "nine"},
                    {"kind": "ADDED", "words": "ten"}]},
                  {"title": "Untouched", "added": 0, "removed": 0, "pieces": []}]}
                """);

        Outcome outcome = run("compare", "0199", "--to", "2");

        assertThat(outcome.out())
                .contains("Version 1 to version 2: 25 % of the words changed.")
                .contains("He paid [-nine-] {+ten+}")
                .doesNotContain("Untouched");
    }

    @Test
    void historyChangesAndMeasuresAreToldInSentences() {
        service.replies("GET /v1/reports/0199/versions", 200, """
                {"items": [{"version": 1, "step": {"what": "started", "about": "generic-sar", "by": "ann",
                 "at": "2026-01-02T03:04:05Z"}}]}""");
        service.replies("GET /v1/reports/0199/changes", 200, """
                {"stale": true, "news": ["1 credit is new."],
                 "facts": [{"was": "2 credits.", "now": "3 credits."}, {"now": "A fact."}],
                 "touched": [{"section": "activity", "sentence": "There were 2 credits."}]}""");
        service.replies("GET /v1/reports/0199/measures", 200, """
                {"edited": 0.1, "supported": 9, "stated": 1, "secondsToSignOff": 3600, "boilerplate": true,
                 "nearest": {"report": "0198", "caseId": "DEMO-08", "share": 0.9}}""");
        service.replies("GET /v1/cases/DEMO-10/reports?limit=200", 200, "{\"items\": []}");

        assertThat(run("history", "0199").out()).contains("1    started by ann at 2026-01-02T03:04:05Z generic-sar");
        assertThat(run("changes", "0199").out())
                .contains("- 1 credit is new.")
                .contains("- was 2 credits.\n  now 3 credits.")
                .contains("- was nothing of the kind\n  now A fact.")
                .contains("activity: There were 2 credits.");
        assertThat(run("measures", "0199").out())
                .contains("10 % of the words were edited; 9 sentences")
                .contains("3,600 seconds")
                .contains("report 0198 of case DEMO-08")
                .contains("boilerplate");
        assertThat(run("list", "--case", "DEMO-10").out()).contains("No report yet.");
    }

    @Test
    void aRefusalIsToldAndIsAnError() {
        service.replies("POST /v1/reports/0199/undo", 409, "{\"title\": \"Conflict\", \"detail\": \"Read it again.\"}");

        Outcome outcome = run("undo", "0199", "--of", "1");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("Conflict: Read it again.");
    }

    private Outcome run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "report";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--url";
        all[arguments.length + 2] = service.url();
        return Outcome.of(all);
    }
}
