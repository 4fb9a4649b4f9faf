package io.casewright.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/// The chat model. Without an address there is none, and the built-in writer answers.
@ConfigMapping(prefix = "casewright.llm")
public interface LlmConfig {

    /// Address of an OpenAI-compatible endpoint, up to and with `/v1`.
    Optional<String> url();

    /// The model's name at that endpoint.
    @WithDefault("default")
    String model();

    /// Sent as a bearer token; local servers need none.
    Optional<String> apiKey();

    /// The most that one call may take, from the request to the last character.
    @WithDefault("60s")
    Duration timeout();

    /// The most tokens of an answer.
    @Min(16)
    @Max(32_768)
    @WithDefault("2048")
    int maxTokens();

    /// 0 for the most likely words, up to 2 for varied ones.
    @DecimalMin("0.0")
    @DecimalMax("2.0")
    @WithDefault("0.0")
    double temperature();

    /// How long to wait before each of the two further tries.
    @WithDefault("300ms")
    Duration pause();
}
