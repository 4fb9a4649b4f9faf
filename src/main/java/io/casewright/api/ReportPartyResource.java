package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.casefile.Party.PartyRole;
import io.casewright.report.FileParty;
import io.casewright.report.FileParty.Wish;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing.FiledParty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who of a report's case is filed as what.
@Path("/v1/reports/{reportId}/parties")
@Tag(name = "Reports")
final class ReportPartyResource {

    private static final String READ = "must be the version that you read";

    private final FileParty filing;
    private final ReportBodies bodies;

    ReportPartyResource(FileParty filing, ReportBodies bodies) {
        this.filing = filing;
        this.bodies = bodies;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Read how a report files the parties of its case",
            description = "Subjects first. By the roles of the case, unless somebody chose otherwise for this report.")
    public Listing<FiledPartyBody> parties(@Context Asker asker, @PathParam("reportId") String reportId) {
        return Listing.whole(filing
                .parties(asker.access(), ReportResource.id(reportId))
                .orElseThrow(() -> Problems.unknown("report", reportId))
                .stream()
                .map(FiledPartyBody::of)
                .toList());
    }

    @PUT
    @Path("{partyId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(
            summary = "File a party of a report otherwise than its role would have it",
            description = "In your name and with your reason. A potential victim is never filed as a subject.")
    public ReportBody file(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @PathParam("partyId") String partyId,
            @Valid @NotNull(message = "must be JSON with a version, filedAs and a reason") PartyToFile body) {
        FiledAs filedAs = Inputs.choice("filedAs", Optional.of(body.filedAs()), FiledAs.class)
                .orElseThrow();
        Wish wish = new Wish(
                ReportResource.id(reportId),
                body.version(),
                partyId,
                filedAs,
                body.reason().strip());
        return bodies.of(asker.access(), reportId, filing.file(asker.access(), wish));
    }

    @Schema(name = "PartyToFile")
    record PartyToFile(
            @NotNull(message = READ) @Min(value = 1, message = READ)
            Integer version,

            @NotBlank(message = "must be one of subject, potential-victim, other, not-filed")
            @Schema(examples = "other")
            String filedAs,

            @NotBlank(message = "must say why") @Size(max = 2_000, message = "must have at most 2,000 characters")
            String reason) {}

    @Schema(name = "FiledParty", description = "A party of the case and how the report files it.")
    record FiledPartyBody(
            @Schema(description = "Its id in the case") String party,

            String name,
            PartyRole role,
            FiledAs filedAs,

            @Schema(description = "Why it is filed so") String reason) {

        static FiledPartyBody of(FiledParty filed) {
            return new FiledPartyBody(
                    filed.party().id(), filed.party().name(), filed.party().role(), filed.filedAs(), filed.reason());
        }
    }
}
