package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.api.UsageResource.UsageBody;
import io.casewright.assist.ModelUsage;
import io.casewright.casefile.CaseStore;
import io.casewright.evidence.CaseId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases/{caseId}/usage")
@Tag(name = "Usage")
final class CaseUsageResource {

    private final ModelUsage usage;
    private final CaseStore cases;

    CaseUsageResource(ModelUsage usage, CaseStore cases) {
        this.usage = usage;
        this.cases = cases;
    }

    @GET
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

    @Schema(name = "CaseUsage")
    record CaseUsageBody(String caseId, long calls, long tokens, BigDecimal cost, List<UsageBody> models) {}
}
