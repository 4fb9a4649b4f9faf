package io.casewright.assist.talk;

import java.util.UUID;

/// Id of a question in a conversation, a UUID of version 7: ids sort by time of asking.
public record TurnId(UUID value) {

    /// Throws [IllegalArgumentException] for text that is no UUID.
    public static TurnId of(String text) {
        return new TurnId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
