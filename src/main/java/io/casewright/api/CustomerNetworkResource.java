package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.assist.ShowNetwork;
import io.casewright.evidence.CustomerId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customerId}/network")
@Tag(name = "Answers")
final class CustomerNetworkResource {

    private final ShowNetwork networks;

    CustomerNetworkResource(ShowNetwork networks) {
        this.networks = networks;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            operationId = "customerNetwork",
            summary = "Show whom a customer is connected with",
            description = NetworkBody.WHAT)
    public NetworkBody read(@Context Asker asker, @PathParam("customerId") String customerId) {
        CustomerId id = Inputs.id("customer", customerId, CustomerId::new);
        return networks.of(asker.access(), id)
                .map(NetworkBody::of)
                .orElseThrow(() -> Problems.unknown("customer", customerId));
    }
}
