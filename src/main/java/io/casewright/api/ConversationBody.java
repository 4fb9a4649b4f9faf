package io.casewright.api;

import io.casewright.assist.talk.Conversation;
import io.casewright.assist.talk.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A conversation as callers see it.
@Schema(name = "Conversation", description = "Questions about a case by one person, with their answers.")
record ConversationBody(
        String id,
        @Schema(description = "Id of the case") String about,

        @Schema(description = "Who asks in it; others who may read the case may read it")
        String owner,

        String title,
        Instant started,
        @Schema(description = "Since when it is put away") Optional<Instant> archived,

        @Schema(description = "How many questions were asked, those of former branches too")
        int questions,

        @Schema(description = "In the order of asking; empty in lists")
        List<TurnBody> turns) {

    static ConversationBody of(Conversation conversation, List<TurnBody> turns) {
        return new ConversationBody(
                conversation.id().toString(),
                conversation.caseId().value(),
                conversation.owner(),
                conversation.title(),
                conversation.started(),
                conversation.archived(),
                conversation.questions(),
                turns);
    }

    static ConversationBody of(Conversation conversation) {
        return of(conversation, List.of());
    }

    @Schema(name = "Turn", description = "A question of a conversation with every making of its answer.")
    record TurnBody(
            String id,

            @Schema(description = "The turn that it goes on from; several after the same one are branches")
            Optional<String> after,

            @Schema(description = "The turn of which it is an edited form")
            Optional<String> insteadOf,

            String question,
            Instant asked,
            @Schema(description = "Oldest first") List<VersionBody> versions) {}

    @Schema(name = "TurnVersion", description = "One making of the answer to a question.")
    record VersionBody(
            int version,
            Turn.State state,
            @Schema(description = "What it was heard doing") List<String> stages,

            @Schema(description = "Absent while it is made and where it failed")
            Optional<AnswerBody> answer,

            @Schema(description = "What its asker thinks of it")
            Optional<FeedbackBody> feedback) {}

    @Schema(name = "AnswerFeedback")
    record FeedbackBody(boolean useful, String reason) {}
}
