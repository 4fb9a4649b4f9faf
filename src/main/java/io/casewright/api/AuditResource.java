package io.casewright.api;

import static io.casewright.access.Role.AUDITOR;

import io.casewright.audit.AuditRecord;
import io.casewright.audit.AuditTrail;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/audit")
@Tag(name = "Audit")
final class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @Allowed(AUDITOR)
    @Operation(
            summary = "Read the audit record",
            description =
                    "Who asked what and what produced the answer, in order. Each record holds the hash of the one "
                            + "before it; firstBroken names the first that was changed or follows a gap.")
    public AuditBody list(@BeanParam Paging paging) {
        long after = Inputs.after(paging.after(), Long::parseLong).orElse(0L);
        Listing<AuditRecord> page = Listing.of(
                trail.page(after, paging.limit() + 1),
                paging.limit(),
                record -> record,
                record -> Long.toString(record.sequence()));
        return new AuditBody(page.items(), page.next(), trail.firstBroken());
    }

    @Schema(name = "Audit")
    record AuditBody(
            List<AuditRecord> items,
            Optional<String> next,

            @Schema(description = "Absent while the chain is whole")
            Optional<Long> firstBroken) {}
}
