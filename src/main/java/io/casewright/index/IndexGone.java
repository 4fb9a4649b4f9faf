package io.casewright.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The index that was asked is not there any more: another process has put its successor in its place and deleted it.
public final class IndexGone extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    public IndexGone(String message) {
        super(message, new IOException(message));
    }
}
