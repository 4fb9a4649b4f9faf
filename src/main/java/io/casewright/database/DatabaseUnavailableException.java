package io.casewright.database;

/// The records cannot be reached at all; the message says why, and what whoever runs the service can do.
public final class DatabaseUnavailableException extends RuntimeException {

    public DatabaseUnavailableException(String message) {
        super(message);
    }

    public DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
