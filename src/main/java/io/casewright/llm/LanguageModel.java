package io.casewright.llm;

import java.util.List;

/// The one door to a chat model. Calls block; each may be made from many threads.
public interface LanguageModel {

    /// Whether a model is set up at all; without one the built-in writer answers.
    boolean isConfigured();

    /// The name of the configured model; empty when none is.
    String name();

    /// Throws [ModelException].
    ///
    /// @param maxTokens the most that the answer may have
    Completion complete(List<ChatMessage> messages, int maxTokens);

    /// The same, with the text handed over as it comes. Throws [ModelException]; what was handed over before a failure
    /// stays handed over.
    Completion stream(List<ChatMessage> messages, int maxTokens, TextListener listener);

    /// Hears a text grow.
    @FunctionalInterface
    interface TextListener {

        /// @param piece the next characters
        /// @return false to stop: the connection is closed and no further piece comes
        boolean text(String piece);
    }
}
