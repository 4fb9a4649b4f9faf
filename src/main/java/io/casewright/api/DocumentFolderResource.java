package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.evidence.DocumentId;
import io.casewright.ingest.Documents;
import io.casewright.ingest.FileBeingRead;
import io.casewright.ingest.IngestedFile;
import io.casewright.knowledge.DocumentFormat;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/// The institution's own files, among them those that are no documents: refused, waiting, or being read.
@Path("/v1/document-files")
@Tag(name = "Knowledge")
final class DocumentFolderResource {

    private final Documents documents;
    private final AuditTrail audit;

    DocumentFolderResource(Documents documents, AuditTrail audit) {
        this.documents = documents;
        this.audit = audit;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(
            summary = "List the files in the folder of documents",
            description =
                    "What each became, or why it was refused and what to do; the file that is read right now says "
                            + "how many of its pages were read.")
    public Listing<FileBody> list() {
        Optional<FileBeingRead> reading = documents.reading();
        List<String> waiting = documents.waiting();
        List<FileBody> files = new ArrayList<>();
        for (IngestedFile file : documents.files()) {
            if (!waiting.contains(file.name())) {
                files.add(FileBody.of(file));
            }
        }
        for (String name : waiting) {
            files.add(FileBody.waiting(name, reading.filter(one -> one.name().equals(name))));
        }
        return Listing.whole(files);
    }

    @DELETE
    @Path("{name}")
    @ResponseStatus(200)
    @Allowed({INVESTIGATOR, ADMIN})
    @Operation(
            summary = "Remove a file that is no document",
            description = "One that was refused, or that nobody has read yet. A file that became a document is removed "
                    + "by DELETE of /v1/documents/{documentId}.")
    public FileBody remove(@Context Asker asker, @PathParam("name") String name) {
        FileBody file = list().items().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Problems.unknownHere("unknown-file", "There is no file of this name in <data>/documents."));
        if (file.document().isPresent()) {
            throw Problems.conflict(
                    "file-is-a-document",
                    "This file became the document %s: remove that."
                            .formatted(file.document().get()));
        }
        documents.delete(name);
        documents.refresh();
        audit.append(new AuditEntry(asker.access().caller(), "document-file.removed", name, "done", Map.of()));
        return file;
    }

    @Schema(name = "DocumentFile", description = "A file in the folder of documents.")
    record FileBody(
            String name,

            @Schema(description = "Size in bytes; 0 while it waits")
            long bytes,

            @Schema(description = "What it became; absent when it was refused, or waits")
            Optional<String> document,

            Optional<DocumentFormat> format,

            @Schema(description = "0 where the format has none, or before the file was read")
            int pages,

            @Schema(description = "How many of the pages were read; absent unless it is read right now")
            Optional<Integer> page,

            @Schema(description = "Why it was refused and what to do")
            Optional<String> refused) {

        static FileBody of(IngestedFile file) {
            return new FileBody(
                    file.name(),
                    file.bytes(),
                    file.document().map(DocumentId::value),
                    file.contents().map(IngestedFile.Contents::format),
                    file.contents().map(IngestedFile.Contents::pages).orElse(0),
                    Optional.empty(),
                    file.failure());
        }

        static FileBody waiting(String name, Optional<FileBeingRead> reading) {
            return new FileBody(
                    name,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    reading.map(FileBeingRead::pages).orElse(0),
                    reading.map(FileBeingRead::page),
                    Optional.empty());
        }
    }
}
