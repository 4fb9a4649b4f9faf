package io.casewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportPartyCommandsTest {

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
    void partiesAreListedWithHowAndWhyTheyAreFiled() {
        service.replies("GET /v1/reports/R-1/parties", 200, """
                {"items": [{"party": "C-1", "name": "Ann Lee", "role": "POTENTIAL_VICTIM", "filedAs": "POTENTIAL_VICTIM",
                  "reason": "Pays on an online friend's advice."}]}""");

        assertThat(run("report", "parties", "R-1").out())
                .contains("Ann Lee (C-1): potential victim", "Pays on an online friend's advice.");
    }

    @Test
    void aPartyIsFiledForTheVersionThatWasRead() {
        service.replies("PUT /v1/reports/R-1/parties/C-1", 200, "{\"version\": 4}");

        Outcome outcome =
                run("report", "file-party", "R-1", "C-1", "other", "--reason", "Lent the phone.", "--of", "3");

        assertThat(outcome.out()).contains("Version 4: the party is filed so.");
        assertThat(service.asked().getFirst().body())
                .contains("\"version\":3", "\"filedAs\":\"other\"", "\"reason\":\"Lent the phone.\"");
        assertThat(run("report", "file-party", "R-1", "C-1", "other").exitCode())
                .isEqualTo(2);
    }

    private Outcome run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--url", service.url()));
        return Outcome.of(all.toArray(String[]::new));
    }
}
