package io.casewright.api;

import static io.casewright.access.Role.ADMIN;

import io.casewright.assist.ModelUsage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/usage")
@Tag(name = "Usage")
final class UsageResource {

    private static final int MOST_ROWS = 400;

    private final ModelUsage usage;

    UsageResource(ModelUsage usage) {
        this.usage = usage;
    }

    @GET
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
