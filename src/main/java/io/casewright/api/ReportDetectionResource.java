package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;

import io.casewright.report.StateDetection;
import io.casewright.report.StateDetection.Statement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reports/{reportId}/detection")
@Tag(name = "Reports")
final class ReportDetectionResource {

    private static final String READ = "must be the version that you read";

    private final StateDetection statements;
    private final ReportBodies bodies;

    ReportDetectionResource(StateDetection statements, ReportBodies bodies) {
        this.statements = statements;
        this.bodies = bodies;
    }

    @PUT
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(
            summary = "State when a report's facts were first detected",
            description = "In your name. Only this starts the filing clock; the alert's date is not detection.")
    public ReportBody state(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Valid @NotNull(message = "must be JSON with a version, a day and subjectKnown") DetectionToState body) {
        Statement statement =
                new Statement(ReportResource.id(reportId), body.version(), body.day(), body.subjectKnown());
        return bodies.of(asker.access(), reportId, statements.state(asker.access(), statement));
    }

    @Schema(name = "DetectionToState")
    record DetectionToState(
            @NotNull(message = READ) @Min(value = 1, message = READ)
            Integer version,

            @NotNull(message = "must be a day, like 2026-01-31") @Schema(description = "In the institution's own zone")
            LocalDate day,

            @NotNull(message = "must be true or false")
            @Schema(description = "Whether a subject was identified on that day")
            Boolean subjectKnown) {}
}
