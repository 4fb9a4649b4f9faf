package io.casewright.ingest;

/// A job cannot go on; the message says to a person why, and what to do.
public final class JobFailedException extends RuntimeException {

    public JobFailedException(String message) {
        super(message);
    }

    public JobFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
