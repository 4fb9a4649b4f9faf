package io.casewright.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.access.Access;
import io.casewright.assist.talk.ConversationId;
import io.casewright.assist.talk.Converse;
import io.casewright.assist.talk.Converse.Begun;
import io.casewright.assist.talk.FollowTurn;
import io.casewright.assist.talk.FollowTurn.Follower;
import io.casewright.assist.talk.FollowTurn.From;
import io.casewright.assist.talk.TurnEvent;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionException;

/// Sends what happens while an answer is made, each event with its id.
@Singleton
final class TurnEvents {

    private final FollowTurn following;
    private final Converse converse;
    private final ConversationBodies bodies;
    private final ObjectMapper json;

    TurnEvents(FollowTurn following, Converse converse, ConversationBodies bodies, ObjectMapper json) {
        this.following = following;
        this.converse = converse;
        this.bodies = bodies;
        this.json = json;
    }

    /// Whose connection it is, and to which conversation.
    record Where(Access access, CaseId caseId, ConversationId conversation) {}

    /// A connection.
    record Wire(SseEventSink sink, Sse sse) {}

    /// Says first which turn it is, then follows it from its beginning.
    void begin(Where where, Begun begun, Wire wire) {
        try (SseEventSink sink = wire.sink()) {
            sink.send(wire.sse().newEvent("turn", written(TurnResource.BegunBody.of(begun))));
            following.follow(new From(begun.turn(), begun.version(), 0), new Sending(where, begun, wire));
        }
    }

    void follow(Where where, From from, Wire wire) {
        try (SseEventSink sink = wire.sink()) {
            following.follow(
                    from, new Sending(where, new Begun(from.turn(), from.version()), new Wire(sink, wire.sse())));
        }
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written as JSON", e);
        }
    }

    private final class Sending implements Follower {

        private final Where where;
        private final Begun begun;
        private final Wire wire;
        private boolean lost;

        Sending(Where where, Begun begun, Wire wire) {
            this.where = where;
            this.begun = begun;
            this.wire = wire;
        }

        @Override
        public void event(TurnEvent event) {
            if (!isThere()) {
                return;
            }
            OutboundSseEvent out = wire.sse()
                    .newEventBuilder()
                    .id(begun.version() + "." + event.number())
                    .name(event.name())
                    .data(event.isLast() ? whole() : event.json())
                    .build();
            try {
                wire.sink().send(out).toCompletableFuture().join();
            } catch (CompletionException gone) {
                lost = true;
            }
        }

        @Override
        public boolean isThere() {
            return !lost && !wire.sink().isClosed();
        }

        /// The version as it is kept, with its answer.
        private String whole() {
            return converse.read(where.access(), where.caseId(), where.conversation()).stream()
                    .flatMap(whole -> whole.turn(begun.turn()).stream())
                    .flatMap(turn -> turn.versions().stream())
                    .filter(version -> version.number() == begun.version())
                    .findFirst()
                    .map(version -> written(bodies.of(where.access(), version)))
                    .orElse("{}");
        }
    }
}
