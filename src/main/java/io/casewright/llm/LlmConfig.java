package io.casewright.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The chat models. Without an address and without providers there is none, and the built-in writer answers.
@ConfigMapping(prefix = "casewright.llm")
public interface LlmConfig {

    /// Address of an OpenAI-compatible endpoint, up to and with `/v1`: one provider named `default`.
    Optional<String> url();

    /// The model's name at that endpoint.
    @WithDefault("default")
    String model();

    /// Sent as a bearer token; local servers need none.
    Optional<String> apiKey();

    /// Whether that endpoint is somebody else's, so that identifiers are replaced before anything is sent. Unless said
    /// otherwise, every endpoint that is not on this machine is.
    Optional<Boolean> external();

    /// The most that one call to it may take, from the request to the last character.
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

    /// How long to wait before the first of two further tries; twice as long before the second.
    @WithDefault("300ms")
    Duration pause();

    /// Several providers, by a name of the institution's choice.
    Map<String, Provider> providers();

    /// `light` and `heavy`: names of providers, the first that answers is taken. A task without a route asks all, in
    /// the order of their names.
    Map<String, List<String>> route();

    Caps cap();

    /// How a provider is spoken to.
    enum Kind {
        /// OpenAI's chat protocol: OpenAI, Azure, vLLM, llama.cpp, LM Studio, Mistral and many more.
        OPENAI,
        ANTHROPIC,
        OLLAMA,
        /// A model file that runs inside this process.
        GGUF
    }

    /// One provider.
    interface Provider {

        Kind kind();

        /// Base address; up to and with `/v1` for `openai` and `anthropic`. None for `gguf`.
        Optional<String> url();

        /// The model's name there; for `gguf` the name that answers show.
        @WithDefault("default")
        String model();

        /// The model file of a `gguf` provider.
        Optional<Path> file();

        /// Never logged and never shown.
        Optional<String> apiKey();

        /// Whether identifiers are replaced before anything is sent. Default: yes, unless it is this machine.
        Optional<Boolean> external();

        /// What a million tokens of requests and of answers cost, in the institution's currency.
        @WithDefault("0")
        BigDecimal pricePerMillionIn();

        @WithDefault("0")
        BigDecimal pricePerMillionOut();

        @WithDefault("5s")
        Duration connect();

        /// From the request to the first piece of the answer.
        @WithDefault("30s")
        Duration firstToken();

        /// Between two pieces.
        @WithDefault("20s")
        Duration idle();

        /// Of all tries together.
        @WithDefault("120s")
        Duration total();

        @Min(16)
        @Max(32_768)
        @WithDefault("2048")
        int maxTokens();

        /// What request and answer may have together.
        @Min(512)
        @WithDefault("16384")
        int contextTokens();

        @DecimalMin("0.0")
        @DecimalMax("2.0")
        @WithDefault("0.0")
        double temperature();

        /// Calls under way at once; one more is not made.
        @Min(1)
        @WithDefault("4")
        int parallel();

        /// Whether the answer's form is asked for by a JSON schema (`gguf`: a grammar). Default: yes, but for
        /// Anthropic.
        Optional<Boolean> structured();

        /// Whether the model is too small to write from many facts: it then tells them one by one, in a short request
        /// each.
        @WithDefault("false")
        boolean small();

        /// Azure's form of address: this version goes into the query and the key into a header `api-key`.
        Optional<String> azureApiVersion();

        /// Processor threads of a `gguf` model; 0 for half of the machine's.
        @Min(0)
        @WithDefault("0")
        int threads();
    }

    /// What may be spent. What would go beyond is refused before it is sent, and the built-in writer answers.
    interface Caps {

        /// Tokens of all calls that one request of a caller makes.
        @Min(0)
        @WithDefault("400000")
        long requestTokens();

        /// Tokens a day (UTC) of one user.
        @Min(0)
        @WithDefault("4000000")
        long userTokens();

        /// Tokens of one case, ever.
        @Min(0)
        @WithDefault("20000000")
        long caseTokens();

        /// Tokens a day (UTC) of everybody.
        @Min(0)
        @WithDefault("40000000")
        long dayTokens();

        /// Money a day (UTC) of everybody, in the currency of the prices; none without it.
        Optional<BigDecimal> dayCost();
    }
}
