package io.casewright.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void goldenFilesAreRewrittenOnlyWhenAskedFor() {
        assertThat(Golden.isUpdate("", "")).isFalse();
        assertThat(Golden.isUpdate("true", "")).isTrue();
    }

    @Test
    void goldenFilesAreNeverRewrittenUnderContinuousIntegration() {
        assertThatThrownBy(() -> Golden.isUpdate("true", "true")).hasMessageContaining("CI=true");
    }
}
