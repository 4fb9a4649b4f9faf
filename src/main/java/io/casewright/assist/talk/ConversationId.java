package io.casewright.assist.talk;

import java.util.UUID;

/// Id of a conversation, a UUID of version 7: ids sort by time of starting.
public record ConversationId(UUID value) {

    /// Throws [IllegalArgumentException] for text that is no UUID.
    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
