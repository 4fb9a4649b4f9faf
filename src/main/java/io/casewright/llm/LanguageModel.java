package io.casewright.llm;

/// The one door to a chat model. Calls block; each may be made from many threads.
public interface LanguageModel {

    /// Whether a model is set up at all; without one the built-in writer answers.
    boolean isConfigured();

    /// The name of the model that is asked first for heavy tasks; empty when none is configured.
    String name();

    /// The most tokens that the messages of a request may have at every provider of the task's route.
    int room(Task task);

    /// Whether a provider of the task's route is too small to read many facts at once, so that each is told alone.
    default boolean isSmall(Task task) {
        return false;
    }

    /// How many tokens a text has, about: each model counts in its own way.
    int tokens(String text);

    /// Throws [ModelException].
    default Completion complete(ModelRequest request) {
        return stream(request, piece -> true);
    }

    /// The same, with the text handed over as it comes, on the calling thread. Throws [ModelException]; what was handed
    /// over before a failure stays handed over.
    Completion stream(ModelRequest request, TextListener listener);

    /// Hears a text grow.
    @FunctionalInterface
    interface TextListener {

        /// @param piece the next characters
        /// @return false to stop: the connection is closed and no further piece comes
        boolean text(String piece);
    }
}
