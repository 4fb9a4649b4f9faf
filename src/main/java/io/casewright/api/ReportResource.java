package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.report.CompareVersions;
import io.casewright.report.Comparison;
import io.casewright.report.MeasureReport;
import io.casewright.report.RecordsSince;
import io.casewright.report.Report;
import io.casewright.report.ReportId;
import io.casewright.report.ReportStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What can be read of a report.
@Path("/v1/reports/{reportId}")
@Tag(name = "Reports")
final class ReportResource {

    private final ReportStore reports;
    private final CompareVersions versions;
    private final RecordsSince records;
    private final MeasureReport measures;
    private final ReportBodies bodies;

    ReportResource(
            ReportStore reports,
            CompareVersions versions,
            RecordsSince records,
            MeasureReport measures,
            ReportBodies bodies) {
        this.bodies = bodies;
        this.reports = reports;
        this.versions = versions;
        this.records = records;
        this.measures = measures;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Read a report",
            description = "Its newest version, or the one that you name, with the evidence behind each sentence.")
    public ReportBody find(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Parameter(
                            description = "which version, from 1; the newest where it is absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("version")
                    Optional<String> version) {
        Access access = asker.access();
        Optional<Report> report = version.isEmpty()
                ? reports.find(access, id(reportId))
                : reports.find(access, id(reportId), number("version", version));
        return bodies.of(access, reportId, report);
    }

    @GET
    @Path("versions")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Read a report's history",
            description =
                    "What was done to it, by whom and when, oldest first. Every version can be read and compared.")
    public Listing<ReportBody.VersionBody> versions(@Context Asker asker, @PathParam("reportId") String reportId) {
        existing(asker, reportId);
        return Listing.whole(reports.history(asker.access(), id(reportId)).stream()
                .map(ReportBody.VersionBody::of)
                .toList());
    }

    @GET
    @Path("comparison")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Compare two versions of a report",
            description = "Word by word: what stayed, what came and what went. From the first draft to the newest "
                    + "version where you name none.")
    public Comparison compare(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Parameter(
                            description = "the version that the changes start from",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
                    @QueryParam("from")
                    Optional<String> from,
            @Parameter(
                            description = "the version that they lead to; the newest where it is absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("to")
                    Optional<String> to) {
        int newest = existing(asker, reportId).version();
        int first = Inputs.number("from", from, 1, newest);
        int second = Inputs.number("to", to, newest, newest);
        return versions.of(asker.access(), id(reportId), first, second)
                .orElseThrow(() -> Problems.unknown("report", reportId));
    }

    @GET
    @Path("changes")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Read what changed in the records since a report was drafted",
            description = "New bookings, facts that say something else now, and the report's sentences that cite them.")
    public StalenessBody changes(@Context Asker asker, @PathParam("reportId") String reportId) {
        Report report = existing(asker, reportId);
        return StalenessBody.of(records.of(asker.access(), report));
    }

    @GET
    @Path("measures")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Measure a report",
            description = "The share of its words that were edited, the time to sign-off, and how like it is to "
                    + "earlier reports that you may read.")
    public MeasuresBody measures(@Context Asker asker, @PathParam("reportId") String reportId) {
        return measures.of(asker.access(), id(reportId))
                .map(MeasuresBody::of)
                .orElseThrow(() -> Problems.unknown("report", reportId));
    }

    private Report existing(Asker asker, String reportId) {
        return reports.find(asker.access(), id(reportId)).orElseThrow(() -> Problems.unknown("report", reportId));
    }

    private static int number(String name, Optional<String> text) {
        return Inputs.number(name, text, 1, Integer.MAX_VALUE);
    }

    static ReportId id(String reportId) {
        return Inputs.id("report", reportId, ReportId::of);
    }
}
