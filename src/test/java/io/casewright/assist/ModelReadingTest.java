package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.analysis.view.DossierView;
import io.casewright.assist.tool.Inquiry;
import io.casewright.assist.tool.Measure;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.demo.DemoBank;
import io.casewright.evidence.CaseId;
import io.casewright.llm.Errand;
import io.casewright.prompt.PromptCatalog;
import io.casewright.testsupport.Golden;
import io.casewright.testsupport.ScriptedModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a model makes of a question is believed only as far as the question and the case bear it out.
class ModelReadingTest {

    private static final PromptCatalog PROMPTS = PromptCatalog.load(Optional.empty());
    private static final DossierView CASE = new DossierView(
            DemoBank.generate(DemoBank.Settings.DEFAULT.withSize(300, 30_000)).dossierOf(new CaseId("DEMO-03")));
    private static final String QUESTION =
            "Roughly what did Coinharrow rake in over Easter 2026, leaving out anything under 1,500, in Germany?";

    private static Optional<Inquiry> read(String reply) {
        return new ModelReading(new ScriptedModel(reply), PROMPTS, () -> "n0nce").read(QUESTION, CASE, Errand.NONE);
    }

    @Test
    void whatTheQuestionAndTheCaseBearOutIsComputed() {
        Inquiry inquiry = read("{\"measure\": \"TOTAL\", \"direction\": \"OUT\", \"channels\": [\"VIRTUAL_ASSET\"],"
                        + " \"names\": [\"Coinharrow\"], \"countries\": [\"DE\"], \"from\": \"2026-04-03\", \"to\": \"2026-04-06\","
                        + " \"least\": \"1500\"}")
                .orElseThrow();

        assertThat(inquiry.measure()).isEqualTo(Measure.TOTAL);
        assertThat(inquiry.selection().direction()).contains(Direction.OUT);
        assertThat(inquiry.selection().channels()).containsExactly(Channel.VIRTUAL_ASSET);
        assertThat(inquiry.selection().others().orElseThrow().keys()).isNotEmpty();
        assertThat(inquiry.selection().countries()).containsExactly("DE");
        assertThat(inquiry.selection().span().orElseThrow().from()).isEqualTo("2026-04-03");
        assertThat(inquiry.selection().amounts().least().orElseThrow()).isEqualByComparingTo("1500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The total is USD 1.",
                "[]",
                "{}",
                "{\"measure\": \"NONE\"}",
                "{\"measure\": \"DROP TABLE\"}",
                "{\"measure\": \"TOTAL\", \"answer\": \"USD 1\"}",
                "{\"measure\": \"TOTAL\", \"direction\": \"SIDEWAYS\"}",
                "{\"measure\": \"TOTAL\", \"channels\": [\"GOLD\"]}",
                "{\"measure\": \"TOTAL\", \"names\": [\"Nobody Ltd\"]}",
                "{\"measure\": \"TOTAL\", \"names\": [\"over Easter\"]}",
                "{\"measure\": \"TOTAL\", \"names\": [\"<img src=x onerror=alert(1)>\"]}",
                "{\"measure\": \"TOTAL\", \"countries\": [\"KP\"]}",
                "{\"measure\": \"TOTAL\", \"from\": \"2026-04-06\", \"to\": \"2026-04-03\"}",
                "{\"measure\": \"TOTAL\", \"from\": \"soon\", \"to\": \"later\"}",
                "{\"measure\": \"TOTAL\", \"least\": \"999\"}",
                "{\"measure\": \"LARGEST\", \"count\": \"5000\"}",
                "{\"measure\": \"TOTAL\"} and then some",
                "{\"measure\": {\"$ne\": null}}"
            })
    void whatTheyDoNotBearOutIsNotUsedAtAll(String reply) {
        assertThat(read(reply)).isEmpty();
    }

    @Test
    void aModelThatIsDownIsNoReading() {
        ModelReading reading = new ModelReading(new ScriptedModel(), PROMPTS, () -> "n0nce");

        assertThat(reading.read(QUESTION, CASE, Errand.NONE)).isEmpty();
    }

    @Test
    void thePromptIsWhatItWas() {
        ScriptedModel model = new ScriptedModel("{}");

        new ModelReading(model, PROMPTS, () -> "n0nce").read(QUESTION, CASE, Errand.NONE);

        StringBuilder shown = new StringBuilder();
        model.asked().getFirst().forEach(message -> shown.append(message.text()).append("=====\n"));
        Golden.check("prompts/read-question.txt", shown.toString());
    }
}
