package io.casewright.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.casewright.casefile.Account;
import io.casewright.casefile.Alert;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Event;
import io.casewright.casefile.Note;
import io.casewright.casefile.RecordBatch;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Written;
import io.casewright.ingest.ImportRequest.RecordKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Rows between two commits: what they became, and what is wrong with the others.
final class ImportBatch {

    private static final Set<RecordKind> INSIDE = Set.of(RecordKind.ALERT, RecordKind.CASE, RecordKind.NOTE);

    private final RecordKind kind;
    private final boolean mayWriteInside;
    private final List<Customer> customers = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<CaseFile> cases = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<JobProblem> problems = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private long rows;
    private long end;

    ImportBatch(RecordKind kind, boolean mayWriteInside) {
        this.kind = kind;
        this.mayWriteInside = mayWriteInside;
    }

    void count(Row row) {
        rows++;
        end = row.end();
    }

    /// Adds the records of one row: all of them, or none when one is wrong.
    void add(List<ObjectNode> contents, long line) {
        List<Runnable> additions = new ArrayList<>();
        for (ObjectNode content : contents) {
            Members members = new Members(content);
            additions.add(addition(members, line));
            members.refuseOthers();
        }
        additions.forEach(Runnable::run);
    }

    private Runnable addition(Members members, long line) {
        RecordKind type = kindOf(members);
        if (INSIDE.contains(type) && !mayWriteInside) {
            throw new WrongRowException("type", type.name(), "only an admin may import alerts, cases and notes");
        }
        return switch (type) {
            case CUSTOMER -> keep(customers, RecordShapes.customer(members), members, line);
            case ACCOUNT -> keep(accounts, RecordShapes.account(members), members, line);
            case TRANSACTION -> keep(transactions, RecordShapes.transaction(members), members, line);
            case ALERT -> keep(alerts, RecordShapes.alert(members), members, line);
            case CASE -> keep(cases, RecordShapes.caseFile(members), members, line);
            case NOTE -> keep(notes, RecordShapes.note(members), members, line);
            case EVENT -> keep(events, RecordShapes.event(members), members, line);
            case MIXED -> throw new WrongRowException("type", "mixed", "is no type of record");
        };
    }

    void problem(JobProblem problem) {
        problems.add(problem);
    }

    long rows() {
        return rows;
    }

    long end() {
        return end;
    }

    RecordBatch records() {
        return new RecordBatch(customers, accounts, transactions, alerts, cases, notes, events);
    }

    /// Wrong rows, and those that the records refused because they name something unknown; by line.
    List<JobProblem> problems(Written written) {
        List<JobProblem> all = new ArrayList<>(problems);
        for (Written.Rejected rejected : written.rejected()) {
            long line = lines.getOrDefault(rejected.id(), 0L);
            all.add(new JobProblem(line, rejected.field(), rejected.value(), rejected.reason()));
        }
        all.sort(Comparator.comparingLong(JobProblem::line));
        return all;
    }

    private RecordKind kindOf(Members members) {
        if (kind == RecordKind.MIXED) {
            return members.as("type", ImportBatch::named);
        }
        members.optionalAs("type", ImportBatch::named)
                .filter(named -> named != kind)
                .ifPresent(other -> {
                    throw new WrongRowException("type", other.name(), "this import takes one kind only: " + kind);
                });
        return kind;
    }

    private static RecordKind named(String type) {
        for (RecordKind each : RecordKind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(type)) {
                return each;
            }
        }
        throw new IllegalArgumentException("must be customer, account, transaction, alert, case, note or event");
    }

    private <T> Runnable keep(List<T> list, T record, Members members, long line) {
        String id = members.text("id");
        return () -> {
            list.add(record);
            lines.put(id, line);
        };
    }
}
