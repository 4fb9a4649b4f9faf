package io.casewright.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.api.AnswerBody.SentenceBody;
import io.casewright.assist.Answer.Omission;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.CheckedSentence;
import io.casewright.evidence.Ledger;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.function.Function;

/// An answer as it is made: `stage`, `evidence`, then `sentence` and its `verdict` in turn, `quality` with how many
/// were
/// written, repaired, replaced and left out, at last `done` with the whole answer. A sentence is sent only after it
/// passed the checker.
final class AnswerEvents implements AnswerListener {

    private final SseEventSink sink;
    private final Sse sse;
    private final ObjectMapper json;
    private int sentences;

    AnswerEvents(SseEventSink sink, Sse sse, ObjectMapper json) {
        this.sink = sink;
        this.sse = sse;
        this.json = json;
    }

    void stream(Function<AnswerListener, AnswerBody> making) {
        try (sink) {
            AnswerBody answer = making.apply(this);
            send("quality", answer.quality());
            send("done", answer);
        }
    }

    @Override
    public void stage(String words) {
        send("stage", Map.of("words", words));
    }

    @Override
    public void evidence(Ledger ledger) {
        send(
                "evidence",
                Map.of(
                        "ledger", ledger.id().value(),
                        "hash", ledger.hash(),
                        "facts", ledger.facts().size(),
                        "passages", ledger.passages().size()));
    }

    @Override
    public void sentence(String section, CheckedSentence sentence) {
        SentenceBody body = SentenceBody.of(sentence);
        sentences++;
        send(
                "sentence",
                Map.of("number", sentences, "section", section, "text", body.text(), "citations", body.citations()));
        send("verdict", Map.of("number", sentences, "verdict", body.verdict(), "reason", body.reason()));
    }

    @Override
    public void leftOut(Omission omission) {
        send("verdict", Map.of("section", omission.where(), "verdict", "left-out", "reason", omission.reason()));
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
