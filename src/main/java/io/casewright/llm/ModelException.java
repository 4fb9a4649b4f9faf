package io.casewright.llm;

/// A chat model did not answer. The message says what happened and holds no text of the conversation.
public final class ModelException extends RuntimeException {

    /// Why there is no answer.
    public enum Reason {
        /// No model is configured.
        NOT_CONFIGURED,
        /// The provider could not be reached.
        UNREACHABLE,
        /// No answer within the time limit.
        TIMEOUT,
        /// The provider refuses the key, the model's name or the request.
        REFUSED,
        /// The provider is overloaded or out of quota.
        OVERLOADED,
        /// The provider failed.
        FAILED,
        /// The answer is not what the protocol says.
        GARBLED
    }

    private final Reason reason;

    public ModelException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public ModelException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// Whether another try may help.
    boolean isPassing() {
        return switch (reason) {
            case UNREACHABLE, OVERLOADED, FAILED, GARBLED -> true;
            case NOT_CONFIGURED, TIMEOUT, REFUSED -> false;
        };
    }
}
