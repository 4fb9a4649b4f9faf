package io.casewright.llm;

import java.time.Duration;
import java.util.Optional;

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
        GARBLED,
        /// Too many calls are under way, or the last ones failed: not asked.
        BUSY,
        /// The request is longer than the model reads.
        TOO_LONG,
        /// A cap of requests, user, case or day is reached: not asked.
        LIMIT,
        /// The request would have carried an identifier to an outside provider: not sent.
        LEAK
    }

    private final Reason reason;
    private final Optional<Duration> retryAfter;

    public ModelException(Reason reason, String message, Throwable cause) {
        this(reason, message, cause, Optional.empty());
    }

    /// @param retryAfter how long the provider asks to be left alone
    ModelException(Reason reason, String message, Throwable cause, Optional<Duration> retryAfter) {
        super(message, cause);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public ModelException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.retryAfter = Optional.empty();
    }

    public Reason reason() {
        return reason;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /// Whether another try at the same provider may help.
    boolean isPassing() {
        return switch (reason) {
            case UNREACHABLE, OVERLOADED, FAILED, GARBLED -> true;
            case NOT_CONFIGURED, TIMEOUT, REFUSED, BUSY, TOO_LONG, LIMIT, LEAK -> false;
        };
    }

    /// Whether another provider may be asked instead.
    boolean mayFallBack() {
        return switch (reason) {
            case UNREACHABLE, TIMEOUT, REFUSED, OVERLOADED, FAILED, GARBLED, BUSY, TOO_LONG, LEAK -> true;
            case NOT_CONFIGURED, LIMIT -> false;
        };
    }

    /// Whether it says something about the provider's health.
    boolean isProvidersFault() {
        return switch (reason) {
            case UNREACHABLE, TIMEOUT, REFUSED, OVERLOADED, FAILED, GARBLED -> true;
            case NOT_CONFIGURED, BUSY, TOO_LONG, LIMIT, LEAK -> false;
        };
    }
}
