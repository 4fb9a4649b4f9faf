package io.casewright.bench.secondbank;

import io.casewright.casefile.Account;
import io.casewright.casefile.Alert;
import io.casewright.casefile.Event;
import io.casewright.casefile.RecordBatch;
import io.casewright.casefile.Transaction;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.EventId;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Everything that is written down while lives are lived.
final class Books {

    private final List<Member> members = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();

    private record Happening(Member member, LocalDateTime at, String kind, Map<String, String> details) {}

    Account admit(Member member, String kind) {
        if (!members.contains(member)) {
            members.add(member);
        }
        String number =
                "%s00BNCH%09d".formatted(member.region().country(), member.number() * 10L + accounts.size() % 10);
        Account account = new Account(
                new AccountId("SBA-%05d".formatted(accounts.size() + 1)),
                member.id(),
                number,
                kind,
                member.region().currency(),
                member.since(),
                Optional.empty());
        accounts.add(account);
        return account;
    }

    Booking add(Booking booking) {
        bookings.add(booking);
        return booking;
    }

    void add(Alert alert) {
        alerts.add(alert);
    }

    int alerts() {
        return alerts.size();
    }

    /// What poor records hold of it: nothing.
    void happens(Member member, LocalDateTime at, String kind, Map<String, String> details) {
        if (member.records() != Records.POOR) {
            happenings.add(new Happening(member, at, kind, details));
        }
    }

    RecordBatch close() {
        return new RecordBatch(
                members.stream().map(Member::customer).toList(),
                accounts,
                transactions(),
                alerts,
                List.of(),
                List.of(),
                events());
    }

    private List<Transaction> transactions() {
        List<Booking> inOrder = new ArrayList<>(bookings);
        inOrder.sort(Comparator.comparing(Booking::booked));
        Map<AccountId, Long> lowest = new HashMap<>();
        Map<AccountId, Long> balances = new HashMap<>();
        for (Booking booking : inOrder) {
            long balance = balances.merge(booking.account().id(), booking.signed(), Long::sum);
            lowest.merge(booking.account().id(), balance, Math::min);
        }
        // Enough on the first day never to be overdrawn.
        balances.clear();
        lowest.forEach((account, least) -> balances.put(account, Math.max(0, -least)));
        List<Transaction> closed = new ArrayList<>();
        for (Booking booking : inOrder) {
            long balance = balances.merge(booking.account().id(), booking.signed(), Long::sum);
            int decimals = booking.member().region().decimals();
            closed.add(booking.transaction(
                    new TransactionId(String.format(Locale.ROOT, "SBT-%07d", closed.size() + 1)),
                    BigDecimal.valueOf(balance, decimals).toPlainString()));
        }
        return closed;
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (Happening each : happenings) {
            events.add(new Event(
                    new EventId("SBE-%06d".formatted(events.size() + 1)),
                    each.member().id(),
                    each.at().atZone(each.member().region().zone()).toInstant(),
                    each.kind(),
                    each.details()));
        }
        return events;
    }
}
