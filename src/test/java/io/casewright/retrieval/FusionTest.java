package io.casewright.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.DocumentId;
import io.casewright.evidence.PassageId;
import io.casewright.index.PassageIndex.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void aPassageThatBothLegsFindComesBeforeOneThatOneLegFinds() {
        List<Candidate> fused = Fusion.fuse(
                List.of(candidate("a", 9), candidate("b", 8), candidate("z", 1)),
                List.of(candidate("c", 0.8), candidate("b", 0.78), candidate("y", 0.5)));

        assertThat(fused).extracting(Candidate::passage).startsWith(new PassageId("b"));
        assertThat(fused).hasSize(5);
    }

    @Test
    void withoutVectorsTheTextLegDecidesAndTheOtherWayRound() {
        List<Candidate> ranking = List.of(candidate("b", 2), candidate("a", 1));

        assertThat(Fusion.fuse(ranking, List.of()))
                .extracting(Candidate::passage)
                .containsExactly(id("b"), id("a"));
        assertThat(Fusion.fuse(List.of(), ranking))
                .extracting(Candidate::passage)
                .containsExactly(id("b"), id("a"));
        assertThat(Fusion.fuse(List.of(), List.of())).isEmpty();
    }

    @Test
    void equalScoresComeInTheOrderOfTheirIds() {
        List<Candidate> text = List.of(candidate("c", 3), candidate("a", 3), candidate("b", 3));

        assertThat(Fusion.fuse(text, List.of()))
                .extracting(Candidate::passage)
                .containsExactly(id("a"), id("b"), id("c"));
    }

    @Test
    void aCloseCosineAnswersAndAnotherDoesNot() {
        List<Candidate> vectors = List.of(candidate("a", 0.8), candidate("b", 0.67));
        Answerability full = new Answerability(List.of(candidate("t", 9)), vectors, 2);
        Answerability notFull = new Answerability(List.of(candidate("t", 9), candidate("u", 4)), vectors, 3);

        assertThat(full.answers(id("a"))).isTrue();
        assertThat(full.answers(id("b"))).isFalse();
        assertThat(full.answers(id("t"))).isFalse();
        assertThat(notFull.answers(id("t"))).isTrue();
        assertThat(notFull.answers(id("u"))).isFalse();
    }

    private static PassageId id(String value) {
        return new PassageId(value);
    }

    private static Candidate candidate(String id, double score) {
        return new Candidate(id(id), new DocumentId("d"), score);
    }
}
