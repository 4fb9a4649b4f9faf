package io.casewright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.assist.Answer;
import io.casewright.assist.Answer.AnswerSection;
import io.casewright.assist.CheckedSentence;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked of every answer.
final class Answers {

    private Answers() {}

    static void assertSound(Answer answer) {
        assertThat(answer.headline()).hasSize(2);
        assertEverySentenceIsCarried(answer);
    }

    static void assertEverySentenceIsCarried(Answer answer) {
        assertThat(answer.unanswered()).isEmpty();
        assertThat(answer.sections()).isNotEmpty();
        assertThat(answer.omissions()).isEmpty();
        assertThat(sentences(answer)).allSatisfy(sentence -> {
            assertThat(sentence.citations()).isNotEmpty();
            assertThat(sentence.verdict()).isEqualTo("supported");
        });
    }

    static String text(Answer answer) {
        return sentences(answer).stream().map(CheckedSentence::text).collect(Collectors.joining(" "));
    }

    static List<CheckedSentence> sentences(Answer answer) {
        return Stream.concat(
                        answer.headline().stream(),
                        answer.sections().stream().map(AnswerSection::sentences).flatMap(List::stream))
                .toList();
    }
}
