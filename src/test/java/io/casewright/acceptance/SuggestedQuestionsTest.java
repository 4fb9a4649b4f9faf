package io.casewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.AnswerQuestion;
import io.casewright.assist.Asking;
import io.casewright.assist.CheckedSentence;
import io.casewright.assist.SuggestQuestions;
import io.casewright.assist.tool.Inquiry;
import io.casewright.casefile.CaseReaders;
import io.casewright.demo.DemoLoader;
import io.casewright.evidence.CaseId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is suggested is answered, over the real database, index, analysis, writer and checker.
@QuarkusTest
@TestProfile(WithTheDemoBank.class)
class SuggestedQuestionsTest {

    @Inject
    DemoLoader demo;

    @Inject
    CaseReaders readers;

    @Inject
    AnswerQuestion questions;

    @Inject
    SuggestQuestions suggestions;

    static List<String> cases() {
        return IntStream.rangeClosed(1, 12).mapToObj("DEMO-%02d"::formatted).toList();
    }

    @BeforeEach
    void waitForTheBank() {
        demo.load();
    }

    /// Remembers how a question was read.
    private static final class Reading implements AnswerListener {

        private Optional<Inquiry> inquiry = Optional.empty();

        @Override
        public void understood(Inquiry read) {
            inquiry = Optional.of(read);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySuggestionAndEachAfterItIsAnswered(String caseId) {
        CaseId id = new CaseId(caseId);
        List<String> first = suggestions.suggest(reader(), id, Optional.empty(), Set.of());

        assertThat(first).hasSize(4).doesNotHaveDuplicates();
        for (String question : first) {
            Reading reading = new Reading();
            assertAnswered(id, new Asking(question, Optional.empty()), reading);
            for (String next : suggestions.suggest(reader(), id, reading.inquiry, Set.of(question))) {
                assertThat(next).isNotEqualTo(question);
                assertAnswered(id, new Asking(next, reading.inquiry), AnswerListener.NONE);
            }
        }
    }

    @Test
    void whatSpeaksAgainstSuspicionIsNeverAnsweredWithWhatSpeaksForIt() {
        Answer restaurant = answer(new CaseId("DEMO-10"), Asking.alone("What speaks against suspicion?"));

        String said = String.join(
                " ",
                Answers.sentences(restaurant).stream()
                        .map(CheckedSentence::text)
                        .toList());
        assertThat(said.toLowerCase(Locale.ROOT)).doesNotContain("indicator", "structuring", "red flag");
        if (restaurant.unanswered().isPresent()) {
            assertThat(restaurant.unanswered().get().reason()).contains("Nothing on record speaks against suspicion");
        }
    }

    private void assertAnswered(CaseId id, Asking asking, AnswerListener listener) {
        Answer answer = questions.ask(reader(), id, asking, listener).orElseThrow();
        assertThat(answer.unanswered()).as("%s: %s", id, asking.question()).isEmpty();
        assertThat(Answers.sentences(answer))
                .as("%s: %s", id, asking.question())
                .isNotEmpty();
    }

    private Answer answer(CaseId id, Asking asking) {
        return questions.ask(reader(), id, asking, AnswerListener.NONE).orElseThrow();
    }

    private Access reader() {
        return readers.accessOf(new Caller("investigator-1", Role.INVESTIGATOR, Audience.INVESTIGATION));
    }
}
