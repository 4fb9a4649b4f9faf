package io.casewright.api;

import io.casewright.access.Access;
import io.casewright.api.ConversationBody.FeedbackBody;
import io.casewright.api.ConversationBody.TurnBody;
import io.casewright.api.ConversationBody.VersionBody;
import io.casewright.assist.AnswerStore;
import io.casewright.assist.talk.Converse.Whole;
import io.casewright.assist.talk.Turn;
import io.casewright.assist.talk.Turn.Version;
import io.casewright.assist.talk.TurnId;
import jakarta.inject.Singleton;

/// Conversations with the answers of their turns.
@Singleton
final class ConversationBodies {

    private final AnswerStore answers;
    private final AnswerBodies bodies;

    ConversationBodies(AnswerStore answers, AnswerBodies bodies) {
        this.answers = answers;
        this.bodies = bodies;
    }

    ConversationBody of(Access access, Whole whole) {
        return ConversationBody.of(
                whole.conversation(),
                whole.turns().stream().map(turn -> of(access, turn)).toList());
    }

    private TurnBody of(Access access, Turn turn) {
        return new TurnBody(
                turn.id().toString(),
                turn.after().map(TurnId::toString),
                turn.insteadOf().map(TurnId::toString),
                turn.question(),
                turn.asked(),
                turn.versions().stream().map(version -> of(access, version)).toList());
    }

    VersionBody of(Access access, Version version) {
        return new VersionBody(
                version.number(),
                version.state(),
                version.stages(),
                version.answer().flatMap(id -> answers.find(access, id)).map(answer -> bodies.of(access, answer)),
                version.feedback().map(each -> new FeedbackBody(each.useful(), each.reason())));
    }
}
