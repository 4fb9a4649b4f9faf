package io.casewright.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnQuestionsTest {

    /// A digest that is written anew takes its questions with it: write new ones, then train again.
    @Test
    void mostOfOurQuestionsStillHaveThePassageThatTheyWereWrittenOn() {
        assertThat(OwnQuestions.read().passages()).hasSizeGreaterThan(90);
    }
}
