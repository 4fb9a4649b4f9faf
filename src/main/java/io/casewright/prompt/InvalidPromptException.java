package io.casewright.prompt;

/// A prompt cannot be loaded or rendered; the message names the prompt, the file or the variable.
public final class InvalidPromptException extends RuntimeException {

    public InvalidPromptException(String message) {
        super(message);
    }

    public InvalidPromptException(String message, Throwable cause) {
        super(message, cause);
    }
}
