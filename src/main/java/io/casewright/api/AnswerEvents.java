package io.casewright.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.AnswerNews;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.function.Function;

/// An answer as it is made: what [AnswerNews] tells, then `quality` with how many sentences were written, repaired,
/// replaced and left out, at last `done` with the whole answer.
final class AnswerEvents {

    private final SseEventSink sink;
    private final Sse sse;
    private final ObjectMapper json;

    AnswerEvents(SseEventSink sink, Sse sse, ObjectMapper json) {
        this.sink = sink;
        this.sse = sse;
        this.json = json;
    }

    void stream(Function<AnswerListener, AnswerBody> making) {
        try (sink) {
            AnswerBody answer = making.apply(new AnswerNews(this::send));
            send("quality", answer.quality());
            send("done", answer);
        }
    }

    private void send(String name, Object data) {
        sink.send(sse.newEvent(name, written(data))).toCompletableFuture().join();
    }

    private String written(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON", e);
        }
    }
}
