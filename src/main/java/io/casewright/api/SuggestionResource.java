package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.assist.talk.NextTurns;
import io.casewright.casefile.CaseStore;
import io.casewright.evidence.CaseId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What one could ask about a case.
@Path("/v1/cases/{caseId}")
@Tag(name = "Conversations")
final class SuggestionResource {

    private static final String WHAT =
            "At most four questions, from what the case has; none that its facts do not answer.";

    private final NextTurns next;
    private final CaseStore cases;

    SuggestionResource(NextTurns next, CaseStore cases) {
        this.next = next;
        this.cases = cases;
    }

    @GET
    @Path("suggestions")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read what one could ask about a case to begin with", description = WHAT)
    public Listing<String> toBegin(@Context Asker asker, @PathParam("caseId") String caseId) {
        Access access = asker.access();
        CaseId about = TalkPath.caseOf(caseId);
        if (cases.find(access, about).isEmpty()) {
            throw Problems.unknown("case", caseId);
        }
        return Listing.whole(next.first(access, about));
    }

    @GET
    @Path("conversations/{conversationId}/suggestions")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read what one could ask next in a conversation", description = WHAT)
    public Listing<String> next(@Context Asker asker, TalkPath path) {
        return next.of(asker.access(), path.about(), path.conversation())
                .map(Listing::whole)
                .orElseThrow(() -> ConversationResource.unknown(path.conversationId()));
    }
}
