package io.casewright.casefile;

import io.casewright.database.DatabaseException;
import io.casewright.database.DatabaseUnavailableException;

/// Tells the loss of the records' database from every other failure.
public final class RecordsReach {

    private RecordsReach() {}

    /// Whether the failure says that records cannot be reached now: nothing is wrong with what was asked, and it can be
    /// asked again later.
    public static boolean isLost(Throwable failure) {
        return switch (failure) {
            case DatabaseUnavailableException unavailable -> true;
            case DatabaseException refused -> refused.isConnectionLost();
            default -> failure.getCause() != null && isLost(failure.getCause());
        };
    }
}
