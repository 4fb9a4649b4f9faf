package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;
import static io.casewright.access.Role.SYSTEM;

import io.casewright.access.Access;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.ExplainRisk;
import io.casewright.assist.SummariseCustomer;
import io.casewright.evidence.CustomerId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/customers/{customerId}")
@Tag(name = "Answers")
final class CustomerAnswerResource {

    private final SummariseCustomer summaries;
    private final ExplainRisk risks;
    private final AnswerBodies bodies;

    CustomerAnswerResource(SummariseCustomer summaries, ExplainRisk risks, AnswerBodies bodies) {
        this.summaries = summaries;
        this.risks = risks;
        this.bodies = bodies;
    }

    @POST
    @Path("summary")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, SYSTEM})
    @Operation(summary = "Summarise a customer", description = "Made now, kept, and read again by GET.")
    public AnswerBody summarise(@Context Asker asker, @PathParam("customerId") String customerId) {
        Access access = asker.access();
        return made(access, customerId, summaries.make(access, id(customerId), AnswerListener.NONE));
    }

    @GET
    @Path("summary")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER, SYSTEM})
    @Operation(
            summary = "Read a customer's newest summary",
            description = "The newest that is still true to the records, with its age; make one by POST.")
    public AnswerBody summary(@Context Asker asker, @PathParam("customerId") String customerId) {
        return bodies.newest(asker.access(), summaries.newest(asker.access(), id(customerId)));
    }

    @POST
    @Path("risk")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            summary = "Explain a customer's risk",
            description = "Which red-flag indicators are present, absent or cannot be tested, which typology they fit, "
                    + "what speaks against it and what is not known.")
    public AnswerBody explain(@Context Asker asker, @PathParam("customerId") String customerId) {
        Access access = asker.access();
        return made(access, customerId, risks.make(access, id(customerId), AnswerListener.NONE));
    }

    @GET
    @Path("risk")
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read a customer's newest risk explanation")
    public AnswerBody risk(@Context Asker asker, @PathParam("customerId") String customerId) {
        return bodies.newest(asker.access(), risks.newest(asker.access(), id(customerId)));
    }

    private AnswerBody made(Access access, String customerId, Optional<Answer> answer) {
        return bodies.of(access, answer.orElseThrow(() -> Problems.unknown("customer", customerId)));
    }

    private static CustomerId id(String customerId) {
        return Inputs.id("customer", customerId, CustomerId::new);
    }
}
