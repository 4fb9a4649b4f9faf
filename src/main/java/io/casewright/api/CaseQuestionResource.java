package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.access.Access;
import io.casewright.assist.Answer;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.AnswerQuestion;
import io.casewright.assist.Asking;
import io.casewright.casefile.CaseStore;
import io.casewright.evidence.CaseId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/cases/{caseId}/questions")
@Tag(name = "Answers")
final class CaseQuestionResource {

    private final AnswerQuestion questions;
    private final CaseStore cases;
    private final AnswerBodies bodies;
    private final ObjectMapper json;

    CaseQuestionResource(AnswerQuestion questions, CaseStore cases, AnswerBodies bodies, ObjectMapper json) {
        this.questions = questions;
        this.cases = cases;
        this.bodies = bodies;
        this.json = json;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            operationId = "askAboutCase",
            summary = "Ask about a case",
            description = "Answered from its records, its own texts and the typology documents. When the evidence does "
                    + "not answer, it says so and which data would. With Accept: text/event-stream the answer comes "
                    + "as events: stage, evidence, sentence, verdict, quality, done.")
    public AnswerBody ask(
            @Context Asker asker,
            @PathParam("caseId") String caseId,
            @Valid @NotNull(message = "must be JSON with a question") Question body) {
        return answer(asker.access(), caseId, body, AnswerListener.NONE);
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(hidden = true)
    public void stream(
            @Context Asker asker,
            @PathParam("caseId") String caseId,
            @Valid @NotNull(message = "must be JSON with a question") Question body,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Access access = asker.access();
        CaseId id = Inputs.id("case", caseId, CaseId::new);
        if (cases.find(access, id).isEmpty()) {
            throw Problems.unknown("case", caseId);
        }
        new AnswerEvents(sink, sse, json).stream(listener -> answer(access, caseId, body, listener));
    }

    @GET
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(summary = "Read the questions answered about a case", description = "Newest first, at most 100.")
    public Listing<AnswerBody> list(@Context Asker asker, @PathParam("caseId") String caseId) {
        CaseId id = Inputs.id("case", caseId, CaseId::new);
        return bodies.of(asker.access(), questions.all(asker.access(), id));
    }

    private AnswerBody answer(Access access, String caseId, Question body, AnswerListener listener) {
        CaseId id = Inputs.id("case", caseId, CaseId::new);
        Answer answer = questions
                .ask(access, id, Asking.alone(body.question()), listener)
                .orElseThrow(() -> Problems.unknown("case", caseId));
        return bodies.of(access, answer);
    }
}
