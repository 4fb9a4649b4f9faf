package io.casewright.report;

import io.casewright.access.Access;
import io.casewright.audit.AuditEntry;
import io.casewright.audit.AuditTrail;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import io.casewright.report.Report.Step;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reports with every version of each. A report is read by whoever may read its case and every further case that it
/// rests on; for anybody else it is absent, like one that does not exist.
///
/// What is kept and its audit record are one transaction: no step without its record, no record without its step.
@Singleton
public final class ReportStore {

    private static final String READABLE = "r.case_id = ANY (?) AND r.other_cases <@ ?";
    private static final String NEWEST = "SELECT v.body FROM reports r JOIN report_versions v"
            + " ON v.report_id = r.report_id AND v.version = r.version WHERE " + READABLE;

    private final Database database;
    private final AuditTrail audit;

    public ReportStore(Database database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /// One version's place in the history.
    ///
    /// @param step what made it
    public record Version(int version, Step step) {}

    /// The newest version.
    public Optional<Report> find(Access access, ReportId id) {
        return select(access, " AND r.report_id = ?", id.value()).stream().findFirst();
    }

    /// One version, which stays as it was when it was made.
    public Optional<Report> find(Access access, ReportId id, int version) {
        return read(
                        access,
                        "SELECT v.body FROM reports r JOIN report_versions v ON v.report_id = r.report_id WHERE "
                                + READABLE + " AND r.report_id = ? AND v.version = ?",
                        id.value(),
                        version)
                .stream()
                .findFirst();
    }

    /// The reports of a case, newest start first.
    ///
    /// @param after the last report of the page before
    /// @param limit from 1
    public List<Report> ofCase(Access access, CaseId caseId, Optional<ReportId> after, int limit) {
        return select(
                access,
                " AND r.case_id = ? AND (?::uuid IS NULL OR r.report_id < ?) ORDER BY r.report_id DESC LIMIT ?",
                caseId.value(),
                after.map(ReportId::value),
                after.map(ReportId::value),
                limit);
    }

    /// The reports that were started before one, of all cases that the caller may read, newest start first.
    List<Report> startedBefore(Access access, ReportId id, int limit) {
        return select(access, " AND r.report_id < ? ORDER BY r.report_id DESC LIMIT ?", id.value(), limit);
    }

    /// Every version, oldest first; empty for a report that is not there for the caller.
    public List<Version> history(Access access, ReportId id) {
        if (!access.isInsideInvestigation()) {
            return List.of();
        }
        String[] cases = cases(access.cases());
        return database.read(connection -> Sql.list(
                connection,
                "SELECT v.version, v.what, v.about, v.made_by, v.made_at FROM reports r JOIN report_versions v"
                        + " ON v.report_id = r.report_id WHERE " + READABLE + " AND r.report_id = ? ORDER BY v.version",
                row -> new Version(
                        row.getInt("version"),
                        new Step(
                                row.getString("what"),
                                row.getString("about"),
                                row.getString("made_by"),
                                Sql.instant(row, "made_at"))),
                cases,
                cases,
                id.value()));
    }

    /// Keeps the first version.
    ///
    /// @param others the cases that it rests on beside its own
    void add(Report first, Collection<CaseId> others, AuditEntry entry) {
        database.write(connection -> {
            Sql.update(
                    connection,
                    "INSERT INTO reports (report_id, case_id, form, state, version, other_cases) VALUES (?, ?, ?, ?, ?, ?)",
                    first.id().value(),
                    first.caseId().value(),
                    first.form(),
                    first.state().name(),
                    first.version(),
                    cases(others));
            insertVersion(connection, first);
            return audit.append(connection, entry);
        });
    }

    /// Keeps the version behind the one that its maker read; false, and nothing is kept, when somebody was faster.
    ///
    /// @param others the cases that it rests on beside its own
    boolean add(Access access, Report next, Collection<CaseId> others, AuditEntry entry) {
        String[] readable = cases(access.cases());
        return database.write(connection -> {
            long moved = Sql.update(
                    connection,
                    "UPDATE reports r SET version = ?, state = ?, other_cases = ARRAY(SELECT DISTINCT each"
                            + " FROM unnest(r.other_cases || ?) each ORDER BY each) WHERE r.report_id = ?"
                            + " AND r.version = ? AND " + READABLE,
                    next.version(),
                    next.state().name(),
                    cases(others),
                    next.id().value(),
                    next.version() - 1,
                    readable,
                    readable);
            if (moved == 0) {
                return false;
            }
            insertVersion(connection, next);
            audit.append(connection, entry);
            return true;
        });
    }

    private static void insertVersion(Connection connection, Report report) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO report_versions (report_id, version, what, about, made_by, made_at, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                report.id().value(),
                report.version(),
                report.last().what(),
                report.last().about(),
                report.last().by(),
                report.last().at(),
                ReportJson.write(report));
    }

    private List<Report> select(Access access, String further, Object... values) {
        return read(access, NEWEST + further, values);
    }

    private List<Report> read(Access access, String sql, Object... values) {
        if (!access.isInsideInvestigation()) {
            return List.of();
        }
        List<Object> all = new ArrayList<>();
        all.add(cases(access.cases()));
        all.add(cases(access.cases()));
        all.addAll(Arrays.asList(values));
        return database.read(
                connection -> Sql.list(connection, sql, row -> ReportJson.read(row.getString("body")), all.toArray()));
    }

    private static String[] cases(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(String[]::new);
    }
}
