package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;

import io.casewright.access.Caller;
import io.casewright.ingest.Imports;
import io.casewright.ingest.Job;
import io.casewright.ingest.JobId;
import io.casewright.ingest.Jobs;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/jobs")
@Tag(name = "Imports")
final class JobResource {

    private static final int PROBLEMS_SHOWN = 50;

    private final Jobs jobs;
    private final Imports imports;
    private final Clock clock;

    JobResource(Jobs jobs, Imports imports, Clock clock) {
        this.jobs = jobs;
        this.imports = imports;
        this.clock = clock;
    }

    @GET
    @Allowed({INVESTIGATOR, ADMIN})
    @Operation(summary = "List jobs", description = "Your own, newest first; an admin sees all.")
    public Listing<JobBody> list(@Context Asker asker, @BeanParam Paging paging) {
        Optional<JobId> after = Inputs.after(paging.after(), JobId::of);
        return Listing.of(
                jobs.page(asker.access().caller(), after, paging.limit() + 1),
                paging.limit(),
                job -> JobBody.of(job, List.of(), clock.instant()),
                job -> job.id().toString());
    }

    @GET
    @Path("{jobId}")
    @Allowed({INVESTIGATOR, ADMIN})
    @Operation(
            summary = "Read a job",
            description = "With its progress and, for its owner, the first rows that were left out, each with line, "
                    + "field, value and reason.")
    public JobBody find(@Context Asker asker, @PathParam("jobId") String jobId) {
        return body(asker.access().caller(), jobId);
    }

    @DELETE
    @Path("{jobId}")
    @Allowed({INVESTIGATOR, ADMIN})
    @Operation(summary = "Cancel a job", description = "What it loaded so far stays; it can be resumed.")
    public JobBody cancel(@Context Asker asker, @PathParam("jobId") String jobId) {
        Caller caller = asker.access().caller();
        if (!imports.cancel(caller, existing(caller, jobId).id())) {
            throw Problems.conflict("job-is-over", "The job is over; there is nothing to cancel.");
        }
        return body(caller, jobId);
    }

    @POST
    @Path("{jobId}/resume")
    @Allowed({INVESTIGATOR, ADMIN})
    @Operation(summary = "Resume a job", description = "It goes on behind what it had committed.")
    public JobBody resume(@Context Asker asker, @PathParam("jobId") String jobId) {
        Caller caller = asker.access().caller();
        if (!imports.resume(caller, existing(caller, jobId).id())) {
            throw Problems.conflict(
                    "job-cannot-resume", "Only a cancelled or failed job can be resumed; this one is neither.");
        }
        return body(caller, jobId);
    }

    private JobBody body(Caller caller, String jobId) {
        Job job = existing(caller, jobId);
        return JobBody.of(job, jobs.problems(caller, job.id(), 0, PROBLEMS_SHOWN), clock.instant());
    }

    private Job existing(Caller caller, String jobId) {
        JobId id = Inputs.id("job", jobId, JobId::of);
        return jobs.find(caller, id).orElseThrow(() -> Problems.unknown("job", jobId));
    }
}
