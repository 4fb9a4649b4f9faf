package io.casewright.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.llm.ChatMessage;
import io.casewright.llm.Errand;
import io.casewright.prompt.Prompt;
import io.casewright.prompt.PromptCatalog;
import io.casewright.testsupport.Golden;
import io.casewright.testsupport.SampleLedgers;
import io.casewright.testsupport.ScriptedModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    void theSummarysPromptsAreWhatTheyWere() {
        check("customer-summary", 5);
    }

    @Test
    void theExplanationsPromptsAreWhatTheyWere() {
        check("risk-explanation", 13);
    }

    @Test
    void theBlindReadersPromptIsWhatItWas() {
        Prompt.Rendered rendered = PROMPTS.prompt("read-blind")
                .render(Map.of("nonce", "n0nce", "narrative", "24 cash deposits were made."));

        Golden.check("prompts/read-blind.txt", rendered.system() + "=====\n" + rendered.user());
    }

    @Test
    void aFormsPromptIsWhatItWas() {
        ScriptedModel model = new ScriptedModel("", "");
        Outline outline = OUTLINES.outline("generic-narrative").part("body");
        Brief brief = new Brief(
                "FinCEN SAR",
                List.of("Say UNKNOWN where a fact is not known."),
                Map.of("body", List.of("What came in?", "What went out?")),
                Room.UNLIMITED);

        new ModelWriter(model, PROMPTS, () -> "n0nce")
                .write(new Assignment(outline, ledger, Errand.NONE, brief), DraftListener.NONE);

        Golden.check("prompts/narrate-form.txt", shown(model.asked()));
    }

    @Test
    void thePromptForWhatANarrativeLeavesOpenIsWhatItWas() {
        ScriptedModel model = new ScriptedModel("");

        new ModelWriter(model, PROMPTS, () -> "n0nce")
                .fill(
                        List.of("The narrative does not say when it happened."),
                        new Assignment(OUTLINES.outline("generic-narrative"), ledger));

        Golden.check("prompts/fill-gaps.txt", shown(model.asked()));
    }

    private void check(String outline, int replies) {
        String[] nothing = new String[replies];
        Arrays.fill(nothing, "");
        ScriptedModel model = new ScriptedModel(nothing);

        new ModelWriter(model, PROMPTS, () -> "n0nce").write(OUTLINES.outline(outline), ledger);

        Golden.check("prompts/" + outline + ".txt", shown(model.asked()));
    }

    @Test
    void theAnswersPromptIsWhatItWas() {
        ScriptedModel model = new ScriptedModel("");

        new ModelWriter(model, PROMPTS, () -> "n0nce").write(OUTLINES.outline("case-answer"), ledger);

        Golden.check("prompts/case-answer.txt", shown(model.asked()));
    }

    @Test
    void aSmallModelsPromptIsWhatItWas() {
        ScriptedModel model = new ScriptedModel("").small();
        Ledger one = Ledger.of("What is known?", ledger.facts().subList(3, 4), List.of());

        new ModelWriter(model, PROMPTS, () -> "n0nce").write(OUTLINES.outline("case-answer"), one);

        Golden.check("prompts/tell-fact.txt", shown(model.asked()));
    }

    @Test
    void theRepairsPromptIsWhatItWas() {
        ScriptedModel model = new ScriptedModel("");
        Sentence failed = new Sentence("25 cash deposits were made.", List.of(Citation.fact(6)));

        new ModelWriter(model, PROMPTS, () -> "n0nce")
                .rewrite(failed, "F6 says 24.", new Assignment(OUTLINES.outline("case-answer"), ledger));

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
