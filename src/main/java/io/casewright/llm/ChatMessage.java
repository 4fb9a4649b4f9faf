package io.casewright.llm;

/// One message to a chat model.
public record ChatMessage(Role role, String text) {

    /// Who speaks.
    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT
    }

    public static ChatMessage system(String text) {
        return new ChatMessage(Role.SYSTEM, text);
    }

    public static ChatMessage user(String text) {
        return new ChatMessage(Role.USER, text);
    }

    /// Says who speaks and how long, never what: messages hold personal data.
    @Override
    public String toString() {
        return "ChatMessage[%s, %d characters]".formatted(role, text.length());
    }
}
