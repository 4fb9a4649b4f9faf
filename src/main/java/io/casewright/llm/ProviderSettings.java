package io.casewright.llm;

import io.casewright.llm.LlmConfig.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One provider as it will be used, every default filled in.
///
/// @param url empty for a model file
record ProviderSettings(
        String name,
        Kind kind,
        String url,
        String model,
        Optional<String> apiKey,
        boolean external,
        BigDecimal pricePerMillionIn,
        BigDecimal pricePerMillionOut,
        Limits limits,
        int maxTokens,
        int contextTokens,
        double temperature,
        int parallel,
        boolean structured,
        boolean small,
        Optional<String> azureApiVersion,
        Optional<Path> file,
        int threads) {

    /// The name that the simple settings' provider has.
    static final String SIMPLE = "default";

    private static final int SIMPLE_CONTEXT = 16_384;
    private static final int SIMPLE_PARALLEL = 8;
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /// How long each part of a call may take.
    ///
    /// @param pause before the first further try
    record Limits(Duration connect, Duration firstToken, Duration idle, Duration total, Duration pause) {}

    /// All providers by name, in the order of their names, the simple settings' one first.
    ///
    /// Throws [IllegalArgumentException] naming the setting that is missing or wrong.
    static Map<String, ProviderSettings> of(LlmConfig config) {
        Map<String, ProviderSettings> all = new LinkedHashMap<>();
        config.url().filter(url -> !url.isBlank()).ifPresent(url -> all.put(SIMPLE, simple(config, url)));
        new TreeMap<>(config.providers()).forEach((name, provider) -> all.put(name, named(config, name, provider)));
        return all;
    }

    /// Where it is, for messages: without path, user and query, because an address may hold a key.
    String place() {
        return kind == Kind.GGUF ? "this process" : url.replaceAll("^https?://(?:[^/@]*@)?([^/?#]*).*", "$1");
    }

    BigDecimal cost(long inputTokens, long outputTokens) {
        BigDecimal in = pricePerMillionIn.multiply(BigDecimal.valueOf(inputTokens));
        BigDecimal out = pricePerMillionOut.multiply(BigDecimal.valueOf(outputTokens));
        return in.add(out).divide(MILLION, 6, RoundingMode.HALF_UP);
    }

    private static ProviderSettings simple(LlmConfig config, String url) {
        Duration total = config.timeout();
        return new ProviderSettings(
                SIMPLE,
                Kind.OPENAI,
                url,
                config.model(),
                config.apiKey(),
                config.external().orElse(!isLoopback(url)),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new Limits(shorter(Duration.ofSeconds(5), total), total, total, total, config.pause()),
                config.maxTokens(),
                SIMPLE_CONTEXT,
                config.temperature(),
                SIMPLE_PARALLEL,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static ProviderSettings named(LlmConfig config, String name, LlmConfig.Provider provider) {
        boolean inProcess = provider.kind() == Kind.GGUF;
        String url = inProcess ? "" : needed(provider.url(), name, "url");
        Optional<Path> file = provider.file();
        if (inProcess) {
            needed(file.map(Path::toString), name, "file");
        }
        return new ProviderSettings(
                name,
                provider.kind(),
                url,
                provider.model(),
                provider.apiKey(),
                provider.external().orElse(!inProcess && !isLoopback(url)),
                provider.pricePerMillionIn(),
                provider.pricePerMillionOut(),
                new Limits(
                        provider.connect(), provider.firstToken(), provider.idle(), provider.total(), config.pause()),
                provider.maxTokens(),
                provider.contextTokens(),
                provider.temperature(),
                provider.parallel(),
                provider.structured().orElse(provider.kind() != Kind.ANTHROPIC),
                provider.small(),
                provider.azureApiVersion(),
                file,
                provider.threads());
    }

    private static String needed(Optional<String> value, String name, String key) {
        return value.filter(each -> !each.isBlank())
                .orElseThrow(() ->
                        new IllegalArgumentException("casewright.llm.providers.%s.%s is missing".formatted(name, key)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isLoopback(String url) {
        try {
            String host = Optional.ofNullable(URI.create(url).getHost()).orElse("");
            return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the address of a chat model is no URL: it must begin with http", e);
        }
    }

    /// Without the key.
    @Override
    public String toString() {
        return "ProviderSettings[%s, %s, %s]".formatted(name, kind, model);
    }
}
