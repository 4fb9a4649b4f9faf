package io.casewright.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.casewright.llm.LanguageModel.TextListener;
import io.casewright.llm.LlmConfig.Kind;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// A provider behind an address. One connection a call, which ends with the call.
final class HttpProvider implements Provider {

    private final ProviderSettings settings;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("llm-", 0).factory());
    private final HttpClient client;
    private volatile boolean takesForms;

    HttpProvider(ProviderSettings settings) {
        this.settings = settings;
        this.takesForms = settings.structured();
        // HTTP/1.1, because local servers often stumble over the offer to upgrade.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.limits().connect())
                .executor(threads)
                .build();
    }

    @Override
    public ProviderSettings settings() {
        return settings;
    }

    /// A server that does not know the form's schema refuses the request: then, and from then on, it is asked without.
    @Override
    public Completion stream(ModelRequest request, TextListener listener) {
        boolean formed = takesForms && request.form().isPresent();
        try {
            return call(request, listener);
        } catch (ModelException e) {
            if (!formed || e.reason() != ModelException.Reason.REFUSED || !takesForms) {
                throw e;
            }
            takesForms = false;
            return call(request, listener);
        }
    }

    private Completion call(ModelRequest request, TextListener listener) {
        AnswerQueue answer = new AnswerQueue(settings);
        try (ProviderHttp http = new ProviderHttp(client, scan(request))) {
            StreamingChatModel model = model(http);
            FutureTask<Void> reading = new FutureTask<>(() -> model.chat(chatRequest(request), answer), null) {
                @Override
                protected void setException(Throwable failure) {
                    answer.onError(failure);
                    super.setException(failure);
                }
            };
            threads.execute(reading);
            try {
                return answer.drain(listener);
            } finally {
                reading.cancel(true);
            }
        }
    }

    /// What leaves for an outside provider is read once more, as it leaves.
    private Consumer<String> scan(ModelRequest request) {
        return body -> {
            if (settings.external() && request.errand().pseudonyms().leaks(body)) {
                throw new ModelException(
                        ModelException.Reason.LEAK, ModelFailures.message(ModelException.Reason.LEAK, settings));
            }
        };
    }

    private ChatRequest chatRequest(ModelRequest request) {
        ChatRequest.Builder chat = ChatRequest.builder()
                .messages(request.messages().stream().map(HttpProvider::message).toList())
                .maxOutputTokens(Math.min(request.maxTokens(), settings.maxTokens()));
        Optional<ResponseFormat> format =
                request.form().filter(form -> takesForms).map(Forms::schema);
        format.ifPresent(chat::responseFormat);
        return chat.build();
    }

    private static dev.langchain4j.data.message.ChatMessage message(ChatMessage message) {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
        };
    }

    private StreamingChatModel model(ProviderHttp http) {
        return switch (settings.kind()) {
            case OPENAI -> openAi(http);
            case ANTHROPIC ->
                AnthropicStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(settings.url())
                        .apiKey(settings.apiKey().orElse("none"))
                        .modelName(settings.model())
                        .temperature(settings.temperature())
                        .maxTokens(settings.maxTokens())
                        .build();
            case OLLAMA ->
                OllamaStreamingChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(settings.url())
                        .modelName(settings.model())
                        .temperature(settings.temperature())
                        .numCtx(settings.contextTokens())
                        .customHeaders(bearer())
                        .build();
            case GGUF -> throw new IllegalStateException(Kind.GGUF + " has no address");
        };
    }

    private StreamingChatModel openAi(ProviderHttp http) {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(settings.url())
                .modelName(settings.model())
                .temperature(settings.temperature())
                .timeout(settings.limits().total());
        if (settings.azureApiVersion().isPresent()) {
            return model.customQueryParams(
                            Map.of("api-version", settings.azureApiVersion().get()))
                    .customHeaders(
                            settings.apiKey().map(key -> Map.of("api-key", key)).orElse(Map.of()))
                    .build();
        }
        settings.apiKey().ifPresent(model::apiKey);
        return model.build();
    }

    private Map<String, String> bearer() {
        return settings.apiKey()
                .map(key -> Map.of("Authorization", "Bearer " + key))
                .orElse(Map.of());
    }

    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
