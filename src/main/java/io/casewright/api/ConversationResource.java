package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.assist.talk.Conversation;
import io.casewright.assist.talk.Converse;
import io.casewright.assist.talk.TalkStore;
import io.casewright.casefile.CaseStore;
import io.casewright.evidence.CaseId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/v1/cases/{caseId}/conversations")
@Tag(name = "Conversations")
final class ConversationResource {

    private final Converse converse;
    private final TalkStore talks;
    private final CaseStore cases;
    private final ConversationBodies bodies;

    ConversationResource(Converse converse, TalkStore talks, CaseStore cases, ConversationBodies bodies) {
        this.converse = converse;
        this.talks = talks;
        this.cases = cases;
        this.bodies = bodies;
    }

    @POST
    @ResponseStatus(201)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Start a conversation about a case",
            description =
                    "It is yours: others who may read the case may read it, and nobody else asks in it. Without a "
                            + "title it takes its first question's words.")
    public ConversationBody start(
            @Context Asker asker, @PathParam("caseId") String caseId, @Valid NewConversation body) {
        Optional<String> title = Optional.ofNullable(body).flatMap(NewConversation::title);
        return converse.start(asker.access(), TalkPath.caseOf(caseId), title)
                .map(ConversationBody::of)
                .orElseThrow(() -> Problems.unknown("case", caseId));
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "List or search the conversations about a case", description = "Newest first.")
    public Listing<ConversationBody> list(
            @Context Asker asker, @PathParam("caseId") String caseId, ConversationFilter filter, Paging paging) {
        Access access = asker.access();
        CaseId about = TalkPath.caseOf(caseId);
        if (cases.find(access, about).isEmpty()) {
            throw Problems.unknown("case", caseId);
        }
        return Listing.of(
                talks.ofCase(access, about, filter.wanted(paging.after()), paging.limit() + 1),
                paging.limit(),
                ConversationBody::of,
                last -> last.id().toString());
    }

    @GET
    @Path("{conversationId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Read a conversation",
            description = "With every turn, those of former branches too, and every version of each answer.")
    public ConversationBody read(@Context Asker asker, TalkPath path) {
        return converse.read(asker.access(), path.about(), path.conversation())
                .map(whole -> bodies.of(asker.access(), whole))
                .orElseThrow(() -> unknown(path.conversationId()));
    }

    @PUT
    @Path("{conversationId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Rename a conversation")
    public ConversationBody rename(
            @Context Asker asker, TalkPath path, @Valid @NotNull(message = "must be JSON with a title") NewTitle body) {
        return changed(
                converse.rename(asker.access(), path.about(), path.conversation(), body.title()),
                path.conversationId());
    }

    @DELETE
    @Path("{conversationId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Put a conversation away", description = "Nothing is deleted; take it back with restore.")
    public ConversationBody archive(@Context Asker asker, TalkPath path) {
        return changed(
                converse.archive(asker.access(), path.about(), path.conversation(), true), path.conversationId());
    }

    @POST
    @Path("{conversationId}/restore")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Take a conversation back into use")
    public ConversationBody restore(@Context Asker asker, TalkPath path) {
        return changed(
                converse.archive(asker.access(), path.about(), path.conversation(), false), path.conversationId());
    }

    private static ConversationBody changed(Optional<Conversation> conversation, String id) {
        return conversation.map(ConversationBody::of).orElseThrow(() -> unknown(id));
    }

    static RuntimeException unknown(String id) {
        return Problems.unknown("conversation", Problems.abridged(id));
    }

    @Schema(name = "NewConversation")
    record NewConversation(Optional<@Size(max = 120, message = "must have at most 120 characters") String> title) {}

    @Schema(name = "ConversationTitle")
    record NewTitle(
            @NotBlank(message = "must not be empty") @Size(max = 120, message = "must have at most 120 characters")
            String title) {}
}
