package io.casewright.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Whoever keeps the index does not answer now: nothing is wrong with what was asked, and it can be asked again later.
public final class IndexUnreachable extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    /// @param message in plain words, with the setting to look at
    public IndexUnreachable(String message, IOException cause) {
        super(message, cause);
    }
}
