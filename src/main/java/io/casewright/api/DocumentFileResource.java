package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.evidence.DocumentId;
import io.casewright.ingest.Documents;
import io.casewright.ingest.KeptFile;
import io.casewright.knowledge.DocumentFormat;
import io.casewright.retrieval.PassageSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/documents/{documentId}/file")
@Tag(name = "Knowledge")
final class DocumentFileResource {

    /// What a browser may do with the bytes if it is led to this address: nothing.
    private static final String INERT = "default-src 'none'; sandbox";

    private final PassageSearch search;
    private final Documents documents;

    DocumentFileResource(PassageSearch search, Documents documents) {
        this.search = search;
        this.documents = documents;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(
            summary = "Download a document",
            description = "The file that its passages were read from, byte by byte: a PDF as application/pdf, anything "
                    + "else as application/octet-stream, always as a download. Boxes of passages are places on its "
                    + "pages. Documents that ship with the application have no file; read their passages.")
    public Response file(@Context Asker asker, @PathParam("documentId") String documentId) {
        DocumentId id = Inputs.id("document", documentId, DocumentId::new);
        boolean known = search.documents(asker.access()).stream()
                .anyMatch(listed -> listed.document().id().equals(id));
        if (!known) {
            throw Problems.unknown("document", documentId);
        }
        KeptFile file = documents
                .file(id)
                .orElseThrow(() -> Problems.unknownHere(
                        "unknown-file",
                        "This document has no file here: it ships with the application, or its file has changed and "
                                + "was not read again yet. Read its passages."));
        return Response.ok(file.path().toFile(), type(file.format()))
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", INERT)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static String type(DocumentFormat format) {
        return format == DocumentFormat.PDF ? "application/pdf" : MediaType.APPLICATION_OCTET_STREAM;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
