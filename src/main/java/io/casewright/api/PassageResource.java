package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.evidence.PassageId;
import io.casewright.retrieval.PassageSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/passages/{passageId}")
@Tag(name = "Knowledge")
final class PassageResource {

    private final PassageSearch search;

    PassageResource(PassageSearch search) {
        this.search = search;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, ADMIN})
    @Operation(summary = "Read the passage behind a citation", description = "With its page and its place on the page.")
    public PassageBody find(@Context Asker asker, @PathParam("passageId") String passageId) {
        PassageId id = Inputs.id("passage", passageId, PassageId::new);
        return search.find(asker.access(), id)
                .map(PassageBody::of)
                .orElseThrow(() -> Problems.unknown("passage", passageId));
    }
}
