package io.casewright.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN = List.of("document", "limit", "q");

    @Test
    void aTypingErrorFindsTheName() {
        assertThat(Nearest.to("limti", KNOWN)).contains("limit");
        assertThat(Nearest.to("limits", KNOWN)).contains("limit");
        assertThat(Nearest.to("Limit", KNOWN)).contains("limit");
    }

    @Test
    void theBeginningOfANameFindsIt() {
        assertThat(Nearest.to("doc", KNOWN)).contains("document");
    }

    @Test
    void somethingElseFindsNothing() {
        assertThat(Nearest.to("colour", KNOWN)).isEmpty();
    }
}
