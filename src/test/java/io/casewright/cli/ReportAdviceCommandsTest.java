package io.casewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportAdviceCommandsTest {

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
    void formsAreListedWithWhatWasNotChecked() {
        service.replies("GET /v1/forms", 200, """
                {"items": [{"id": "austrac-smr", "title": "AUSTRAC SMR", "limits": {"characters": 10000},
                  "clock": {"days": 3, "businessDays": true}, "unverified": ["The limit was not found."]}]}""");

        assertThat(run("forms").out())
                .contains("austrac-smr: AUSTRAC SMR; 10,000 characters; 3 business days to file")
                .contains("not checked: The limit was not found.");
    }

    @Test
    void whatAReportLacksIsToldWithWhereToLook() {
        service.replies("GET /v1/reports/R-1/completeness", 200, """
                {"met": 11, "applicable": 12, "score": 0.96, "points": [{"number": 8, "requirement": "Has codes",
                  "lacks": [{"what": "XXTBMLXX in the text", "where": "reason for suspicion"}]},
                  {"number": 9, "requirement": "Met", "lacks": []}],
                 "fields": [{"id": "a", "title": "A", "lacks": [{"what": "A is not known.", "where": "the case"}]}],
                 "budget": {"characters": 8100, "limit": 8000, "blocks": 2, "mostBlocks": 1, "fits": false}}""");

        assertThat(run("report", "check", "R-1").out())
                .contains("11 of 12 points of the checklist are met (96 %).")
                .contains("8,100 of 8,000 characters in 2 of 1 blocks: too long for the form.")
                .contains("8. Has codes", "- XXTBMLXX in the text", "see reason for suspicion")
                .contains("- A is not known.", "see the case")
                .doesNotContain("9. Met");
    }

    @Test
    void codesAreToldWithTheirReasonAndTheOfferedOnesApart() {
        service.replies("GET /v1/reports/R-1/codes", 200, """
                {"given": [{"code": "38(h)", "title": "Human trafficking", "place": "item 38", "reason": "It fits."}],
                 "offered": [{"code": "IETHR", "title": "", "place": "report_indicators", "reason": "It may fit."}]}""");

        assertThat(run("report", "codes", "R-1").out())
                .contains("38(h), Human trafficking (item 38)", "It fits.")
                .containsSubsequence("To choose from", "IETHR (report_indicators)");
    }

    @Test
    void theClockIsToldWithItsWarningsOrWhyNoneRuns() {
        service.replies("GET /v1/reports/R-1/clock", 200, """
                {"state": "RUNNING", "rule": "a rule", "running": {"from": "2026-07-01", "statedBy": "writer-1",
                  "due": "2026-07-31", "daysLeft": 21, "warnings": ["Mind the holidays."]}}""");
        service.replies(
                "GET /v1/reports/R-2/clock", 200, "{\"state\": \"NO_RULE\", \"reason\": \"No rule is known.\"}");

        assertThat(run("report", "clock", "R-1").out())
                .contains(
                        "File by 2026-07-31, 21 days from now",
                        "stated by writer-1",
                        "! Mind the holidays.",
                        "Rule: a rule");
        assertThat(run("report", "clock", "R-2").out()).contains("No rule is known.");
    }

    @Test
    void aDayOfDetectionIsStatedForTheVersionThatWasRead() {
        service.replies("PUT /v1/reports/R-1/detection", 200, """
                {"version": 4, "detection": {"day": "2026-07-01", "subjectKnown": false, "by": "writer-1"}}""");

        Outcome outcome = run("report", "detection", "R-1", "--of", "3", "--day", "2026-07-01", "--without-subject");

        assertThat(outcome.out()).contains("Version 4: detected on 2026-07-01, stated by writer-1.");
        assertThat(service.asked().getFirst().body())
                .contains("\"version\":3", "\"day\":\"2026-07-01\"", "\"subjectKnown\":false");
        assertThat(run("report", "detection", "R-1", "--day", "2026-07-01").exitCode())
                .isEqualTo(2);
    }

    private Outcome run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", service.url()));
        return Outcome.of(all.toArray(String[]::new));
    }
}
