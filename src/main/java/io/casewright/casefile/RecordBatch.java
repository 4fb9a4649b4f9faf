package io.casewright.casefile;

import java.util.List;

/// Records of all kinds that are written together, in the order of their references.
public record RecordBatch(
        List<Customer> customers,
        List<Account> accounts,
        List<Transaction> transactions,
        List<Alert> alerts,
        List<CaseFile> cases,
        List<Note> notes,
        List<Event> events) {

    public RecordBatch {
        customers = List.copyOf(customers);
        accounts = List.copyOf(accounts);
        transactions = List.copyOf(transactions);
        alerts = List.copyOf(alerts);
        cases = List.copyOf(cases);
        notes = List.copyOf(notes);
        events = List.copyOf(events);
    }
}
