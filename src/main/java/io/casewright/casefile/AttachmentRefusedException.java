package io.casewright.casefile;

/// An attachment was not taken; nothing of it is kept.
public final class AttachmentRefusedException extends RuntimeException {

    private final boolean tooLarge;

    AttachmentRefusedException(String message) {
        super(message);
        this.tooLarge = true;
    }

    AttachmentRefusedException(String message, Throwable cause) {
        super(message, cause);
        this.tooLarge = false;
    }

    /// Whether it is larger than allowed; else there was no room to keep it.
    public boolean isTooLarge() {
        return tooLarge;
    }
}
