package io.casewright.api;

import static io.casewright.access.Role.ADMIN;
import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.assist.ModelUsage;
import io.casewright.casefile.CaseStore;
import io.casewright.evidence.CaseId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Tag(name = "Usage")
final class UsageResource {

    private static final int MOST_ROWS = 400;

    private final ModelUsage usage;
    private final CaseStore cases;

    UsageResource(ModelUsage usage, CaseStore cases) {
        this.usage = usage;
        this.cases = cases;
    }

    @GET
    @Path("cases/{caseId}/usage")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            operationId = "usageOfCase",
            summary = "Read what language models cost for a case",
            description = "Tokens and money by provider and model. Empty where only the built-in writer wrote.")
    public CaseUsageBody ofCase(@Context Asker asker, @PathParam("caseId") String caseId) {
        CaseId id = Inputs.id("case", caseId, CaseId::new);
        if (cases.find(asker.access(), id).isEmpty()) {
            throw Problems.unknown("case", caseId);
        }
        List<UsageBody> models =
                usage.ofCase(asker.access(), id).stream().map(UsageBody::of).toList();
        return new CaseUsageBody(
                id.value(),
                models.stream().mapToLong(UsageBody::calls).sum(),
                models.stream()
                        .mapToLong(each -> each.inputTokens() + each.outputTokens())
                        .sum(),
                models.stream().map(UsageBody::cost).reduce(BigDecimal.ZERO, BigDecimal::add),
                models);
    }

    @GET
    @Path("usage")
    @Allowed({ADMIN})
    @Operation(
            operationId = "usageByDay",
            summary = "Read what language models cost, by day",
            description = "The newest days (UTC) first, at most 400 rows; names no case and no caller.")
    public List<DayUsageBody> byDay(@Context Asker asker) {
        return usage.byDay(MOST_ROWS).stream()
                .map(day -> new DayUsageBody(day.day(), UsageBody.of(day.total())))
                .toList();
    }

    @Schema(name = "CaseUsage")
    record CaseUsageBody(String caseId, long calls, long tokens, BigDecimal cost, List<UsageBody> models) {}

    @Schema(name = "DayUsage")
    record DayUsageBody(LocalDate day, UsageBody usage) {}

    @Schema(name = "Usage", description = "Calls to one model, added up.")
    record UsageBody(
            String provider,
            String model,
            long calls,

            @Schema(description = "Calls that brought no answer")
            long failed,

            long inputTokens,
            long outputTokens,

            @Schema(description = "In the currency of the configured prices")
            BigDecimal cost) {

        static UsageBody of(ModelUsage.Total total) {
            return new UsageBody(
                    total.provider(),
                    total.model(),
                    total.calls(),
                    total.failed(),
                    total.inputTokens(),
                    total.outputTokens(),
                    total.cost());
        }
    }
}
