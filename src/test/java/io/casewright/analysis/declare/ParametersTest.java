package io.casewright.analysis.declare;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.analysis.signal.Signals;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Map<String, Object> GOOD = Map.of(
            "signal", "just-below",
            "from", 9000,
            "below", 10000,
            "at-least", 3,
            "within-days", 14,
            "threshold-source", "our choice");

    @Test
    void aCompleteDeclarationIsTaken() {
        assertThatCode(() -> Signals.declared("X-1", GOOD, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void aMissingParameterIsNamedWithItsIndicator() {
        assertThatThrownBy(() -> Signals.declared("X-1", without("below"), Map.of()))
                .isInstanceOf(InvalidTestException.class)
                .hasMessageContaining("X-1")
                .hasMessageContaining("\"below\"");
    }

    @Test
    void aParameterThatNoSignalReadsIsRefused() {
        assertThatThrownBy(() -> Signals.declared("X-1", with("within-dais", 3), Map.of()))
                .isInstanceOf(InvalidTestException.class)
                .hasMessageContaining("within-dais");
    }

    @Test
    void anImpossibleValueIsRefused() {
        assertThatThrownBy(() -> Signals.declared("X-1", with("at-least", 0), Map.of()))
                .isInstanceOf(InvalidTestException.class)
                .hasMessageContaining("a whole number from 1");
    }

    @Test
    void aThresholdWithoutItsSourceIsRefused() {
        assertThatThrownBy(() -> Signals.declared("X-1", without("threshold-source"), Map.of()))
                .isInstanceOf(InvalidTestException.class)
                .hasMessageContaining("threshold-source");
    }

    @Test
    void anUnknownSignalIsRefusedWithTheListOfKnownOnes() {
        assertThatThrownBy(() -> Signals.declared("X-1", with("signal", "telepathy"), Map.of()))
                .isInstanceOf(InvalidTestException.class)
                .hasMessageContaining("telepathy")
                .hasMessageContaining("just-below");
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> changed = new HashMap<>(GOOD);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> without(String key) {
        Map<String, Object> changed = new HashMap<>(GOOD);
        changed.remove(key);
        return changed;
    }
}
