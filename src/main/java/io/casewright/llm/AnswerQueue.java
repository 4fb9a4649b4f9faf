package io.casewright.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.casewright.llm.Completion.Usage;
import io.casewright.llm.ModelException.Reason;
import io.casewright.llm.ProviderSettings.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A streamed answer between the thread that reads the provider and the one that asked: pieces wait here, so that the
/// asking thread may take its time with one (check it, have it mended) while the next ones come in.
final class AnswerQueue implements StreamingChatResponseHandler {

    private static final int ROOM = 4_096;

    private sealed interface Item {}

    private record Piece(String text) implements Item {}

    private record End(ChatResponse response) implements Item {}

    private record Failure(Throwable cause) implements Item {}

    private final BlockingQueue<Item> items = new ArrayBlockingQueue<>(ROOM);
    private final ProviderSettings settings;
    private final StringBuilder text = new StringBuilder();

    AnswerQueue(ProviderSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onPartialResponse(String piece) {
        put(new Piece(piece));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        put(new End(response));
    }

    @Override
    public void onError(Throwable failure) {
        put(new Failure(failure));
    }

    /// Hands pieces over until the answer ends, the listener has enough or a time limit passes.
    Completion drain(LanguageModel.TextListener listener) {
        Limits limits = settings.limits();
        long deadline = System.nanoTime() + limits.total().toNanos();
        while (true) {
            Duration patience = text.isEmpty() ? limits.firstToken() : limits.idle();
            switch (next(patience, deadline)) {
                case Piece(String piece) -> {
                    text.append(piece);
                    if (!listener.text(piece)) {
                        return new Completion(text.toString(), settings.model(), Usage.UNKNOWN, false, true);
                    }
                }
                case End(ChatResponse response) -> {
                    return completion(response);
                }
                case Failure(Throwable cause) -> throw ModelFailures.of(cause, settings);
            }
        }
    }

    private Item next(Duration patience, long deadline) {
        long left = deadline - System.nanoTime();
        long wait = Math.min(left, patience.toNanos());
        try {
            Item item = left <= 0 ? null : items.poll(wait, TimeUnit.NANOSECONDS);
            if (item == null) {
                throw late(left <= patience.toNanos());
            }
            return item;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException(Reason.FAILED, "interrupted while the model was writing", e);
        }
    }

    private ModelException late(boolean whole) {
        Limits limits = settings.limits();
        if (whole) {
            return ModelFailures.timeout(settings, "whole answer", limits.total());
        }
        return text.isEmpty()
                ? ModelFailures.timeout(settings, "first word", limits.firstToken())
                : ModelFailures.timeout(settings, "further word", limits.idle());
    }

    private Completion completion(@Nullable ChatResponse response) {
        if (response == null
                || response.aiMessage() == null
                || response.aiMessage().text() == null) {
            throw new ModelException(Reason.GARBLED, ModelFailures.message(Reason.GARBLED, settings));
        }
        String model = Optional.ofNullable(response.modelName()).orElse("");
        // A connection that ends without the provider's own end has cut the answer off too.
        boolean truncated = response.finishReason() == null || response.finishReason() == FinishReason.LENGTH;
        return new Completion(response.aiMessage().text(), model, usage(response.tokenUsage()), truncated, false);
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

    private void put(Item item) {
        try {
            items.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
