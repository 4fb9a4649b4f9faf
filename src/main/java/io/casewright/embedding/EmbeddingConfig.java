package io.casewright.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the packaged encoder is run.
@ConfigMapping(prefix = "casewright.embedding")
interface EmbeddingConfig {

    /// Passages that are encoded at the same time; 0 for one on each core.
    @WithDefault("0")
    int threads();

    /// Time without a text after which the encoder's memory (about 150 MB) is given back; the next text waits for it to
    /// load again, about half a second.
    @WithDefault("PT10M")
    Duration idleRelease();
}
