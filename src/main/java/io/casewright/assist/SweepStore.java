package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.CustomerId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the last sweep found of each customer. For a caller outside the investigation there is nothing.
@Singleton
public final class SweepStore {

    private static final String COLUMNS = "customer, name, present, tested, strongest, typology, score";

    private final Database database;

    public SweepStore(Database database) {
        this.database = database;
    }

    /// A place between two customers of the list. Its text form is `12,C-1`.
    public record Cursor(int present, CustomerId customer) {

        static Cursor at(SweptCustomer last) {
            return new Cursor(last.present(), last.customer());
        }

        /// Throws [IllegalArgumentException] when the text is no cursor.
        public static Cursor of(String text) {
            int comma = text.indexOf(',');
            if (comma < 1 || !text.substring(0, comma).chars().allMatch(Character::isDigit) || comma > 6) {
                throw new IllegalArgumentException("a cursor is a number, a comma and an id, not \"" + text + "\"");
            }
            return new Cursor(Integer.parseInt(text.substring(0, comma)), new CustomerId(text.substring(comma + 1)));
        }

        @Override
        public String toString() {
            return present + "," + customer;
        }
    }

    /// Customers with the most findings first, then by id.
    ///
    /// @param typology only those whose findings fit it best
    /// @param after the last customer of the page before
    public List<SweptCustomer> page(Access access, Optional<String> typology, Optional<Cursor> after, int limit) {
        if (!access.isInsideInvestigation()) {
            return List.of();
        }
        return database.read(connection -> Sql.list(
                connection,
                "SELECT " + COLUMNS + " FROM sweep_results WHERE (?::text IS NULL OR typology = ?)"
                        + " AND present <= ? AND (present < ? OR customer > ?) ORDER BY present DESC, customer LIMIT ?",
                SweepStore::swept,
                typology,
                typology,
                after.map(Cursor::present).orElse(Integer.MAX_VALUE),
                after.map(Cursor::present).orElse(Integer.MAX_VALUE),
                after.map(cursor -> cursor.customer().value()).orElse(""),
                limit));
    }

    /// The cursor behind a customer of a page.
    public static String cursor(SweptCustomer last) {
        return Cursor.at(last).toString();
    }

    void put(List<SweptCustomer> swept, Instant at) {
        database.write(connection -> {
            Sql.updateAll(
                    connection,
                    "INSERT INTO sweep_results (" + COLUMNS + ", swept_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (customer) DO UPDATE SET name = excluded.name,"
                            + " present = excluded.present, tested = excluded.tested,"
                            + " strongest = excluded.strongest, typology = excluded.typology,"
                            + " score = excluded.score, swept_at = excluded.swept_at",
                    swept.stream().map(each -> row(each, at)).toList());
            return swept.size();
        });
    }

    private static Object[] row(SweptCustomer each, Instant at) {
        return new Object[] {
            each.customer().value(),
            each.name().replace('\0', '\uFFFD'),
            each.present(),
            each.tested(),
            each.strongest().toArray(String[]::new),
            each.typology(),
            each.score(),
            at
        };
    }

    private static SweptCustomer swept(ResultSet row) throws SQLException {
        String[] strongest = (String[]) row.getArray(5).getArray();
        return new SweptCustomer(
                new CustomerId(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                Arrays.asList(strongest),
                Optional.ofNullable(row.getString(6)),
                Optional.ofNullable(row.getObject(7, Double.class)));
    }
}
