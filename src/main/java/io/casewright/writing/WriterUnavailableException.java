package io.casewright.writing;

import io.casewright.writing.Draft.Producer;
import java.util.Optional;

/// The writer cannot write now; the built-in writer always can.
public final class WriterUnavailableException extends RuntimeException {

    private final transient Optional<Producer> producer;

    public WriterUnavailableException(String message, Throwable cause) {
        this(message, cause, Optional.empty());
    }

    /// @param producer who wrote what was heard before
    public WriterUnavailableException(String message, Throwable cause, Optional<Producer> producer) {
        super(message, cause);
        this.producer = producer;
    }

    public Optional<Producer> producer() {
        return producer;
    }
}
