package io.casewright.llm;

/// What a chat model answered.
///
/// @param model the model's name as the provider reports it; as configured where it reports none
/// @param truncated whether the model stopped because it reached the token limit
/// @param cancelled whether the caller stopped it
public record Completion(String text, String model, Usage usage, boolean truncated, boolean cancelled) {

    /// Tokens as the provider counts them; 0 where it does not say.
    public record Usage(int inputTokens, int outputTokens) {

        public static final Usage UNKNOWN = new Usage(0, 0);
    }

    @Override
    public String toString() {
        return "Completion[%s, %d characters, %s]".formatted(model, text.length(), usage);
    }
}
