package io.casewright.api;

import static io.casewright.access.Role.INVESTIGATOR;
import static io.casewright.access.Role.REPORT_WRITER;
import static io.casewright.access.Role.REVIEWER;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.access.Access;
import io.casewright.assist.AnswerListener;
import io.casewright.assist.AnswerQuestion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/questions")
@Tag(name = "Answers")
final class QuestionResource {

    private final AnswerQuestion questions;
    private final AnswerBodies bodies;
    private final ObjectMapper json;

    QuestionResource(AnswerQuestion questions, AnswerBodies bodies, ObjectMapper json) {
        this.questions = questions;
        this.bodies = bodies;
        this.json = json;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(
            operationId = "askAboutTypologies",
            summary = "Ask about typologies",
            description = "Answered from the typology documents alone; no customer's record is looked at. When the "
                    + "documents do not answer, it says so and which data would. With Accept: text/event-stream the "
                    + "answer comes as events: stage, evidence, sentence, verdict, quality, done.")
    public AnswerBody ask(
            @Context Asker asker, @Valid @NotNull(message = "must be JSON with a question") Question body) {
        return bodies.of(asker.access(), questions.ask(asker.access(), body.question(), AnswerListener.NONE));
    }

    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Allowed({INVESTIGATOR, REPORT_WRITER, REVIEWER})
    @Operation(hidden = true)
    public void stream(
            @Context Asker asker,
            @Valid @NotNull(message = "must be JSON with a question") Question body,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Access access = asker.access();
        new AnswerEvents(sink, sse, json)
                .stream(listener -> bodies.of(access, questions.ask(access, body.question(), listener)));
    }
}
