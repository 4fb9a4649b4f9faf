package io.casewright.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.casewright.llm.Completion.Usage;
import io.casewright.llm.ModelException.Reason;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Any endpoint that speaks OpenAI's chat protocol. Tries a call at most three times, and not again once the first
/// piece of a streamed answer has come.
@Singleton
public final class OpenAiModel implements LanguageModel {

    private static final int TRIES = 3;

    private final LlmConfig config;
    private final Optional<OpenAiChatModel> whole;
    private final Optional<OpenAiStreamingChatModel> streaming;

    @Inject
    public OpenAiModel(LlmConfig config) {
        this.config = config;
        Optional<String> url = config.url().filter(each -> !each.isBlank());
        this.whole = url.map(this::whole);
        this.streaming = url.map(this::streaming);
    }

    @Override
    public boolean isConfigured() {
        return whole.isPresent();
    }

    @Override
    public String name() {
        return isConfigured() ? config.model() : "";
    }

    @Override
    public Completion complete(List<ChatMessage> messages, int maxTokens) {
        OpenAiChatModel model = whole.orElseThrow(OpenAiModel::notConfigured);
        ChatRequest request = request(messages, maxTokens);
        return trying(() -> completion(Calls.within(config, () -> model.chat(request)), false), () -> true);
    }

    @Override
    public Completion stream(List<ChatMessage> messages, int maxTokens, TextListener listener) {
        OpenAiStreamingChatModel model = streaming.orElseThrow(OpenAiModel::notConfigured);
        ChatRequest request = request(messages, maxTokens);
        AtomicBoolean begun = new AtomicBoolean();
        TextListener watched = piece -> {
            begun.set(true);
            return listener.text(piece);
        };
        return trying(
                () -> {
                    StreamedAnswer answer = new StreamedAnswer(watched, config);
                    Calls.within(config, () -> {
                        model.chat(request, answer);
                        return answer;
                    });
                    return answer.await(config.timeout());
                },
                () -> !begun.get());
    }

    static Completion completion(@Nullable ChatResponse response, boolean cancelled) {
        if (response == null
                || response.aiMessage() == null
                || response.aiMessage().text() == null) {
            throw new ModelException(Reason.GARBLED, "the model's answer holds no text");
        }
        String model = Optional.ofNullable(response.modelName()).orElse("");
        boolean truncated = response.finishReason() == FinishReason.LENGTH;
        return new Completion(response.aiMessage().text(), model, usage(response.tokenUsage()), truncated, cancelled);
    }

    private static Usage usage(@Nullable TokenUsage usage) {
        if (usage == null) {
            return Usage.UNKNOWN;
        }
        return new Usage(orNone(usage.inputTokenCount()), orNone(usage.outputTokenCount()));
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }

    private Completion trying(Supplier<Completion> call, BooleanSupplier mayRepeat) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (ModelException e) {
                if (attempt == TRIES || !e.isPassing() || !mayRepeat.getAsBoolean()) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(Reason.FAILED, "interrupted while waiting for the model", e);
        }
    }

    private ChatRequest request(List<ChatMessage> messages, int maxTokens) {
        return ChatRequest.builder()
                .messages(messages.stream().map(OpenAiModel::message).toList())
                .maxOutputTokens(Math.min(maxTokens, config.maxTokens()))
                .build();
    }

    private static dev.langchain4j.data.message.ChatMessage message(ChatMessage message) {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
        };
    }

    private OpenAiChatModel whole(String url) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(client())
                .baseUrl(url)
                .apiKey(config.apiKey().orElse("none"))
                .modelName(config.model())
                .temperature(config.temperature())
                .timeout(config.timeout())
                .maxRetries(0)
                .build();
    }

    private OpenAiStreamingChatModel streaming(String url) {
        return OpenAiStreamingChatModel.builder()
                .httpClientBuilder(client())
                .baseUrl(url)
                .apiKey(config.apiKey().orElse("none"))
                .modelName(config.model())
                .temperature(config.temperature())
                .timeout(config.timeout())
                .build();
    }

    /// HTTP/1.1, because local servers often stumble over the offer to upgrade.
    private static JdkHttpClientBuilder client() {
        return new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1));
    }

    private static ModelException notConfigured() {
        return new ModelException(
                Reason.NOT_CONFIGURED, "no chat model is configured; set casewright.llm.url to use one");
    }
}
