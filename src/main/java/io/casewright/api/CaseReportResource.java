package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.assist.AnswerListener;
import io.casewright.casefile.CaseStore;
import io.casewright.evidence.CaseId;
import io.casewright.report.Report;
import io.casewright.report.ReportId;
import io.casewright.report.ReportStore;
import io.casewright.report.StartReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases/{caseId}/reports")
@Tag(name = "Reports")
final class CaseReportResource {

    private final StartReport starting;
    private final ReportStore reports;
    private final CaseStore cases;

    CaseReportResource(StartReport starting, ReportStore reports, CaseStore cases) {
        this.starting = starting;
        this.reports = reports;
        this.cases = cases;
    }

    @POST
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(
            summary = "Start a report on a case",
            description = "Drafts it by its form from the records as they are now. It files nothing.")
    public ReportBody start(
            @Context Asker asker,
            @PathParam("caseId") String caseId,
            @Valid @NotNull(message = "must be JSON with a form") ReportToStart body) {
        Optional<ReportId> continues = body.continues().map(text -> Inputs.id("report", text, ReportId::of));
        StartReport.Wish wish = new StartReport.Wish(body.form().strip(), continues);
        Report report = starting.start(asker.access(), id(caseId), wish, AnswerListener.NONE)
                .orElseThrow(() -> Problems.unknown("case", caseId));
        return ReportBody.of(report, false);
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "List a case's reports", description = "Newest start first, without their texts.")
    public Listing<ReportBody.Entry> list(
            @Context Asker asker, @PathParam("caseId") String caseId, @BeanParam Paging paging) {
        Access access = asker.access();
        if (cases.find(access, id(caseId)).isEmpty()) {
            throw Problems.unknown("case", caseId);
        }
        Optional<ReportId> after = Inputs.after(paging.after(), ReportId::of);
        return Listing.of(
                reports.ofCase(access, id(caseId), after, paging.limit() + 1),
                paging.limit(),
                ReportBody.Entry::of,
                report -> report.id().toString());
    }

    private static CaseId id(String caseId) {
        return Inputs.id("case", caseId, CaseId::new);
    }

    @Schema(name = "ReportToStart")
    record ReportToStart(
            @NotBlank(message = "must be the id of a form") @Schema(examples = "generic-sar")
            String form,

            @Schema(description = "Id of the report that was signed off and that this one continues")
            Optional<String> continues) {}
}
