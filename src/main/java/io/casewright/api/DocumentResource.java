package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Caller;
import io.casewright.api.PassageBody.DocumentBody;
import io.casewright.evidence.DocumentId;
import io.casewright.evidence.SourceDocument.SourceTier;
import io.casewright.ingest.DocumentUploads;
import io.casewright.ingest.Documents;
import io.casewright.ingest.IngestedFile;
import io.casewright.ingest.JobId;
import io.casewright.ingest.Jobs;
import io.casewright.retrieval.ListedDocument;
import io.casewright.retrieval.PassageSearch;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/v1/documents")
@Tag(name = "Knowledge")
final class DocumentResource {

    private static final int LONGEST_NAME = 200;

    private final PassageSearch search;
    private final Documents documents;
    private final DocumentUploads uploads;
    private final Jobs jobs;
    private final Clock clock;

    DocumentResource(PassageSearch search, Documents documents, DocumentUploads uploads, Jobs jobs, Clock clock) {
        this.search = search;
        this.documents = documents;
        this.uploads = uploads;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(
            summary = "List the documents in the index",
            description =
                    "Shipped digests, the library, and the files in <data>/documents; refused lists the files that "
                            + "could not be read, and why. A document is found by text at once, by meaning once all its "
                            + "passages have their vectors.")
    public DocumentListing list(@Context Asker asker) {
        List<DocumentEntry> items =
                search.documents(asker.access()).stream().map(DocumentEntry::of).toList();
        List<RefusedFile> refused =
                documents.files().stream().flatMap(RefusedFile::of).toList();
        return new DocumentListing(items, refused);
    }

    @GET
    @Path("{documentId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(summary = "Read about a document")
    public DocumentEntry find(@Context Asker asker, @PathParam("documentId") String documentId) {
        return DocumentEntry.of(existing(asker, documentId));
    }

    @GET
    @Path("{documentId}/passages")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(summary = "Read a document's passages", description = "In reading order.")
    public Listing<PassageBody> passages(@Context Asker asker, @PathParam("documentId") String documentId) {
        DocumentId id = existing(asker, documentId).document().id();
        return Listing.whole(search.passages(asker.access(), id).stream()
                .map(PassageBody::of)
                .toList());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(202)
    @BodyUpTo(mebibytes = 200)
    @Allowed({INVESTIGATOR, ADMIN})
    @Operation(
            summary = "Add a document",
            description =
                    "The body is a PDF, DOCX, HTML, Markdown or text file; its format is found in its bytes. It is "
                            + "kept in <data>/documents and read by a job. A known official document takes its digest's place.")
    public JobBody add(
            @Context Asker asker,
            @Parameter(description = "the file's name", example = "FIN-2020-A008.pdf") @QueryParam("name")
                    Optional<String> name,
            byte[] body) {
        String fileName = Inputs.required("name", name, LONGEST_NAME);
        if (body.length == 0) {
            throw Problems.invalid("body", "The body is empty; send the file's bytes.");
        }
        Caller caller = asker.access().caller();
        JobId id = uploads.start(caller, fileName, body);
        return jobs.find(caller, id)
                .map(job -> JobBody.of(job, List.of(), clock.instant()))
                .orElseThrow(() -> new IllegalStateException("job %s was acknowledged and is not there".formatted(id)));
    }

    @DELETE
    @Path("{documentId}")
    @ResponseStatus(200)
    @Allowed({INVESTIGATOR, ADMIN})
    @Operation(summary = "Remove a document", description = "The file leaves <data>/documents; shipped documents stay.")
    public DocumentEntry remove(@Context Asker asker, @PathParam("documentId") String documentId) {
        ListedDocument document = existing(asker, documentId);
        DocumentId id = document.document().id();
        List<IngestedFile> files = documents.files().stream()
                .filter(file -> file.document().equals(Optional.of(id)))
                .toList();
        if (files.isEmpty()) {
            throw Problems.conflict(
                    "document-is-shipped", "This document ships with the application and cannot be removed.");
        }
        files.forEach(file -> documents.delete(file.name()));
        documents.refresh();
        return DocumentEntry.of(document);
    }

    private ListedDocument existing(Asker asker, String documentId) {
        DocumentId id = Inputs.id("document", documentId, DocumentId::new);
        return search.documents(asker.access()).stream()
                .filter(listed -> listed.document().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problems.unknown("document", documentId));
    }

    /// @param refused files in the folder that could not be read
    @Schema(name = "Documents")
    record DocumentListing(List<DocumentEntry> items, List<RefusedFile> refused) {}

    @Schema(name = "Document")
    record DocumentEntry(
            @Schema(examples = "fincen-fin-2020-a008") String id,
            String title,
            String issuer,
            String date,
            SourceTier tier,
            String address,
            String licence,
            String sha256,

            @Schema(description = "Whether something newer in the index replaces it")
            boolean superseded,

            int passages,

            @Schema(description = "How many of the passages have their vector already")
            int vectors) {

        static DocumentEntry of(ListedDocument listed) {
            DocumentBody document = DocumentBody.of(listed.document(), listed.superseded());
            return new DocumentEntry(
                    document.id(),
                    document.title(),
                    document.issuer(),
                    document.date(),
                    document.tier(),
                    document.address(),
                    listed.document().licence(),
                    document.sha256(),
                    document.superseded(),
                    listed.passages(),
                    listed.vectors());
        }
    }

    @Schema(name = "RefusedFile")
    record RefusedFile(
            String name,
            @Schema(description = "Why, and what to do") String reason) {

        static java.util.stream.Stream<RefusedFile> of(IngestedFile file) {
            return file.failure().map(reason -> new RefusedFile(file.name(), reason)).stream();
        }
    }
}
