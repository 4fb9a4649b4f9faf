package io.casewright.writing;

/// The writer cannot write now; the built-in writer always can.
public final class WriterUnavailableException extends RuntimeException {

    public WriterUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
