package io.casewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.checking.Checker;
import io.casewright.checking.Verdict;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Topic;
import io.casewright.writing.Assignment;
import io.casewright.writing.Draft;
import io.casewright.writing.Draft.DraftSection;
import io.casewright.writing.Draft.Producer;
import io.casewright.writing.Outline;
import io.casewright.writing.Sentence;
import io.casewright.writing.Writer;
import io.casewright.writing.WriterUnavailableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckedWritingTest {

    private static final Outline OUTLINE = new Outline("any", List.of());
    private static final Ledger LEDGER = Ledger.of(
            "q",
            List.of(new Fact(Topic.CASH, "cash", "Cash was deposited.", Map.of(), List.of(), Set.of())),
            List.of());
    private static final Assignment ASSIGNMENT = new Assignment(OUTLINE, LEDGER);
    private static final Citation F1 = Citation.fact(1);

    /// Passes a sentence that does not hold the word "false" and cites something.
    private static final Checker HONEST = (text, citations, ledger) -> {
        if (citations.isEmpty()) {
            return new Verdict.Uncited();
        }
        return text.contains("false")
                ? new Verdict.Unsupported("false", "No cited fact carries it.")
                : new Verdict.Supported();
    };

    private static final Repairs NO_REPAIRS = new ScriptedRepairs(Optional.empty(), Optional.empty());

    @Test
    void aSupportedSentenceIsShownAsWritten() {
        CheckedText text = write(drafting("Cash came in."), NO_REPAIRS);

        assertThat(sentences(text)).containsExactly("Cash came in.");
        assertThat(text.quality()).isEqualTo(new Answer.Quality(1, 0, 0, 0));
    }

    @Test
    void aFailedSentenceIsRewrittenOnce() {
        Repairs repairs = new ScriptedRepairs(Optional.of("Cash came in after all."), Optional.empty());

        CheckedText text = write(drafting("A false thing."), repairs);

        assertThat(sentences(text)).containsExactly("Cash came in after all.");
        assertThat(text.quality()).isEqualTo(new Answer.Quality(1, 1, 0, 0));
    }

    @Test
    void aRewrittenSentenceThatFailsAgainIsReplacedByTheBuiltInWriters() {
        Repairs repairs = new ScriptedRepairs(Optional.of("Still false."), Optional.of("Cash was deposited."));

        CheckedText text = write(drafting("A false thing."), repairs);

        assertThat(sentences(text)).containsExactly("Cash was deposited.");
        assertThat(text.sections().getFirst().sentences().getFirst().origin())
                .isEqualTo(CheckedSentence.Origin.REPLACED);
    }

    @Test
    void whatCannotBeMendedIsLeftOutAndSaid() {
        List<Answer.Omission> heard = new ArrayList<>();
        AnswerListener listener = new AnswerListener() {
            @Override
            public void leftOut(Answer.Omission omission) {
                heard.add(omission);
            }
        };
        Repairs repairs = new ScriptedRepairs(Optional.of("Still false."), Optional.of("false too"));

        CheckedText text =
                new CheckedWriting(drafting("A false thing."), drafting(), HONEST, repairs).write(ASSIGNMENT, listener);

        assertThat(sentences(text)).isEmpty();
        assertThat(text.omissions())
                .singleElement()
                .satisfies(omission -> assertThat(omission.reason()).contains("No cited fact carries it"));
        assertThat(heard).isEqualTo(text.omissions());
        assertThat(text.quality().leftOut()).isEqualTo(1);
    }

    @Test
    void theBuiltInWriterAnswersWhenTheModelIsDown() {
        Writer down = (assignment, heard) -> {
            throw new WriterUnavailableException("connection refused", new IllegalStateException());
        };

        CheckedText text = new CheckedWriting(down, drafting("Cash came in."), HONEST, NO_REPAIRS)
                .write(ASSIGNMENT, AnswerListener.NONE);

        assertThat(sentences(text)).containsExactly("Cash came in.");
        assertThat(text.omissions().getFirst().reason()).contains("connection refused");
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotWrittenAndTheRestStays() {
        List<String> heard = new ArrayList<>();
        AnswerListener listener = new AnswerListener() {
            @Override
            public void sentence(String section, CheckedSentence sentence) {
                heard.add(sentence.text());
            }

            @Override
            public boolean isWanted() {
                return heard.isEmpty();
            }
        };

        CheckedText text = new CheckedWriting(
                        drafting("Cash came in.", "Cash came in twice."), drafting("More."), HONEST, NO_REPAIRS)
                .write(ASSIGNMENT, listener);

        assertThat(sentences(text)).containsExactly("Cash came in.").isEqualTo(heard);
        assertThat(text.omissions()).extracting(Answer.Omission::where).containsExactly("asker");
    }

    @Test
    void theSameSentenceIsNotShownTwiceInASection() {
        assertThat(sentences(write(drafting("Cash came in.", "Cash came in."), NO_REPAIRS)))
                .containsExactly("Cash came in.");
    }

    @Test
    void aSentenceIsReleasedBeforeTheNextIsWritten() {
        List<String> heard = new ArrayList<>();
        AnswerListener listener = new AnswerListener() {
            @Override
            public void sentence(String section, CheckedSentence sentence) {
                heard.add(sentence.text());
            }
        };
        Writer writer = (assignment, draft) -> {
            draft.sentence("body", sentence("Cash came in."));
            assertThat(heard).containsExactly("Cash came in.");
            draft.sentence("body", sentence("A false thing."));
            draft.sentence("body", sentence("Cash came in twice."));
            draft.ended("body");
            return new Draft(List.of(), List.of(), Producer.BUILT_IN);
        };

        new CheckedWriting(writer, drafting(), HONEST, NO_REPAIRS).write(ASSIGNMENT, listener);

        assertThat(heard).containsExactly("Cash came in.", "Cash came in twice.");
    }

    @Test
    void aModelThatBreaksOffKeepsWhatItSaidAndTheBuiltInWriterGoesOn() {
        Writer breaking = (assignment, heard) -> {
            heard.sentence("body", sentence("Cash came in."));
            throw new WriterUnavailableException(
                    "reset",
                    new IllegalStateException(),
                    Optional.of(new Producer("model", Optional.of("m"), Optional.empty())));
        };
        Citation f2 = Citation.fact(2);
        Writer own = (assignment, heard) -> new Draft(
                List.of(),
                List.of(new DraftSection(
                        "body",
                        "Body",
                        List.of(sentence("Cash was deposited."), new Sentence("It was sent abroad.", List.of(f2))))),
                Producer.BUILT_IN);

        CheckedText text = new CheckedWriting(breaking, own, HONEST, NO_REPAIRS).write(ASSIGNMENT, AnswerListener.NONE);

        assertThat(sentences(text)).containsExactly("Cash came in.", "It was sent abroad.");
        assertThat(text.writtenBy().writer()).isEqualTo("model");
        assertThat(text.quality()).isEqualTo(new Answer.Quality(1, 0, 1, 0));
    }

    @Test
    void aSectionOfWhichNothingCanBeShownIsTheBuiltInWriters() {
        CheckedText text = new CheckedWriting(
                        drafting("A false thing."), drafting("Cash was deposited."), HONEST, NO_REPAIRS)
                .write(ASSIGNMENT, AnswerListener.NONE);

        assertThat(sentences(text)).containsExactly("Cash was deposited.");
        assertThat(text.quality()).isEqualTo(new Answer.Quality(1, 0, 1, 1));
    }

    @Test
    void aModelsLinkImageOrMarkupIsNeverShown() {
        for (String hostile : List.of(
                "Cash came in, see https://evil.example/x.",
                "Cash ![came](http://evil.example/p.png) in.",
                "Cash came in <img src=x onerror=alert(1)>.",
                "Cash came in, [details](javascript:alert(1)).",
                "Cash came in, see www.evil.example.")) {
            assertThat(sentences(write(drafting(hostile), NO_REPAIRS))).isEmpty();
        }
    }

    private static CheckedText write(Writer writer, Repairs repairs) {
        return new CheckedWriting(writer, drafting(), HONEST, repairs).write(ASSIGNMENT, AnswerListener.NONE);
    }

    private static Writer drafting(String... sentences) {
        List<Sentence> written =
                List.of(sentences).stream().map(CheckedWritingTest::sentence).toList();
        return (assignment, heard) -> {
            written.forEach(sentence -> heard.sentence("body", sentence));
            heard.ended("body");
            return new Draft(List.of(), List.of(new DraftSection("body", "Body", written)), Producer.BUILT_IN);
        };
    }

    private static Sentence sentence(String text) {
        return new Sentence(text, List.of(F1));
    }

    private static List<String> sentences(CheckedText text) {
        return text.sections().stream()
                .flatMap(section -> section.sentences().stream())
                .map(CheckedSentence::text)
                .toList();
    }

    private record ScriptedRepairs(Optional<String> second, Optional<String> own) implements Repairs {

        @Override
        public Optional<Sentence> rewritten(Sentence failed, String reason, Assignment assignment) {
            return second.map(CheckedWritingTest::sentence);
        }

        @Override
        public Optional<Sentence> replacement(Citation citation, Ledger ledger) {
            return own.map(CheckedWritingTest::sentence);
        }
    }
}
