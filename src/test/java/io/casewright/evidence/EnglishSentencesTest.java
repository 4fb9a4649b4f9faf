package io.casewright.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishSentencesTest {

    @Test
    void cutsAtFullStopsAndQuestionMarksAndStripsBlanks() {
        assertThat(EnglishSentences.of(" He paid EUR 1,250.50 on 3 May 2026.  Why? \nNobody knows. "))
                .containsExactly("He paid EUR 1,250.50 on 3 May 2026.", "Why?", "Nobody knows.");
    }

    @Test
    void findsNoSentenceInBlanks() {
        assertThat(EnglishSentences.of(" \n ")).isEmpty();
    }
}
