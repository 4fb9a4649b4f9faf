package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;
import static io.casewright.access.Role.SYSTEM;

import io.casewright.access.Access;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.DraftNarrative;
import io.casewright.assist.ExplainRisk;
import io.casewright.assist.SummariseCustomer;
import io.casewright.evidence.CaseId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases/{caseId}")
@Tag(name = "Answers")
final class CaseAnswerResource {

    private final SummariseCustomer summaries;
    private final ExplainRisk risks;
    private final DraftNarrative narratives;
    private final AnswerBodies bodies;

    CaseAnswerResource(SummariseCustomer summaries, ExplainRisk risks, DraftNarrative narratives, AnswerBodies bodies) {
        this.summaries = summaries;
        this.risks = risks;
        this.narratives = narratives;
        this.bodies = bodies;
    }

    @POST
    @Path("summary")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, SYSTEM})
    @Operation(summary = "Summarise a case", description = "Made now, kept, and read again by GET.")
    public AnswerBody summarise(@Context Asker asker, @PathParam("caseId") String caseId) {
        Access access = asker.access();
        return made(access, caseId, summaries.make(access, id(caseId), AnswerListener.NONE));
    }

    @GET
    @Path("summary")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, SYSTEM})
    @Operation(
            summary = "Read a case's newest summary",
            description = "The newest that is still true to the records, with its age; make one by POST.")
    public AnswerBody summary(@Context Asker asker, @PathParam("caseId") String caseId) {
        return bodies.newest(asker.access(), summaries.newest(asker.access(), id(caseId)));
    }

    @POST
    @Path("risk")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Explain a case's risk",
            description = "Which red-flag indicators are present, absent or cannot be tested, which typology they fit, "
                    + "what speaks against it and what is not known.")
    public AnswerBody explain(@Context Asker asker, @PathParam("caseId") String caseId) {
        Access access = asker.access();
        return made(access, caseId, risks.make(access, id(caseId), AnswerListener.NONE));
    }

    @GET
    @Path("risk")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read a case's newest risk explanation")
    public AnswerBody risk(@Context Asker asker, @PathParam("caseId") String caseId) {
        return bodies.newest(asker.access(), risks.newest(asker.access(), id(caseId)));
    }

    @POST
    @Path("narratives")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Draft a case's narrative",
            description = "Introduction, body and conclusion by the generic outline. A draft files nothing.")
    public AnswerBody draft(@Context Asker asker, @PathParam("caseId") String caseId) {
        Access access = asker.access();
        return made(access, caseId, narratives.make(access, id(caseId), AnswerListener.NONE));
    }

    @GET
    @Path("narratives")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read a case's narratives", description = "All drafts, newest first, at most 100.")
    public Listing<AnswerBody> narratives(@Context Asker asker, @PathParam("caseId") String caseId) {
        return bodies.of(asker.access(), narratives.all(asker.access(), id(caseId)));
    }

    private AnswerBody made(Access access, String caseId, Optional<Answer> answer) {
        return bodies.of(access, answer.orElseThrow(() -> Problems.unknown("case", caseId)));
    }

    private static CaseId id(String caseId) {
        return Inputs.id("case", caseId, CaseId::new);
    }
}
