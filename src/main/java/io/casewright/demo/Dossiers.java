package io.casewright.demo;

import io.casewright.casefile.Account;
import io.casewright.casefile.Alert;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Dossiers in memory, as the case store would load them.
final class Dossiers {

    private Dossiers() {}

    static Dossier ofCase(DemoBank bank, CaseId caseId) {
        CaseFile caseFile = bank.cases().stream()
                .filter(one -> one.id().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the demo bank has no case " + caseId));
        List<CustomerRecords> customers = caseFile.parties().stream()
                .filter(party -> party.customer().isPresent())
                .sorted(Comparator.comparing(party -> party.role() != PartyRole.SUBJECT))
                .map(party -> records(bank, party.customer().orElseThrow(), party.role(), true))
                .toList();
        List<Note> notes = bank.notes().stream()
                .filter(note -> note.caseId().equals(Optional.of(caseId)))
                .toList();
        Optional<CaseFile> found = Optional.of(caseFile);
        return new Dossier(found, customers, notes, newest(found, customers));
    }

    static Dossier ofCustomer(DemoBank bank, CustomerId customerId) {
        List<CustomerRecords> customers = List.of(records(bank, customerId, PartyRole.UNKNOWN, false));
        List<Note> notes = bank.notes().stream()
                .filter(note -> note.caseId().isEmpty() && note.customer().equals(Optional.of(customerId)))
                .toList();
        return new Dossier(Optional.empty(), customers, notes, newest(Optional.empty(), customers));
    }

    private static CustomerRecords records(DemoBank bank, CustomerId id, PartyRole role, boolean withAlerts) {
        Customer customer = bank.customers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the demo bank has no customer " + id));
        List<Account> accounts = bank.accounts().stream()
                .filter(account -> account.customer().equals(id))
                .toList();
        Set<AccountId> ids = accounts.stream().map(Account::id).collect(Collectors.toSet());
        List<Transaction> transactions = bank.transactions().stream()
                .filter(transaction -> ids.contains(transaction.account()))
                .toList();
        List<Alert> alerts = bank.alerts().stream()
                .filter(alert -> withAlerts && alert.customer().equals(id))
                .sorted(Comparator.comparing(Alert::raised).thenComparing(Alert::id))
                .toList();
        return new CustomerRecords(customer, role, accounts, transactions, alerts);
    }

    private static LocalDate newest(Optional<CaseFile> caseFile, List<CustomerRecords> customers) {
        Stream<LocalDate> bookings = customers.stream()
                .flatMap(records -> records.transactions().stream())
                .map(Transaction::day);
        Stream<LocalDate> alerts =
                customers.stream().flatMap(records -> records.alerts().stream()).map(Alert::raised);
        return Stream.of(bookings, alerts, caseFile.stream().map(CaseFile::opened))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }
}
