package io.casewright.ingest;

import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.ingest.Job.Kind;
import io.casewright.ingest.Job.Progress;
import io.casewright.ingest.Job.State;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The table of jobs. A caller sees the jobs that they own; an admin sees all, but not the values of rows left out.
@Singleton
public final class Jobs {

    /// Problems kept of one job; the others are only counted.
    static final int PROBLEMS_KEPT = 1000;

    private static final String COLUMNS = "j.id, j.kind, j.title, j.owner, j.request, j.state, j.bytes_total,"
            + " j.bytes_done, j.items, j.inserted, j.updated, j.unchanged, j.rejected, j.created, j.started, j.ended,"
            + " j.failure";

    private final Database database;
    private final Clock clock;
    private final InstanceName instance;

    @Inject
    public Jobs(Database database, Clock clock, @ConfigProperty(name = "casewright.data") Path dataFolder) {
        this.database = database;
        this.clock = clock;
        this.instance = new InstanceName(dataFolder);
    }

    public Optional<Job> find(Caller caller, JobId id) {
        return database.read(connection -> find(connection, id)).filter(job -> sees(caller, job));
    }

    /// Newest first.
    ///
    /// @param after the last job of the page before
    /// @param limit from 1
    public List<Job> page(Caller caller, Optional<JobId> after, int limit) {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT " + COLUMNS + " FROM jobs j WHERE (j.owner = ? OR ?) AND (?::uuid IS NULL OR j.id < ?::uuid)"
                        + " ORDER BY j.id DESC LIMIT ?",
                Jobs::job,
                caller.id(),
                caller.role() == Role.ADMIN,
                after.map(JobId::value),
                after.map(JobId::value),
                limit));
    }

    /// What the job left out, in the order of its input; at most the first 1,000, of which `limit` are returned. Only
    /// the owner sees them, because they quote the input.
    ///
    /// @param skip how many to pass over
    public List<JobProblem> problems(Caller caller, JobId id, int skip, int limit) {
        return database.read(connection -> Sql.list(
                connection,
                "SELECT p.line, p.field, p.value, p.reason FROM job_problems p JOIN jobs j ON j.id = p.job"
                        + " WHERE p.job = ? AND j.owner = ? ORDER BY p.seq OFFSET ? LIMIT ?",
                row -> new JobProblem(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                id.value(),
                caller.id(),
                skip,
                limit));
    }

    /// A new job, which waits for its turn. Returns after it is kept: from then on it will be done or say why not.
    ///
    /// @param request JSON for the [JobWork] of this kind
    Job add(JobId id, Caller caller, JobRequest request) {
        return database.write(connection -> {
            Sql.update(
                    connection,
                    "INSERT INTO jobs (id, instance, kind, title, owner, request, state, bytes_total, created)"
                            + " VALUES (?, ?, ?, ?, ?, ?::jsonb, 'QUEUED', ?, ?)",
                    id.value(),
                    instance.value(),
                    request.kind().name(),
                    request.title(),
                    caller.id(),
                    request.json(),
                    request.bytesTotal(),
                    clock.instant());
            return find(connection, id).orElseThrow();
        });
    }

    /// Whether the job was alive and is now cancelled, or will be soon.
    boolean cancel(Caller caller, JobId id) {
        return find(caller, id).isPresent()
                && database.write(connection -> Sql.update(
                                connection,
                                "UPDATE jobs SET cancel_requested = true, ended = CASE state WHEN 'QUEUED' THEN ?"
                                        + " ELSE ended END, state = CASE state WHEN 'QUEUED' THEN 'CANCELLED' ELSE"
                                        + " state END WHERE id = ? AND state IN ('QUEUED', 'RUNNING')",
                                clock.instant(),
                                id.value()))
                        > 0;
    }

    /// Whether the job was cancelled or had failed, and now waits to go on where it stopped.
    boolean resume(Caller caller, JobId id) {
        return find(caller, id).isPresent()
                && database.write(connection -> Sql.update(
                                connection,
                                "UPDATE jobs SET state = 'QUEUED', cancel_requested = false, ended = NULL,"
                                        + " failure = NULL WHERE id = ? AND state IN ('CANCELLED', 'FAILED')",
                                id.value()))
                        > 0;
    }

    /// The oldest job of the kind that is not over, now running. One worker a kind asks, and only when it is idle: a
    /// job that is found running was interrupted by the end of the process.
    Optional<Job> claim(Kind kind) {
        return database.write(connection -> Sql.first(
                connection,
                "UPDATE jobs j SET state = 'RUNNING', started = coalesce(j.started, ?) WHERE j.id = (SELECT n.id"
                        + " FROM jobs n WHERE n.instance = ? AND n.kind = ? AND n.state IN ('QUEUED', 'RUNNING')"
                        + " ORDER BY n.id LIMIT 1 FOR UPDATE) RETURNING " + COLUMNS,
                Jobs::job,
                clock.instant(),
                instance.value(),
                kind.name()));
    }

    boolean isCancelRequested(JobId id) {
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT cancel_requested FROM jobs WHERE id = ?",
                        row -> row.getBoolean(1),
                        id.value())
                .orElse(true));
    }

    void finish(JobId id, State state, Optional<String> failure) {
        database.write(connection -> Sql.update(
                connection,
                "UPDATE jobs SET state = ?, failure = ?, ended = ? WHERE id = ?",
                state.name(),
                failure,
                clock.instant(),
                id.value()));
    }

    void report(JobId id, Progress progress) {
        database.write(connection -> {
            report(connection, id, progress);
            return id;
        });
    }

    /// In the transaction that also writes what the progress counts.
    static void report(Connection connection, JobId id, Progress progress) throws SQLException {
        Sql.update(
                connection,
                "UPDATE jobs SET bytes_total = ?, bytes_done = ?, items = ?, inserted = ?, updated = ?, unchanged = ?,"
                        + " rejected = ? WHERE id = ?",
                progress.bytesTotal(),
                progress.bytesDone(),
                progress.items(),
                progress.inserted(),
                progress.updated(),
                progress.unchanged(),
                progress.rejected(),
                id.value());
    }

    void problem(JobId id, JobProblem problem) {
        database.write(connection -> {
            problems(connection, id, List.of(problem));
            return id;
        });
    }

    static void problems(Connection connection, JobId id, List<JobProblem> problems) throws SQLException {
        if (problems.isEmpty()) {
            return;
        }
        long kept = Sql.first(
                        connection,
                        "SELECT count(*) FROM job_problems WHERE job = ?",
                        row -> row.getLong(1),
                        id.value())
                .orElse(0L);
        List<Object[]> rows = problems.stream()
                .limit(Math.max(0, PROBLEMS_KEPT - kept))
                .map(each -> new Object[] {
                    id.value(), each.line(), each.field(), each.value().replace('\0', '\uFFFD'), each.reason()
                })
                .toList();
        Sql.updateAll(
                connection, "INSERT INTO job_problems (job, line, field, value, reason) VALUES (?, ?, ?, ?, ?)", rows);
    }

    private static Optional<Job> find(Connection connection, JobId id) throws SQLException {
        return Sql.first(connection, "SELECT " + COLUMNS + " FROM jobs j WHERE j.id = ?", Jobs::job, id.value());
    }

    private static boolean sees(Caller caller, Job job) {
        return caller.role() == Role.ADMIN || job.owner().equals(caller.id());
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("owner"),
                row.getString("request"),
                State.valueOf(row.getString("state")),
                new Progress(
                        row.getLong("bytes_total"),
                        row.getLong("bytes_done"),
                        row.getLong("items"),
                        row.getLong("inserted"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected")),
                Sql.instant(row, "created"),
                Sql.optionalInstant(row, "started"),
                Sql.optionalInstant(row, "ended"),
                Sql.text(row, "failure"));
    }
}
