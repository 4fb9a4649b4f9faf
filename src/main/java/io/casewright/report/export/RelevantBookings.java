package io.casewright.report.export;

import io.casewright.casefile.Account;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import io.casewright.evidence.TransactionId;
import io.casewright.report.Filing;
import io.casewright.report.ReportSection;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bookings that a report is about: those behind the findings in the evidence that its sections were
/// drafted from, also where the narrative has no room for each of them, and those that the case's alerts
/// name. Totals of ordinary life are told in the narrative and filed nowhere.
final class RelevantBookings {

    /// Of a transfer between two accounts the booking that it left the first with comes before the other.
    private static final Comparator<Booked> OUT_FIRST = Comparator.comparing(
                    (Booked each) -> each.transaction().booked())
            .thenComparing(each -> each.transaction().isIn())
            .thenComparing(each -> each.transaction().id());

    private RelevantBookings() {}

    /// A booking on an account of the bank.
    ///
    /// @param otherSide the account of the bank that it came from or went to, where that is one of the dossier
    record Booked(Transaction transaction, Holding own, Optional<Holding> otherSide) {}

    /// An account and who holds it.
    record Holding(CustomerRecords holder, Account account) {}

    /// What a transfer between two accounts of the dossier is, seen from either.
    private record Transfer(Instant booked, String amount, String from, String to) {}

    /// By booking instant, then id; a transfer between two accounts of the dossier once, as it left the first.
    static List<Booked> of(Filing filing) {
        Set<String> wanted = wanted(filing);
        Map<AccountId, Holding> accounts = new HashMap<>();
        Map<String, Holding> byNumber = new HashMap<>();
        for (CustomerRecords records : filing.dossier().customers()) {
            for (Account account : records.accounts()) {
                Holding holding = new Holding(records, account);
                accounts.put(account.id(), holding);
                byNumber.put(account.number(), holding);
            }
        }
        Set<Transfer> told = new HashSet<>();
        return filing.dossier().customers().stream()
                .flatMap(records -> records.transactions().stream())
                .filter(booking -> wanted.contains(booking.id().value()))
                .flatMap(booking -> Optional.ofNullable(accounts.get(booking.account()))
                        .map(own -> new Booked(booking, own, otherSide(booking, byNumber)))
                        .stream())
                .sorted(OUT_FIRST)
                .filter(each -> transfer(each).map(told::add).orElse(true))
                .sorted(Comparator.comparing(Booked::transaction, CustomerRecords.BY_BOOKING))
                .toList();
    }

    private static Optional<Holding> otherSide(Transaction booking, Map<String, Holding> byNumber) {
        return booking.counterparty().account().map(byNumber::get);
    }

    private static Optional<Transfer> transfer(Booked booked) {
        Transaction booking = booked.transaction();
        return booked.otherSide().map(other -> {
            String own = booked.own().account().number();
            String far = other.account().number();
            return new Transfer(
                    booking.booked(),
                    booking.amount().toString(),
                    booking.isOut() ? own : far,
                    booking.isOut() ? far : own);
        });
    }

    private static Set<String> wanted(Filing filing) {
        Stream<String> behindFindings = filing.report().sections().stream()
                .map(ReportSection::ledger)
                .distinct()
                .flatMap(id -> Optional.ofNullable(filing.ledgers().get(id)).stream())
                .flatMap(ledger -> ledger.facts().stream())
                .filter(fact -> fact.topic().equals(Topic.FINDING.name()))
                .flatMap(fact -> fact.records().stream())
                .filter(record -> record.kind() == RecordKind.TRANSACTION)
                .map(RecordRef::id);
        Set<AlertId> own = filing.dossier()
                .caseFile()
                .map(file -> Set.copyOf(file.alerts()))
                .orElse(Set.of());
        Stream<String> ofAlerts = filing.dossier().customers().stream()
                .flatMap(records -> records.alerts().stream())
                .filter(alert -> own.contains(alert.id()))
                .flatMap(alert -> alert.transactions().stream())
                .map(TransactionId::value);
        return Stream.concat(behindFindings, ofAlerts).collect(Collectors.toSet());
    }
}
