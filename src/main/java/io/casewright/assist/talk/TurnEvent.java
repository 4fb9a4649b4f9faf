package io.casewright.assist.talk;

/// Something that happened while an answer was made.
///
/// @param number from 1, without gaps
/// @param name `stage`, `evidence`, `sentence`, `verdict`; the last is `done`, `stopped` or `failed`
/// @param json its values
public record TurnEvent(int number, String name, String json) {

    /// Whether nothing comes after it.
    public boolean isLast() {
        return switch (name) {
            case "done", "stopped", "failed" -> true;
            default -> false;
        };
    }
}
