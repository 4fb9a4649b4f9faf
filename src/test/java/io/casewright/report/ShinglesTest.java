package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShinglesTest {

    @Test
    void aNarrativeFilledInAnewWithOtherNamesAndFiguresIsTheSame() {
        Shingles one = of("On 2026-03-02 Rosa Bellini paid in USD 9,000.00 at 4 branches of the bank.");
        Shingles other = of("On 2025-11-30 Bo Li paid in EUR 12.50 at 11 branches of the bank.");

        assertThat(one.shareIn(other)).isEqualTo(1);
    }

    @Test
    void anotherStoryIsNot() {
        Shingles one = of("The customer paid cash in at four branches within a week.");
        Shingles other = of("Wages came back from workers on the day after payday, in round sums.");

        assertThat(one.shareIn(other)).isZero();
    }

    @Test
    void theShareIsThatOfThisTextInTheOther() {
        Shingles part = of("one two three four five six.");
        Shingles whole = of("one two three four five six seven eight nine ten eleven.");

        assertThat(part.shareIn(whole)).isEqualTo(1);
        assertThat(whole.shareIn(part)).isLessThan(0.5);
    }

    @Test
    void aTextShorterThanOneRunIsLikeNothing() {
        assertThat(of("one two.").shareIn(of("one two."))).isZero();
    }

    private static Shingles of(String... sentences) {
        return new Shingles(List.of(sentences));
    }
}
