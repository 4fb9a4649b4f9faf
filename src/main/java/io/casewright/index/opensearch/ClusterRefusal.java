package io.casewright.index.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The cluster will not do what it was asked for, however often.
final class ClusterRefusal extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    private final String type;
    private final String words;

    /// @param type the cluster's own name for the fault; empty when it gave none
    ClusterRefusal(String type, String message) {
        super(message, new IOException(message));
        this.type = type;
        words = message;
    }

    String type() {
        return type;
    }

    /// What it refuses, and why.
    String words() {
        return words;
    }
}
