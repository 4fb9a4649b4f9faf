package io.casewright.assist;

import java.util.Optional;
import java.util.UUID;

/// The id of a generated answer: a UUIDv7, so ids sort by time of making.
public record AnswerId(UUID value) {

    /// Empty for anything that is not a UUID.
    public static Optional<AnswerId> parse(String text) {
        try {
            return Optional.of(new AnswerId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
