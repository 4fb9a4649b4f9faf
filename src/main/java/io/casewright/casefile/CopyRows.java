package io.casewright.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows in COPY's text format, sent in pieces.
final class CopyRows {

    private static final int PIECE = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder pending = new StringBuilder(PIECE + 1024);
    private boolean first = true;

    /// @param table with its columns in the order of the fields: `staged (id, name)`
    CopyRows(Connection connection, String table) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    }

    CopyRows text(String value) {
        separate();
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
        return this;
    }

    CopyRows optional(Optional<?> value) {
        if (value.isPresent()) {
            return text(value.get().toString());
        }
        separate();
        pending.append("\\N");
        return this;
    }

    void end() throws SQLException {
        pending.append('\n');
        first = true;
        if (pending.length() >= PIECE) {
            flush();
        }
    }

    void send() throws SQLException {
        flush();
        copy.endCopy();
    }

    private void flush() throws SQLException {
        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        pending.setLength(0);
    }

    private void separate() {
        if (!first) {
            pending.append('\t');
        }
        first = false;
    }

    /// PostgreSQL's text has no character 0: it is kept visible as U+FFFD.
    private void append(char c) {
        switch (c) {
            case '\\' -> pending.append("\\\\");
            case '\t' -> pending.append("\\t");
            case '\n' -> pending.append("\\n");
            case '\r' -> pending.append("\\r");
            case '\0' -> pending.append('\uFFFD');
            default -> pending.append(c);
        }
    }
}
