package io.casewright.llm;

import java.util.List;
import java.util.Optional;

/// What a chat model is asked.
///
/// @param maxTokens the most that the answer may have
/// @param form what the answer must look like; empty for free text
/// @param errand on whose behalf
public record ModelRequest(
        Task task, List<ChatMessage> messages, int maxTokens, Optional<AnswerForm> form, Errand errand) {

    public ModelRequest {
        messages = List.copyOf(messages);
    }

    /// Free text, on nobody's behalf.
    public static ModelRequest plain(Task task, List<ChatMessage> messages, int maxTokens) {
        return new ModelRequest(task, messages, maxTokens, Optional.empty(), Errand.NONE);
    }

    ModelRequest withMessages(List<ChatMessage> others) {
        return new ModelRequest(task, others, maxTokens, form, errand);
    }

    /// Says how much, never what: messages hold personal data.
    @Override
    public String toString() {
        return "ModelRequest[%s, %d messages]".formatted(task, messages.size());
    }
}
