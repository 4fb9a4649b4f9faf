package io.casewright.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.llm.ChatMessage;
import io.casewright.prompt.PromptCatalog;
import io.casewright.testsupport.Golden;
import io.casewright.testsupport.SampleLedgers;
import io.casewright.testsupport.ScriptedModel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the model will read, over one fixed case: a change of a prompt or of the evidence's form shows in review.
class GoldenPromptsTest {

    private static final OutlineLibrary OUTLINES = OutlineLibrary.load(Optional.empty());
    private static final PromptCatalog PROMPTS = PromptCatalog.load(Optional.empty());

    private final Ledger ledger = SampleLedgers.structuring();

    @Test
    void theNarrativesPromptsAreWhatTheyWere() {
        ScriptedModel model = new ScriptedModel("", "", "", "");

        new ModelWriter(model, PROMPTS, () -> "n0nce").write(OUTLINES.outline("generic-narrative"), ledger);

        Golden.check("prompts/generic-narrative.txt", shown(model.asked()));
    }

    @Test
    void theAnswersPromptIsWhatItWas() {
        ScriptedModel model = new ScriptedModel("");

        new ModelWriter(model, PROMPTS, () -> "n0nce").write(OUTLINES.outline("case-answer"), ledger);

        Golden.check("prompts/case-answer.txt", shown(model.asked()));
    }

    @Test
    void theRepairsPromptIsWhatItWas() {
        ScriptedModel model = new ScriptedModel("");
        Sentence failed = new Sentence("25 cash deposits were made.", List.of(Citation.fact(6)));

        new ModelWriter(model, PROMPTS, () -> "n0nce").rewrite(failed, "F6 says 24.", ledger);

        Golden.check("prompts/rewrite-sentence.txt", shown(model.asked()));
    }

    @Test
    void theSameLedgerAndNonceGiveTheSameBytes() {
        ScriptedModel first = new ScriptedModel("", "", "", "");
        ScriptedModel second = new ScriptedModel("", "", "", "");

        new ModelWriter(first, PROMPTS, () -> "n").write(OUTLINES.outline("generic-narrative"), ledger);
        new ModelWriter(second, PROMPTS, () -> "n")
                .write(OUTLINES.outline("generic-narrative"), SampleLedgers.structuring());

        assertThat(shown(second.asked())).isEqualTo(shown(first.asked()));
    }

    private static String shown(List<List<ChatMessage>> asked) {
        StringBuilder out = new StringBuilder();
        for (List<ChatMessage> messages : asked) {
            for (ChatMessage message : messages) {
                out.append("===== ")
                        .append(message.role())
                        .append('\n')
                        .append(message.text())
                        .append('\n');
            }
        }
        return out.toString();
    }
}
