package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.report.ClockReading;
import io.casewright.report.ClockReading.NoRule;
import io.casewright.report.ClockReading.NotStated;
import io.casewright.report.ClockReading.Running;
import io.casewright.report.Filing.FilingCode;
import io.casewright.report.FilingCodes.Coded;
import io.casewright.report.advice.AdviseOnReport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What a writer and a reviewer want to know of a report; it changes nothing.
@Path("/v1/reports/{reportId}")
@Tag(name = "Reports")
final class ReportAdviceResource {

    private final AdviseOnReport advice;

    ReportAdviceResource(AdviseOnReport advice) {
        this.advice = advice;
    }

    @GET
    @Path("completeness")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Check how complete a report is",
            description =
                    "Against the checklist of a good narrative, the six questions, the form's fields and its room: "
                            + "what is missing, and where it could be found.")
    public CompletenessBody completeness(@Context Asker asker, @PathParam("reportId") String reportId) {
        return advice.completeness(asker.access(), ReportResource.id(reportId))
                .map(CompletenessBody::of)
                .orElseThrow(() -> Problems.unknown("report", reportId));
    }

    @GET
    @Path("codes")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Read the codes that a report's findings give",
            description =
                    "Key terms, boxes, indicators and glossary codes of its form, each with its reason; none without "
                            + "a finding.")
    public CodesBody codes(@Context Asker asker, @PathParam("reportId") String reportId) {
        return advice.codes(asker.access(), ReportResource.id(reportId))
                .map(CodesBody::of)
                .orElseThrow(() -> Problems.unknown("report", reportId));
    }

    @GET
    @Path("clock")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Read how long there is to file",
            description = "Counted from the day of detection that a person stated, and from no other.")
    public ClockBody clock(@Context Asker asker, @PathParam("reportId") String reportId) {
        return advice.clock(asker.access(), ReportResource.id(reportId))
                .map(ClockBody::of)
                .orElseThrow(() -> Problems.unknown("report", reportId));
    }

    @Schema(name = "ReportCodes")
    record CodesBody(
            @Schema(description = "What the findings give") List<CodeBody> given,

            @Schema(description = "What they may give: only the issuer knows what these say, so a person chooses")
            List<CodeBody> offered) {

        static CodesBody of(Coded coded) {
            return new CodesBody(
                    coded.given().stream().map(CodeBody::of).toList(),
                    coded.offered().stream().map(CodeBody::of).toList());
        }
    }

    @Schema(name = "ReportCode")
    record CodeBody(
            @Schema(description = "Id of its list", examples = "uk-glossary")
            String list,

            String code,
            String title,

            @Schema(description = "The field, box or text that it belongs to")
            String place,

            String reason,

            @Schema(description = "Ids of the typologies and indicators that it rests on")
            List<String> findings) {

        static CodeBody of(FilingCode code) {
            return new CodeBody(code.list(), code.code(), code.title(), code.place(), code.reason(), code.findings());
        }
    }

    /// Whether a clock runs.
    enum ClockState {
        NO_RULE,
        NOT_STATED,
        RUNNING
    }

    @Schema(name = "FilingClock")
    record ClockBody(
            ClockState state,

            @Schema(description = "Why no clock runs") Optional<String> reason,

            @Schema(description = "Where the rule comes from")
            Optional<String> rule,

            Optional<RunningBody> running) {

        static ClockBody of(ClockReading reading) {
            return switch (reading) {
                case NoRule(String reason) ->
                    new ClockBody(ClockState.NO_RULE, Optional.of(reason), Optional.empty(), Optional.empty());
                case NotStated(String reason, String rule) ->
                    new ClockBody(ClockState.NOT_STATED, Optional.of(reason), Optional.of(rule), Optional.empty());
                case Running running ->
                    new ClockBody(
                            ClockState.RUNNING,
                            Optional.empty(),
                            Optional.of(running.rule()),
                            Optional.of(RunningBody.of(running)));
            };
        }
    }

    @Schema(name = "RunningClock")
    record RunningBody(
            @Schema(description = "The stated day of detection, which is not counted")
            LocalDate from,

            String statedBy,

            @Schema(description = "Last day to file, in the institution's zone")
            LocalDate due,

            @Schema(description = "Calendar days to the last day; negative when it is past")
            long daysLeft,

            int days,
            boolean businessDays,
            List<String> warnings) {

        static RunningBody of(Running running) {
            return new RunningBody(
                    running.from(),
                    running.statedBy(),
                    running.due(),
                    running.daysLeft(),
                    running.days(),
                    running.businessDays(),
                    running.warnings());
        }
    }
}
