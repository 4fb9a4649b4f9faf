package io.casewright.knowledge;

/// A file that could not be read. The message names the file, what is wrong and what to do.
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ReadFailure failure;

    public UnreadableDocumentException(ReadFailure failure, String message) {
        super(message);
        this.failure = failure;
    }

    public ReadFailure failure() {
        return failure;
    }
}
