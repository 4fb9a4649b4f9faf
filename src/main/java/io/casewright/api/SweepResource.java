package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Caller;
import io.casewright.assist.SweepStore;
import io.casewright.assist.SweptCustomer;
import io.casewright.ingest.JobId;
import io.casewright.ingest.Jobs;
import io.casewright.ingest.Sweeps;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/v1/sweeps")
@Tag(name = "Answers")
final class SweepResource {

    private final Sweeps sweeps;
    private final SweepStore store;
    private final Jobs jobs;
    private final Clock clock;

    SweepResource(Sweeps sweeps, SweepStore store, Jobs jobs, Clock clock) {
        this.sweeps = sweeps;
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(202)
    @Allowed({INVESTIGATOR})
    @Operation(
            operationId = "sweepCustomers",
            summary = "Test every indicator on every customer",
            description = "A job: watch, cancel and resume it as any other. It reads no case. Of its progress, new are "
                    + "customers with findings, unchanged those without.")
    public JobBody start(@Context Asker asker) {
        Caller caller = asker.access().caller();
        JobId id = sweeps.start(caller);
        return jobs.find(caller, id)
                .map(job -> JobBody.of(job, List.of(), clock.instant()))
                .orElseThrow(() -> new IllegalStateException("job %s was acknowledged and is not there".formatted(id)));
    }

    @GET
    @Path("customers")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "List what the last sweep found",
            description = "Customers with the most findings first. A place to begin looking, never a verdict.")
    public Listing<SweptBody> list(
            @Context Asker asker,
            @Parameter(description = "id of the typology that the findings fit best") @QueryParam("typology")
                    Optional<String> typology,
            @BeanParam Paging paging) {
        Optional<SweepStore.Cursor> after = Inputs.after(paging.after(), SweepStore.Cursor::of);
        return Listing.of(
                store.page(asker.access(), typology, after, paging.limit() + 1),
                paging.limit(),
                SweptBody::of,
                SweepStore::cursor);
    }

    @Schema(name = "SweptCustomer", description = "What the last sweep found of one customer.")
    record SweptBody(
            @Schema(examples = "C-00001") String customer,
            String name,

            @Schema(description = "Indicators that are present")
            int present,

            @Schema(description = "Indicators that could be tested")
            int tested,

            @Schema(description = "Ids of the strongest ones")
            List<String> strongest,

            @Schema(description = "Id of the typology that they fit best, if any does")
            Optional<String> typology,

            @Schema(description = "How well, from 0 to 1") Optional<Double> score) {

        static SweptBody of(SweptCustomer swept) {
            return new SweptBody(
                    swept.customer().value(),
                    swept.name(),
                    swept.present(),
                    swept.tested(),
                    swept.strongest(),
                    swept.typology(),
                    swept.score());
        }
    }
}
