package io.casewright.ingest;

/// A backup cannot be put back here; nothing was changed. The message says what to do.
public final class BackupRefusedException extends RuntimeException {

    BackupRefusedException(String message) {
        super(message);
    }

    BackupRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
