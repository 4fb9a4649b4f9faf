package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;

import io.casewright.assist.AnswerListener;
import io.casewright.report.EditReport;
import io.casewright.report.EditReport.Place;
import io.casewright.report.RegenerateReport;
import io.casewright.report.Report;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What writers do to a draft. Every change names the version that its maker read.
@Path("/v1/reports/{reportId}")
@Tag(name = "Reports")
final class ReportSectionResource {

    private final EditReport edits;
    private final RegenerateReport drafts;
    private final ReportBodies bodies;

    ReportSectionResource(EditReport edits, RegenerateReport drafts, ReportBodies bodies) {
        this.edits = edits;
        this.drafts = drafts;
        this.bodies = bodies;
    }

    @PUT
    @Path("sections/{sectionId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(
            summary = "Edit a section by hand",
            description = "Each sentence is checked again and keeps its evidence. One that the section's ledger does "
                    + "not carry becomes your own statement, by name. Cite with [F3] behind a sentence, or let the "
                    + "evidence be found.")
    public ReportBody edit(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @PathParam("sectionId") String sectionId,
            @Valid @NotNull(message = "must be JSON with a version and a text") SectionText body) {
        Place place = place(reportId, sectionId, body.version());
        return changed(asker, reportId, edits.edit(asker.access(), place, body.text()));
    }

    @POST
    @Path("sections/{sectionId}/regenerate")
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(
            summary = "Have a section written anew",
            description = "From the records as they are now. A locked section never moves; what was written by hand "
                    + "stays in the version before.")
    public ReportBody regenerate(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @PathParam("sectionId") String sectionId,
            @Valid @NotNull(message = VersionRead.NEEDED) VersionRead body) {
        Place place = place(reportId, sectionId, body.version());
        return changed(asker, reportId, drafts.section(asker.access(), place, AnswerListener.NONE));
    }

    @POST
    @Path("regenerate")
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(
            summary = "Have every section that is not locked written anew",
            description = "From the records as they are now: what brings a stale report up to date.")
    public ReportBody regenerateAll(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Valid @NotNull(message = VersionRead.NEEDED) VersionRead body) {
        return changed(
                asker,
                reportId,
                drafts.all(asker.access(), ReportResource.id(reportId), body.version(), AnswerListener.NONE));
    }

    @POST
    @Path("sections/{sectionId}/lock")
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(summary = "Lock a section", description = "Nothing in it moves, by hand or by a writer.")
    public ReportBody lock(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @PathParam("sectionId") String sectionId,
            @Valid @NotNull(message = VersionRead.NEEDED) VersionRead body) {
        return changed(asker, reportId, edits.lock(asker.access(), place(reportId, sectionId, body.version())));
    }

    @POST
    @Path("sections/{sectionId}/unlock")
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(summary = "Unlock a section")
    public ReportBody unlock(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @PathParam("sectionId") String sectionId,
            @Valid @NotNull(message = VersionRead.NEEDED) VersionRead body) {
        return changed(asker, reportId, edits.unlock(asker.access(), place(reportId, sectionId, body.version())));
    }

    @POST
    @Path("undo")
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(
            summary = "Take back the newest edit or regeneration",
            description = "Its sections read again as before it; what was done to others stays. Again takes back the "
                    + "one before. Nothing is deleted.")
    public ReportBody undo(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Valid @NotNull(message = VersionRead.NEEDED) VersionRead body) {
        return changed(asker, reportId, edits.undo(asker.access(), ReportResource.id(reportId), body.version()));
    }

    private ReportBody changed(Asker asker, String reportId, Optional<Report> report) {
        return bodies.of(asker.access(), reportId, report);
    }

    private static Place place(String reportId, String sectionId, int version) {
        return new Place(ReportResource.id(reportId), version, sectionId);
    }

    @Schema(name = "SectionText")
    record SectionText(
            @NotNull(message = "must be the version that you read")
            @Min(value = 1, message = "must be the version that you read")
            @Schema(description = "The version that you read: refused when somebody was faster")
            Integer version,

            @NotNull(message = "must be the section's text; empty to empty it")
            @Size(max = 40_000, message = "must have at most 40,000 characters")
            @Schema(examples = "He paid USD 900.00 in. [F3] The customer said why.")
            String text) {}
}
