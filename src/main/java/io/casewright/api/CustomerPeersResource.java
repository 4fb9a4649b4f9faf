package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.casefile.CustomerStore;
import io.casewright.casefile.Surroundings.Comparison;
import io.casewright.casefile.Surroundings.Measure;
import io.casewright.casefile.Surroundings.Peers;
import io.casewright.evidence.CustomerId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customerId}/peers")
@Tag(name = "Records")
final class CustomerPeersResource {

    private final CustomerStore customers;

    CustomerPeersResource(CustomerStore customers) {
        this.customers = customers;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Compare a customer with its segment",
            description = "The customer's usual month (the median of its months with bookings) beside the usual months "
                    + "of all customers of its segment and kind with the same main currency.")
    public PeersBody peers(@Context Asker asker, @PathParam("customerId") String customerId) {
        CustomerId id = Inputs.id("customer", customerId, CustomerId::new);
        if (customers.find(asker.access(), id).isEmpty()) {
            throw Problems.unknown("customer", customerId);
        }
        return customers
                .peers(asker.access(), id)
                .map(PeersBody::of)
                .orElseThrow(() -> Problems.unknownHere(
                        "no-peers-yet",
                        "There is no comparison here: the customer has no bookings, or records are being loaded and "
                                + "figures come when that is done."));
    }

    @Schema(name = "Peers")
    record PeersBody(
            String segment,
            String currency,

            @Schema(description = "The customer's months with bookings")
            int months,

            @Schema(description = "Customers of the group, this one included")
            int members,

            @Schema(description = "Whether the group has fewer than 20 members: its quantiles then say little")
            boolean small,

            List<ComparisonBody> comparisons) {

        static PeersBody of(Peers peers) {
            return new PeersBody(
                    peers.segment(),
                    peers.currency(),
                    peers.months(),
                    peers.members(),
                    peers.isSmall(),
                    peers.comparisons().stream().map(ComparisonBody::of).toList());
        }
    }

    @Schema(name = "PeerComparison")
    record ComparisonBody(
            Measure measure,

            @Schema(description = "The customer's usual month: money in major units, counts, or shares from 0 to 1")
            double own,

            @Schema(description = "1 member in 20 has less") double p5,

            double median,

            @Schema(description = "1 member in 20 has more") double p95) {

        static ComparisonBody of(Comparison comparison) {
            return new ComparisonBody(
                    comparison.measure(), comparison.own(), comparison.p5(), comparison.median(), comparison.p95());
        }
    }
}
