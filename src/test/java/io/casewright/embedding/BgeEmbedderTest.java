package io.casewright.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BgeEmbedderTest {

    @Test
    void theEncoderIsLoadedByTheFirstTextAndReleasedWhenIdle() throws InterruptedException {
        try (BgeEmbedder embedder = new BgeEmbedder(1, Duration.ofMillis(1))) {
            embedder.modelHash();
            assertThat(embedder.isLoaded()).isFalse();

            float[] vector = embedder.embedQuestion("cash deposits below the threshold");
            embedder.awaitRelease();

            assertThat(embedder.isLoaded()).isFalse();
            assertThat(embedder.embedQuestion("cash deposits below the threshold"))
                    .isEqualTo(vector);
        }
    }

    @Test
    void aTextThatMeansTheSameIsCloserThanOneThatDoesNot() {
        try (BgeEmbedder embedder = new BgeEmbedder(0, Duration.ofMinutes(1))) {
            List<float[]> passages = embedder.embedPassages(List.of(
                    "The customer splits deposits so that each stays under the reporting limit.",
                    "Bread needs flour, water, salt and patience."));
            float[] question = embedder.embedQuestion("How is structuring of cash deposits recognised?");

            assertThat(product(question, passages.get(0))).isGreaterThan(product(question, passages.get(1)) + 0.05);
            assertThat(product(question, question)).isBetween(0.999, 1.001);
        }
    }

    @Test
    void aVectorDoesNotDependOnTheTextsBesideIt() {
        try (BgeEmbedder embedder = new BgeEmbedder(0, Duration.ofMinutes(1))) {
            float[] alone = embedder.embedPassages(List.of("funnel account")).getFirst();
            float[] beside = embedder.embedPassages(List.of("a much longer text ".repeat(400), "funnel account", ""))
                    .get(1);

            assertThat(beside).isEqualTo(alone);
        }
    }

    private static double product(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
