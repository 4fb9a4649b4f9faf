package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.assist.Answer.Omission;
import io.casewright.checking.BlindReader;
import io.casewright.checking.LedgerChecker;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.prompt.PromptCatalog;
import io.casewright.testsupport.SampleLedgers;
import io.casewright.testsupport.ScriptedModel;
import io.casewright.writing.Assignment;
import io.casewright.writing.BuiltInWriter;
import io.casewright.writing.ModelWriter;
import io.casewright.writing.Outline;
import io.casewright.writing.Outline.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What a reader who knows nothing of the case cannot tell goes back to the writer, once.
class BlindSpotsTest {

    private static final PromptCatalog PROMPTS = PromptCatalog.load(Optional.empty());

    private final BuiltInWriter builtIn = new BuiltInWriter();
    private final Ledger ledger = SampleLedgers.structuring();

    @Test
    void aModelIsAskedOnceForWhatItsNarrativeLeavesOpen() {
        ScriptedModel model = new ScriptedModel(
                "",
                "Rosa Bellini is a person born on 1979-04-12. [F1]",
                "3 wires of together USD 190,000.00 went to Al Noor Trading FZE in United Arab Emirates. [F8]\n"
                        + "The findings fit the typology structuring best: 4 of its 5 tested indicators are present. [F11]");

        CheckedText text = withModel(model, everything());

        assertThat(BlindReader.read(sentences(text)).isComplete()).isTrue();
        assertThat(model.asked()).hasSize(3);
        assertThat(model.asked().getLast().getLast().text())
                .contains("does not say where it happened")
                .doesNotContain("does not say who");
        assertThat(text.omissions()).noneMatch(omission -> omission.where().equals("narrative"));
    }

    @Test
    void whatAModelLeavesOpenAgainTheBuiltInWriterSays() {
        ScriptedModel model = new ScriptedModel("", "Rosa Bellini is a person born on 1979-04-12. [F1]", "NO ANSWER");

        CheckedText text = withModel(model, everything());

        assertThat(BlindReader.read(sentences(text)).isComplete()).isTrue();
        assertThat(model.asked()).hasSize(3);
    }

    @Test
    void aSentenceForAGapIsCheckedLikeAnyOther() {
        ScriptedModel model = new ScriptedModel(
                "",
                "Rosa Bellini is a person born on 1979-04-12. [F1]",
                "9 wires of together USD 900,000.00 went to Panama. [F8]");

        CheckedText text = withModel(model, everything());

        assertThat(String.join(" ", sentences(text))).doesNotContain("Panama", "900,000");
    }

    @Test
    void theBuiltInWriterSaysWhatItsOutlineLeftOut() {
        Outline few = new Outline(
                "any-narrative",
                List.of(new Section(
                        "all", "All", List.of(Topic.PROFILE, Topic.CASH, Topic.GEOGRAPHY, Topic.SCHEME), false, 1)));

        CheckedText text = alone(few);

        assertThat(BlindReader.read(sentences(text)).isComplete()).isTrue();
    }

    @Test
    void whatTheLedgerDoesNotHoldIsSaidToBeMissing() {
        Outline profileOnly =
                new Outline("any-memo", List.of(new Section("all", "All", List.of(Topic.PROFILE), false, 9)));

        CheckedText text = alone(profileOnly);

        assertThat(text.omissions())
                .extracting(Omission::where, Omission::reason)
                .anySatisfy(omission -> assertThat(omission.toString()).contains("narrative", "does not say how"));
    }

    @Test
    void anAnswerToAQuestionIsNotANarrative() {
        Outline answer =
                new Outline("case-answer", List.of(new Section("answer", "Answer", List.of(Topic.PROFILE), false, 1)));

        assertThat(alone(answer).omissions()).isEmpty();
    }

    private static Outline everything() {
        return new Outline("any-narrative", List.of(new Section("all", "All", List.of(Topic.values()), false, 30)));
    }

    private CheckedText alone(Outline outline) {
        return new CheckedWriting(builtIn, builtIn, new LedgerChecker(), AssistBeans.repairs(builtIn))
                .write(new Assignment(outline, ledger), AnswerListener.NONE);
    }

    private CheckedText withModel(ScriptedModel model, Outline outline) {
        ModelWriter writer = new ModelWriter(model, PROMPTS, () -> "n0nce");
        return new CheckedWriting(writer, builtIn, new LedgerChecker(), AssistBeans.repairs(writer, builtIn))
                .write(new Assignment(outline, ledger), AnswerListener.NONE);
    }

    private static List<String> sentences(CheckedText text) {
        return text.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .map(CheckedSentence::text)
                .toList();
    }
}
