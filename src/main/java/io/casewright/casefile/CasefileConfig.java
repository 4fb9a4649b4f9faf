package io.casewright.casefile;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Limits of what people add to cases.
@ConfigMapping(prefix = "casewright.casefile")
public interface CasefileConfig {

    /// Size of one attachment at most, in bytes (`50M`).
    @WithDefault("50M")
    MemorySize largestAttachment();
}
