package io.casewright.analysis.declare;

/// A library entry declares a test that cannot be run: an unknown signal, or a missing, unknown or impossible
/// parameter.
public final class InvalidTestException extends RuntimeException {

    public InvalidTestException(String message) {
        super(message);
    }
}
