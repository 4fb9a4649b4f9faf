package io.casewright.cli;

import org.jspecify.annotations.Nullable;

/// A command that did not work; the message says what to do.
final class CallFailedException extends RuntimeException {

    static final int REFUSED = 1;
    static final int USAGE = 2;
    static final int NO_SERVICE = 3;

    private final int exitCode;

    CallFailedException(String message, int exitCode) {
        this(message, exitCode, null);
    }

    CallFailedException(String message, int exitCode, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
