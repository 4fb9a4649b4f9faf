package io.casewright.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.checking.BlindReading.Gap;
import io.casewright.checking.BlindReading.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindReaderTest {

    private static final String NARRATIVE = """
            Rosa Bellini owns a restaurant. Between 2 March 2026 and 28 April 2026 she paid in $228,400 in 24 deposits. \
            They were made in cash at the counter. The branches are in Italy. \
            This is consistent with the typology structuring.""";

    @Test
    void aWholeNarrativeAnswersEverything() {
        BlindReading reading = BlindReader.read(NARRATIVE);

        assertThat(reading.gaps()).isEmpty();
        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.answers()
                        .getOrDefault(Question.WHO, List.of())
                        .getFirst()
                        .words())
                .isEqualTo("Rosa Bellini");
        assertThat(reading.answers()
                        .getOrDefault(Question.WHEN, List.of())
                        .getFirst()
                        .words())
                .isEqualTo("2 March 2026");
        assertThat(reading.answers()
                        .getOrDefault(Question.WHEN, List.of())
                        .getFirst()
                        .sentence())
                .isEqualTo(1);
        assertThat(reading.answers().getOrDefault(Question.WHERE, List.of()).stream()
                        .map(answer -> answer.words()))
                .contains("Italy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WHO   | The account received USD 500.00 by wire from Italy on 2 May 2026, which is unusual.
            WHAT  | Rosa Bellini was seen at a branch on 2 May 2026; the use of cash is suspicious.
            WHEN  | Rosa Bellini received USD 500.00 by wire from Italy, which is unusual.
            WHERE | Rosa Bellini received USD 500.00 by wire on 2 May 2026, which is unusual.
            WHY   | Rosa Bellini received USD 500.00 by wire from Italy on 2 May 2026.
            HOW   | Rosa Bellini received USD 500.00 from Italy on 2 May 2026, which is unusual.
            """)
    void whatTheTextDoesNotSayIsAGap(Question missing, String narrative) {
        assertThat(BlindReader.read(narrative).gaps()).containsExactly(new Gap(missing));
    }

    @Test
    void aGapTellsTheWriterWhatToSay() {
        assertThat(new Gap(Question.WHEN).request())
                .isEqualTo(
                        "The narrative does not say when it happened; give the dates, or the period from the first to "
                                + "the last transaction, from cited facts, or say that the records do not hold it.");
    }

    @Test
    void aTextWithoutSentencesAnswersNothing() {
        assertThat(BlindReader.read("").gaps()).hasSize(Question.values().length);
        assertThat(BlindReader.read(List.of()).isComplete()).isFalse();
    }
}
