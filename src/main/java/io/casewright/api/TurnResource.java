package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.assist.talk.Converse;
import io.casewright.assist.talk.Converse.Begun;
import io.casewright.assist.talk.Converse.Wish;
import io.casewright.assist.talk.FollowTurn;
import io.casewright.assist.talk.FollowTurn.From;
import io.casewright.assist.talk.Turn.Feedback;
import io.casewright.assist.talk.TurnId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Questions in a conversation. Answers are made whether or not anybody listens.
@Path("/v1/cases/{caseId}/conversations/{conversationId}/turns")
@Tag(name = "Conversations")
final class TurnResource {

    private static final String EVENTS = "Events: stage, evidence, then sentence and its verdict in turn; the last is "
            + "done, stopped or failed with the whole version. Their ids are version.number: after a lost connection ask "
            + "for the rest with Last-Event-ID.";

    private final Converse converse;
    private final FollowTurn following;
    private final TurnEvents events;

    TurnResource(Converse converse, FollowTurn following, TurnEvents events) {
        this.converse = converse;
        this.following = following;
        this.events = events;
    }

    @POST
    @ResponseStatus(202)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            operationId = "askInConversation",
            summary = "Ask in a conversation",
            description =
                    "The answer is made whether you listen or not; read it with the conversation, or follow it at "
                            + "events. It goes on from the newest turn unless after names another, or insteadOf one that it is an "
                            + "edited form of. With Accept: text/event-stream it is followed at once. " + EVENTS)
    public BegunBody ask(
            @Context Asker asker,
            TalkPath path,
            @Valid @NotNull(message = "must be JSON with a question") NewTurn body) {
        return BegunBody.of(asked(asker.access(), path, body));
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(hidden = true)
    public void askAndFollow(
            @Context Asker asker,
            TalkPath path,
            @Valid @NotNull(message = "must be JSON with a question") NewTurn body,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Access access = asker.access();
        Begun begun = asked(access, path, body);
        events.begin(where(access, path), begun, new TurnEvents.Wire(sink, sse));
    }

    @POST
    @Path("{turnId}/versions")
    @ResponseStatus(202)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Make the answer of a turn anew",
            description = "As a further version; the earlier ones stay. Follow it at events.")
    public BegunBody again(@Context Asker asker, TalkPath path, @PathParam("turnId") String turnId) {
        return BegunBody.of(converse.again(asker.access(), path.about(), path.conversation(), TalkPath.turnOf(turnId))
                .orElseThrow(() -> unknown(turnId)));
    }

    @GET
    @Path("{turnId}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Follow an answer while it is made", description = EVENTS)
    public void follow(
            @Context Asker asker, TalkPath path, Resuming resuming, @Context SseEventSink sink, @Context Sse sse) {
        Access access = asker.access();
        From from = resuming.from();
        TurnEvents.Where where = where(access, path);
        if (!following.isKnown(access, where.caseId(), where.conversation(), from)) {
            throw unknown(resuming.turnId());
        }
        events.follow(where, from, new TurnEvents.Wire(sink, sse));
    }

    @POST
    @Path("{turnId}/stop")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Stop the making of an answer",
            description = "After the sentence that is being checked; what had passed the check stays.")
    public BegunBody stop(@Context Asker asker, TalkPath path, @PathParam("turnId") String turnId) {
        return BegunBody.of(converse.stop(asker.access(), path.about(), path.conversation(), TalkPath.turnOf(turnId))
                .orElseThrow(() -> unknown(turnId)));
    }

    @PUT
    @Path("{turnId}/versions/{version}/feedback")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Say whether an answer was useful", description = "The last word counts.")
    public BegunBody rate(
            @Context Asker asker,
            TalkPath path,
            @PathParam("turnId") String turnId,
            @PathParam("version") String version,
            @Valid @NotNull(message = "must be JSON with useful") NewFeedback body) {
        Begun what = new Begun(
                TalkPath.turnOf(turnId), Inputs.number("version", Optional.of(version), 1, Integer.MAX_VALUE));
        Feedback feedback = new Feedback(body.useful(), body.reason().orElse("").strip());
        return BegunBody.of(converse.rate(asker.access(), path.about(), path.conversation(), what, feedback)
                .orElseThrow(() -> unknown(turnId)));
    }

    private Begun asked(Access access, TalkPath path, NewTurn body) {
        Wish wish = new Wish(
                body.question().strip(),
                body.after().map(TalkPath::turnOf),
                body.insteadOf().map(TalkPath::turnOf));
        return converse.ask(access, path.about(), path.conversation(), wish)
                .orElseThrow(() -> ConversationResource.unknown(path.conversationId()));
    }

    private static TurnEvents.Where where(Access access, TalkPath path) {
        return new TurnEvents.Where(access, path.about(), path.conversation());
    }

    private static RuntimeException unknown(String id) {
        return Problems.unknown("turn", Problems.abridged(id));
    }

    /// From where on events are wanted.
    record Resuming(
            @PathParam("turnId") String turnId,

            @Parameter(description = "which version, from 1; the first where it is absent") @QueryParam("version")
            Optional<String> version,

            @Parameter(description = "id of the last event that you have; all where it is absent")
            @HeaderParam("Last-Event-ID")
            Optional<String> lastEvent) {

        private static final Pattern EVENT_ID = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

        private From from() {
            TurnId turn = TalkPath.turnOf(turnId);
            Matcher id = EVENT_ID.matcher(lastEvent.orElse(""));
            return id.matches()
                    ? new From(turn, Integer.parseInt(id.group(1)), Integer.parseInt(id.group(2)))
                    : new From(turn, Inputs.number("version", version, 1, Integer.MAX_VALUE), 0);
        }
    }

    @Schema(name = "NewTurn")
    record NewTurn(
            @Schema(examples = "And the month before?")
            @NotBlank(message = "must hold a question")
            @Size(max = 2000, message = "must have at most 2,000 characters")
            String question,

            @Schema(description = "Id of the turn that it goes on from; the newest where it is absent")
            Optional<String> after,

            @Schema(description = "Id of the turn that it is an edited form of")
            Optional<String> insteadOf) {}

    @Schema(name = "NewFeedback")
    record NewFeedback(
            boolean useful,
            Optional<@Size(max = 2_000, message = "must have at most 2,000 characters") String> reason) {}

    @Schema(name = "BegunTurn", description = "A version of a turn's answer.")
    record BegunBody(String turn, int version) {

        static BegunBody of(Begun begun) {
            return new BegunBody(begun.turn().toString(), begun.version());
        }
    }
}
