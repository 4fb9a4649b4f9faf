package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.casefile.Attachment;
import io.casewright.casefile.AttachmentStore;
import io.casewright.casefile.CaseStore;
import io.casewright.casefile.CaseWriter;
import io.casewright.evidence.AttachmentId;
import io.casewright.evidence.CaseId;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/v1/cases/{caseId}/attachments")
@Tag(name = "Records")
final class AttachmentResource {

    private static final int LONGEST_NAME = 200;

    private final CaseStore cases;
    private final CaseWriter writer;
    private final AttachmentStore attachments;

    AttachmentResource(CaseStore cases, CaseWriter writer, AttachmentStore attachments) {
        this.cases = cases;
        this.writer = writer;
        this.attachments = attachments;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "List a case's attachments")
    public Listing<AttachmentBody> list(@Context Asker asker, @PathParam("caseId") String caseId) {
        CaseId id = existing(asker.access(), caseId);
        return Listing.whole(attachments.ofCase(asker.access(), id).stream()
                .map(AttachmentBody::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    @BodyUpTo(mebibytes = 1024)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Add a file to a case", description = "The body is the file; only the case's readers see it.")
    public AttachmentBody add(
            @Context Asker asker,
            @PathParam("caseId") String caseId,
            @Parameter(description = "the file's name", example = "statement.pdf") @QueryParam("name")
                    Optional<String> name,
            InputStream body) {
        CaseId id = existing(asker.access(), caseId);
        String fileName = Inputs.required("name", name, LONGEST_NAME);
        return writer.addAttachment(asker.access(), id, fileName, body)
                .map(AttachmentBody::of)
                .orElseThrow(() -> Problems.unknown("case", caseId));
    }

    @GET
    @Path("{attachmentId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Download an attachment",
            description = "Always as a download, whatever it is: it may come from a suspect.")
    public Response download(
            @Context Asker asker, @PathParam("caseId") String caseId, @PathParam("attachmentId") String attachmentId) {
        CaseId id = existing(asker.access(), caseId);
        AttachmentId wished = Inputs.id("attachment", attachmentId, AttachmentId::new);
        boolean isOfCase = attachments
                .find(asker.access(), wished)
                .filter(attachment -> attachment.caseId().equals(id))
                .isPresent();
        if (!isOfCase) {
            throw Problems.unknown("attachment", attachmentId);
        }
        InputStream bytes = attachments
                .open(asker.access(), wished)
                .orElseThrow(() -> Problems.unknown("attachment", attachmentId));
        return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header("Content-Disposition", "attachment")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private CaseId existing(Access access, String caseId) {
        CaseId id = Inputs.id("case", caseId, CaseId::new);
        if (cases.find(access, id).isEmpty()) {
            throw Problems.unknown("case", caseId);
        }
        return id;
    }

    @Schema(name = "Attachment")
    record AttachmentBody(
            String id,
            String fileName,

            @Schema(description = "As found in the bytes, not as claimed")
            String mediaType,

            long size,
            String sha256,
            Instant added) {

        static AttachmentBody of(Attachment attachment) {
            return new AttachmentBody(
                    attachment.id().value(),
                    attachment.fileName(),
                    attachment.mediaType(),
                    attachment.size(),
                    attachment.sha256(),
                    attachment.added());
        }
    }
}
