package io.casewright.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Everything on record that one caller may read about one customer, or about one case and its parties: what an
/// analysis works on, loaded once.
///
/// @param caseFile the case, when the question is about one
/// @param customers the customers that it is about: one, or those of the case's parties that hold accounts, subjects
///     first
/// @param asOf the day that ages and "recent" are counted from: the day of the newest record, never the clock's
/// @param surroundings what the bank's other records say around the customers
public record Dossier(
        Optional<CaseFile> caseFile,
        List<CustomerRecords> customers,
        List<Note> notes,
        LocalDate asOf,
        Surroundings surroundings) {

    public Dossier {
        customers = List.copyOf(customers);
        notes = List.copyOf(notes);
    }

    /// A dossier without surroundings.
    public Dossier(Optional<CaseFile> caseFile, List<CustomerRecords> customers, List<Note> notes, LocalDate asOf) {
        this(caseFile, customers, notes, asOf, Surroundings.NONE);
    }

    /// One customer's records.
    ///
    /// @param role the customer's part in the case; `UNKNOWN` outside a case
    /// @param accounts by id
    /// @param transactions of all accounts, by booking instant, then id
    /// @param alerts by day, then id; empty for a caller outside the investigation
    /// @param events by instant, then id; empty for a caller outside the investigation
    public record CustomerRecords(
            Customer customer,
            Party.PartyRole role,
            List<Account> accounts,
            List<Transaction> transactions,
            List<Alert> alerts,
            List<Event> events) {

        /// The order of transactions everywhere.
        public static final Comparator<Transaction> BY_BOOKING =
                Comparator.comparing(Transaction::booked).thenComparing(Transaction::id);

        public CustomerRecords {
            accounts = List.copyOf(accounts);
            transactions = List.copyOf(transactions);
            alerts = List.copyOf(alerts);
            events = List.copyOf(events);
        }

        /// Records without events.
        public CustomerRecords(
                Customer customer,
                Party.PartyRole role,
                List<Account> accounts,
                List<Transaction> transactions,
                List<Alert> alerts) {
            this(customer, role, accounts, transactions, alerts, List.of());
        }
    }
}
