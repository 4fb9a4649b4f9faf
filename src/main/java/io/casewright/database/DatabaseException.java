package io.casewright.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The database refused a statement; nothing of the transaction was kept.
public final class DatabaseException extends RuntimeException {

    private static final String DISK_FULL = "53100";

    private final String state;

    DatabaseException(SQLException cause) {
        super("the database refused: " + cause.getMessage(), cause);
        this.state = stateOf(cause.getSQLState());
    }

    /// Whether there is no room left where the database keeps its files.
    public boolean isDiskFull() {
        return state.equals(DISK_FULL);
    }

    /// The five characters of SQLSTATE, empty when the driver gave none.
    public String state() {
        return state;
    }

    private static String stateOf(@Nullable String state) {
        return state == null ? "" : state;
    }
}
