package io.casewright.report.form;

/// A form, or a list that forms refer to, cannot be used; the message names the file and what is wrong in it.
public final class InvalidFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidFormException(String message) {
        super(message);
    }

    public InvalidFormException(String message, Throwable cause) {
        super(message, cause);
    }
}
