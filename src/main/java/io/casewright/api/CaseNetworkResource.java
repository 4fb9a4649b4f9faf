package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.assist.ShowNetwork;
import io.casewright.evidence.CaseId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases/{caseId}/network")
@Tag(name = "Answers")
final class CaseNetworkResource {

    private final ShowNetwork networks;

    CaseNetworkResource(ShowNetwork networks) {
        this.networks = networks;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            operationId = "caseNetwork",
            summary = "Show whom a case's customers are connected with",
            description = NetworkBody.WHAT)
    public NetworkBody read(@Context Asker asker, @PathParam("caseId") String caseId) {
        CaseId id = Inputs.id("case", caseId, CaseId::new);
        return networks.of(asker.access(), id).map(NetworkBody::of).orElseThrow(() -> Problems.unknown("case", caseId));
    }
}
