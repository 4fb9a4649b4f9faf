package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.report.Report;
import io.casewright.report.ReviewReport;
import io.casewright.report.ReviewReport.Decision;
import io.casewright.report.ReviewReport.Reasoned;
import io.casewright.report.ReviewReport.Review;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The steps of a report from person to person. No answer, or one that cannot be read, moves nothing.
@Path("/v1/reports/{reportId}")
@Tag(name = "Reports")
final class ReportReviewResource {

    private static final String READ = "must be the version that you read";

    private final ReviewReport reviews;
    private final ReportBodies bodies;

    ReportReviewResource(ReviewReport reviews, ReportBodies bodies) {
        this.reviews = reviews;
        this.bodies = bodies;
    }

    @POST
    @Path("submit")
    @Allowed({INVESTIGATOR, REPORT_WRITER})
    @Operation(
            summary = "Put a draft before a reviewer",
            description = "Nothing in it changes until a reviewer returns it or signs it off.")
    public ReportBody submit(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Valid @NotNull(message = VersionRead.NEEDED) VersionRead body) {
        return done(asker, reportId, reviews.submit(asker.access(), ReportResource.id(reportId), body.version()));
    }

    @POST
    @Path("review")
    @Allowed(REVIEWER)
    @Operation(
            summary = "Decide about a report that was submitted",
            description = "The decision is sign-off or return, letter by letter; anything else decides nothing. "
                    + "Whoever started, wrote or changed the report does not review it.")
    public ReportBody review(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Valid @NotNull(message = "must be JSON with a version and a decision") ReviewBody body) {
        Decision decision = Decision.parse(body.decision())
                .orElseThrow(() -> Problems.invalid(
                        "decision",
                        "decision must be sign-off or return, letter by letter, not \"%s\". Nothing was decided."
                                .formatted(Problems.abridged(body.decision()))));
        Review review = new Review(
                ReportResource.id(reportId),
                body.version(),
                decision,
                body.reason().orElse("").strip(),
                body.knowsOfChanges().orElse(false));
        return done(asker, reportId, reviews.decide(asker.access(), review));
    }

    @POST
    @Path("withdraw")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Withdraw a report", description = "It will not be filed. Every version stays.")
    public ReportBody withdraw(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Valid @NotNull(message = "must be JSON with a version and a reason") WithdrawalBody body) {
        return done(
                asker, reportId, reviews.withdraw(asker.access(), reasoned(reportId, body.version(), body.reason())));
    }

    @POST
    @Path("supersede")
    @Allowed(REVIEWER)
    @Operation(
            summary = "Let a later report take this one's place",
            description = "Both are signed off and about the same case.")
    public ReportBody supersede(
            @Context Asker asker,
            @PathParam("reportId") String reportId,
            @Valid @NotNull(message = "must be JSON with a version, the later report and a reason")
                    SupersessionBody body) {
        return done(
                asker,
                reportId,
                reviews.supersede(
                        asker.access(),
                        reasoned(reportId, body.version(), body.reason()),
                        ReportResource.id(body.by())));
    }

    private ReportBody done(Asker asker, String reportId, Optional<Report> report) {
        return bodies.of(asker.access(), reportId, report);
    }

    private static Reasoned reasoned(String reportId, int version, String reason) {
        return new Reasoned(ReportResource.id(reportId), version, reason.strip());
    }

    @Schema(name = "ReportReview")
    record ReviewBody(
            @NotNull(message = READ) @Min(value = 1, message = READ)
            Integer version,

            @NotNull(message = "must be sign-off or return; nothing was decided")
            @Schema(enumeration = {"sign-off", "return"})
            String decision,

            @Schema(description = "Needed to return a report")
            Optional<@Size(max = 2_000, message = "must have at most 2,000 characters") String> reason,

            @Schema(description = "Needed to sign off a report whose records changed since it was drafted")
            Optional<Boolean> knowsOfChanges) {}

    @Schema(name = "ReportWithdrawal")
    record WithdrawalBody(
            @NotNull(message = READ) @Min(value = 1, message = READ)
            Integer version,

            @NotBlank(message = "must say why") @Size(max = 2_000, message = "must have at most 2,000 characters")
            String reason) {}

    @Schema(name = "ReportSupersession")
    record SupersessionBody(
            @NotNull(message = READ) @Min(value = 1, message = READ)
            Integer version,

            @NotBlank(message = "must be the id of the later report")
            String by,

            @NotBlank(message = "must say why") @Size(max = 2_000, message = "must have at most 2,000 characters")
            String reason) {}
}
