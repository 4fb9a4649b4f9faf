package io.casewright.ingest;

/// An import was not taken: nothing of it is kept, and nothing was acknowledged.
public final class ImportRefusedException extends RuntimeException {

    private final boolean diskFull;

    ImportRefusedException(String message) {
        super(message);
        this.diskFull = false;
    }

    ImportRefusedException(String message, Throwable cause) {
        super(message, cause);
        this.diskFull = true;
    }

    /// Whether the service has no room for it, so that the same request may succeed later; else the request is wrong.
    public boolean isDiskFull() {
        return diskFull;
    }
}
