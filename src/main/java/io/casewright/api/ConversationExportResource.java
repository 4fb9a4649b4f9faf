package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.report.export.ExportConversation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases/{caseId}/conversations/{conversationId}/export.docx")
@Tag(name = "Conversations")
final class ConversationExportResource {

    private final ExportConversation exports;

    ConversationExportResource(ExportConversation exports) {
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Download a conversation as a Word document",
            description = "Its newest branch with the newest answers, each sentence with its citations, and a list of "
                    + "what these say. Nothing is sent anywhere.")
    public Response download(@Context Asker asker, TalkPath path) {
        return exports.export(asker.access(), path.about(), path.conversation())
                .map(ReportExportResource::response)
                .orElseThrow(() -> ConversationResource.unknown(path.conversationId()));
    }
}
