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

    /// Whether the server was lost, stops, or takes no connection: what was asked can be asked again later.
    ///
    /// SQLSTATE class 08 is the connection's, 57P01 to 57P05 a server's that stops or starts, 53300 one's with too
    /// many connections; the pool's own time limits have none.
    public boolean isConnectionLost() {
        return state.isEmpty() || state.startsWith("08") || state.startsWith("57P0") || state.equals("53300");
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
