package io.casewright.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OwnThresholdsTest {

    private static final KnowledgeBase SHIPPED = KnowledgeBase.load();

    private static Indicator indicator(KnowledgeBase library, String id) {
        return library.indicator(id).orElseThrow();
    }

    private static Lexicon lexicon(KnowledgeBase library, String id) {
        return Objects.requireNonNull(library.lexicons().get(id), id);
    }

    @Test
    void anInstitutionsThresholdReplacesTheShippedOneAndSaysWhoseItIs() {
        KnowledgeBase own = OwnThresholds.laidOver(SHIPPED, "indicators:\n  ML-028: {below: 5000}\n");

        assertThat(indicator(own, "ML-028").test())
                .containsEntry("below", 5000)
                .containsEntry("threshold-source", "the institution")
                .containsEntry("at-least", indicator(SHIPPED, "ML-028").test().get("at-least"));
    }

    @Test
    void aBlockWithinABlockIsMergedKeyByKey() {
        KnowledgeBase own = OwnThresholds.laidOver(SHIPPED, "indicators:\n  ML-041: {different: {branch: 5}}\n");

        assertThat(indicator(own, "ML-041").test()).containsEntry("different", Map.of("branch", 5));
        assertThat(indicator(own, "ML-041").test().get("of"))
                .isEqualTo(indicator(SHIPPED, "ML-041").test().get("of"));
    }

    @Test
    void anIndicatorThatIsSwitchedOffHasNoTest() {
        assertThat(indicator(OwnThresholds.laidOver(SHIPPED, "indicators:\n  ML-028: off\n"), "ML-028")
                        .test())
                .isEmpty();
    }

    @Test
    void aSegmentHasItsOwnThresholds() {
        KnowledgeBase own = OwnThresholds.laidOver(SHIPPED, "segments:\n  Student:\n    ML-028: {below: 3000}\n");

        assertThat(indicator(own, "ML-028").test())
                .isEqualTo(indicator(SHIPPED, "ML-028").test());
        assertThat(indicator(own, "ML-028").testBySegment().get("student")).containsEntry("below", 3000);
    }

    @Test
    void aListCanBeReplacedOrAddedTo() {
        KnowledgeBase own = OwnThresholds.laidOver(
                SHIPPED, "lexicons:\n  corridors: {countries: [MX]}\n  lodging: {add-names: [Pension Alma]}\n");

        assertThat(lexicon(own, "corridors").countries()).containsExactly("MX");
        assertThat(lexicon(own, "lodging").names()).contains("hotel", "pension alma");
    }

    @Test
    void everyFaultIsNamed() {
        assertThatThrownBy(() -> OwnThresholds.laidOver(
                        SHIPPED, "indicators:\n  XX-1: {below: 1}\nlexicons:\n  nowhere: {names: [a]}\nthings: {}\n"))
                .isInstanceOf(InvalidKnowledgeBaseException.class)
                .hasMessageContaining("XX-1")
                .hasMessageContaining("nowhere")
                .hasMessageContaining("things");
    }

    @Test
    void anEmptyFileChangesNothing() {
        assertThat(OwnThresholds.laidOver(SHIPPED, "# nothing yet\n").indicators())
                .isEqualTo(SHIPPED.indicators());
    }
}
