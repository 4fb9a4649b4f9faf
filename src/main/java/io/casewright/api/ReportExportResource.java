package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.access.Access;
import io.casewright.report.ReportId;
import io.casewright.report.export.Export.Exported;
import io.casewright.report.export.ExportReport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/reports/{reportId}/exports")
@Tag(name = "Reports")
final class ReportExportResource {

    private final ExportReport exports;

    ReportExportResource(ExportReport exports) {
        this.exports = exports;
    }

    @GET
    @Path("{format}")
    @Produces(MediaType.WILDCARD)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Download a report as a file",
            description =
                    "Its newest version, or the one that you name: bundle, docx, fincen, goaml, markdown, pdf, svg "
                            + "or text. One version gives the same bytes while the case's records stay as they are. A report "
                            + "that the format cannot hold is refused with each problem by its field. Nothing is sent anywhere.")
    public Response download(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Parameter(description = "what to make of it", example = "docx") @PathParam("format") String format,
            @Parameter(
                            description = "which version, from 1; the newest where it is absent",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    @QueryParam("version")
                    Optional<String> version) {
        ReportId id = ReportResource.id(reportId);
        if (!exports.formats().contains(format)) {
            throw Problems.unknownHere(
                    "unknown-format",
                    "There is no format \"%s\". There are %s."
                            .formatted(Problems.abridged(format), String.join(", ", exports.formats())));
        }
        Access access = asker.access();
        Optional<Exported> file = version.isEmpty()
                ? exports.export(access, id, format)
                : exports.export(access, id, Inputs.number("version", version, 1, Integer.MAX_VALUE), format);
        return file.map(ReportExportResource::response).orElseThrow(() -> Problems.unknown("report", reportId));
    }

    static Response response(Exported file) {
        return Response.ok(file.content(), file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
