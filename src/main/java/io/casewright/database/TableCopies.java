package io.casewright.database;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Every table of the schema as text and back, whoever's it is: what a backup is made of.
public final class TableCopies {

    private static final String HISTORY = "flyway_schema_history";

    private TableCopies() {}

    /// A table, or what a backup holds of it.
    public record Table(String name, List<String> columns) {

        public Table {
            columns = List.copyOf(columns);
        }

        private String quoted() {
            return TableCopies.quoted(name) + " ("
                    + String.join(
                            ", ", columns.stream().map(TableCopies::quoted).toList()) + ")";
        }
    }

    /// File names of the migrations that made the schema, in the order in which they ran.
    public static List<String> migrations(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT script FROM " + HISTORY + " WHERE success AND type = 'SQL' ORDER BY installed_rank",
                row -> row.getString(1));
    }

    /// Those of the migrations that this code does not have: a newer one wrote them.
    public static List<String> unknown(List<String> migrations) {
        return Migrations.unknown(migrations);
    }

    /// All tables, those that others refer to first.
    public static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = Sql.list(
                connection,
                "SELECT c.relname, ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid"
                        + " AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum)"
                        + " FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace"
                        + " AND c.relname <> ? ORDER BY c.relname",
                row -> new Table(row.getString(1), Arrays.asList((String[])
                        row.getArray(2).getArray())),
                HISTORY);
        return referredFirst(tables, references(connection));
    }

    /// Writes the rows of a table; returns their number.
    public static long write(Connection connection, Table table, OutputStream out) throws SQLException {
        try {
            return copies(connection).copyOut("COPY " + table.quoted() + " TO STDOUT", new Unclosed(out));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write table " + table.name(), e);
        }
    }

    /// Puts rows back into a table, which is emptied first when a migration has put some there.
    public static long read(Connection connection, Table table, InputStream in) throws SQLException {
        boolean filled = Sql.first(
                        connection,
                        "SELECT EXISTS (SELECT FROM " + quoted(table.name()) + ")",
                        row -> row.getBoolean(1))
                .orElse(false);
        if (filled) {
            Sql.update(connection, "DELETE FROM " + quoted(table.name()));
        }
        try {
            return copies(connection).copyIn("COPY " + table.quoted() + " FROM STDIN", new UnclosedInput(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read table " + table.name(), e);
        }
    }

    /// The last number that each sequence has given; sequences that gave none are left out.
    public static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> last = new TreeMap<>();
        Sql.list(
                connection,
                "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = current_schema()"
                        + " AND last_value IS NOT NULL",
                row -> last.put(row.getString(1), row.getLong(2)));
        return last;
    }

    public static void resume(Connection connection, Map<String, Long> sequences) throws SQLException {
        for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
            Sql.list(
                    connection,
                    "SELECT setval(?::regclass, ?)",
                    row -> row.getLong(1),
                    quoted(sequence.getKey()),
                    sequence.getValue());
        }
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        Sql.list(
                connection,
                "SELECT t.relname, r.relname FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid"
                        + " JOIN pg_class r ON r.oid = k.confrelid WHERE k.contype = 'f' AND t.oid <> r.oid",
                row -> references
                        .computeIfAbsent(row.getString(1), name -> new LinkedHashSet<>())
                        .add(row.getString(2)));
        return references;
    }

    private static List<Table> referredFirst(List<Table> tables, Map<String, Set<String>> references) {
        List<Table> waiting = new ArrayList<>(tables);
        Set<String> placed = new LinkedHashSet<>();
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Table> next = waiting.stream()
                    .filter(table -> placed.containsAll(references.getOrDefault(table.name(), Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + waiting);
            }
            next.forEach(table -> placed.add(table.name()));
            ordered.addAll(next);
            waiting.removeAll(next);
        }
        return ordered;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /// The driver closes what it copies to; an archive goes on behind it.
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static final class UnclosedInput extends FilterInputStream {

        UnclosedInput(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the archive goes on behind this entry
        }
    }
}
