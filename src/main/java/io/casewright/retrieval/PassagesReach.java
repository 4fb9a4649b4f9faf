package io.casewright.retrieval;

import io.casewright.index.IndexUnreachable;

/// Whether passages can be reached at all.
public final class PassagesReach {

    private PassagesReach() {}

    /// Whether the failure says that passages cannot be reached now: nothing is wrong with what was asked, and it can
    /// be asked again later.
    public static boolean isLost(Throwable failure) {
        return failure instanceof IndexUnreachable || (failure.getCause() != null && isLost(failure.getCause()));
    }
}
