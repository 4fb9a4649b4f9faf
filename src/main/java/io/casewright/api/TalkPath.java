package io.casewright.api;

import io.casewright.assist.talk.ConversationId;
import io.casewright.assist.talk.TurnId;
import io.casewright.evidence.CaseId;
import jakarta.ws.rs.PathParam;

/// The address of a conversation.
record TalkPath(
        @PathParam("caseId") String caseId,
        @PathParam("conversationId") String conversationId) {

    CaseId about() {
        return caseOf(caseId);
    }

    ConversationId conversation() {
        return Inputs.id("conversation", conversationId, ConversationId::of);
    }

    static CaseId caseOf(String text) {
        return Inputs.id("case", text, CaseId::new);
    }

    static TurnId turnOf(String text) {
        return Inputs.id("turn", text, TurnId::of);
    }
}
