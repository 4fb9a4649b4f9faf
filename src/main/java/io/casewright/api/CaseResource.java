package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import io.casewright.casefile.CaseFile;
import io.casewright.casefile.CaseStore;
import io.casewright.evidence.CaseId;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases")
@Tag(name = "Records")
final class CaseResource {

    private final CaseStore cases;

    CaseResource(CaseStore cases) {
        this.cases = cases;
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "List the cases that you may read", description = "Newest opening first.")
    public Listing<CaseBody.Entry> list(@Context Asker asker, @BeanParam Paging paging) {
        Optional<CaseId> after = Inputs.after(paging.after(), CaseId::new);
        return Listing.of(
                cases.page(asker.access(), after, paging.limit() + 1),
                paging.limit(),
                CaseBody.Entry::of,
                caseFile -> caseFile.id().value());
    }

    @GET
    @Path("{caseId}")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read a case", description = "With its parties and the part that each plays.")
    public CaseBody find(@Context Asker asker, @PathParam("caseId") String caseId) {
        return CaseBody.of(existing(asker, caseId));
    }

    private CaseFile existing(Asker asker, String caseId) {
        CaseId id = Inputs.id("case", caseId, CaseId::new);
        return cases.find(asker.access(), id).orElseThrow(() -> Problems.unknown("case", caseId));
    }
}
