package io.casewright.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import io.casewright.llm.Completion.Usage;
import io.casewright.llm.ModelException.Reason;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A streamed answer on its way: pieces go to the listener on the client's thread, the caller waits for the end.
final class StreamedAnswer implements StreamingChatResponseHandler {

    private final LanguageModel.TextListener listener;
    private final LlmConfig config;
    private final CompletableFuture<Completion> end = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile @Nullable StreamingHandle handle;

    StreamedAnswer(LanguageModel.TextListener listener, LlmConfig config) {
        this.listener = listener;
        this.config = config;
    }

    @Override
    public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
        handle = context.streamingHandle();
        if (end.isDone()) {
            context.streamingHandle().cancel();
            return;
        }
        text.append(piece.text());
        if (!listener.text(piece.text())) {
            context.streamingHandle().cancel();
            end.complete(new Completion(text.toString(), config.model(), Usage.UNKNOWN, false, true));
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        try {
            end.complete(OpenAiModel.completion(response, false));
        } catch (ModelException e) {
            end.completeExceptionally(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    Completion await(Duration limit) {
        try {
            return end.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop();
            throw ModelFailures.of(e, config);
        } catch (ExecutionException e) {
            throw ModelFailures.of(e.getCause() == null ? e : e.getCause(), config);
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new ModelException(Reason.FAILED, "interrupted while the model was writing", e);
        }
    }

    private void stop() {
        end.cancel(false);
        StreamingHandle known = handle;
        if (known != null) {
            known.cancel();
        }
    }
}
