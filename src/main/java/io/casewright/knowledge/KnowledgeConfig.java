package io.casewright.knowledge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How much a document from outside may ask of us.
@ConfigMapping(prefix = "casewright.knowledge")
public interface KnowledgeConfig {

    /// The largest file (`50M`).
    @WithDefault("50M")
    MemorySize largestFile();

    /// The most that a file may unpack to (`400M`).
    @WithDefault("400M")
    MemorySize largestInflated();

    /// The most pages of one PDF.
    @WithDefault("3000")
    @Min(1)
    @Max(100_000)
    int mostPages();

    /// The longest that reading one file may take.
    @WithDefault("45s")
    Duration timeLimit();

    /// The memory of the process that reads files, in mebibytes.
    @WithDefault("512")
    @Min(64)
    @Max(16_384)
    int readerMemoryMb();
}
