package io.casewright.assist;

import io.casewright.access.Access;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// What language models did cost, for those who may know.
@Singleton
public final class ModelUsage {

    private static final String SUMS = "count(*), count(*) FILTER (WHERE outcome NOT IN ('done', 'cancelled')),"
            + " sum(input_tokens), sum(output_tokens), sum(cost)";

    private final Database database;

    ModelUsage(Database database) {
        this.database = database;
    }

    /// Calls to one model added up.
    ///
    /// @param failed those that brought no answer
    /// @param cost in the currency of the configured prices
    public record Total(
            String provider,
            String model,
            long calls,
            long failed,
            long inputTokens,
            long outputTokens,
            BigDecimal cost) {}

    /// One day's calls (UTC), whoever made them and for whatever case.
    public record Day(LocalDate day, Total total) {}

    /// By provider and model; empty for a case that the caller may not read.
    public List<Total> ofCase(Access access, CaseId caseId) {
        if (!access.mayRead(caseId)) {
            return List.of();
        }
        return database.read(connection -> Sql.list(
                connection,
                "SELECT provider, model, " + SUMS + " FROM model_calls WHERE case_id = ?"
                        + " GROUP BY provider, model ORDER BY provider, model",
                row -> total(row, 1),
                caseId.value()));
    }

    /// By day, provider and model, the newest day first; no case and no caller is named.
    ///
    /// @param limit the most rows
    public List<Day> byDay(int limit) {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT (at AT TIME ZONE 'UTC')::date AS day, provider, model, " + SUMS + " FROM model_calls"
                        + " GROUP BY day, provider, model ORDER BY day DESC, provider, model LIMIT ?",
                row -> new Day(row.getObject(1, LocalDate.class), total(row, 2)),
                limit));
    }

    private static Total total(ResultSet row, int from) throws SQLException {
        return new Total(
                row.getString(from),
                row.getString(from + 1),
                row.getLong(from + 2),
                row.getLong(from + 3),
                row.getLong(from + 4),
                row.getLong(from + 5),
                row.getBigDecimal(from + 6));
    }
}
