package io.casewright.demo;

import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.evidence.TransactionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All bookings of the bank while it is being made.
final class Journal {

    private final List<Entry> entries = new ArrayList<>(200_000);

    /// The two sides of a transfer inside the bank.
    record Pair(Entry out, Entry in) {}

    /// The bookings in order, with their ids.
    record Closed(List<Transaction> transactions, List<TransactionId> idsByNumber) {

        TransactionId idOf(Entry entry) {
            return idsByNumber.get(entry.number());
        }
    }

    Entry in(Member member, LocalDateTime when, long cents) {
        return add(member.main(), when, cents, Direction.IN);
    }

    Entry out(Member member, LocalDateTime when, long cents) {
        return add(member.main(), when, cents, Direction.OUT);
    }

    /// @param when by the clock of the zone in which the account is booked
    Entry add(Member.Purse purse, LocalDateTime when, long cents, Direction direction) {
        return add(purse, when.atZone(purse.zone()).toInstant(), cents, direction);
    }

    private Entry add(Member.Purse purse, Instant booked, long cents, Direction direction) {
        Entry entry = Entry.of(entries.size(), purse, booked, cents, direction);
        entries.add(entry);
        return entry;
    }

    /// A transfer inside the bank, booked on both accounts; both must be in the same currency.
    Pair transfer(Member from, Member to, LocalDateTime when, long cents) {
        return transfer(from.main(), to.main(), when, cents);
    }

    Pair transfer(Member.Purse from, Member.Purse to, LocalDateTime when, long cents) {
        if (!from.account().currency().equals(to.account().currency())) {
            throw new IllegalArgumentException("a transfer from %s to %s would change currency"
                    .formatted(from.account().id(), to.account().id()));
        }
        Instant booked = when.atZone(from.zone()).toInstant();
        Entry out = add(from, booked, cents, Direction.OUT).with(to.asCounterparty());
        Entry in =
                add(to, booked.plus(Duration.ofSeconds(1)), cents, Direction.IN).with(from.asCounterparty());
        return new Pair(out, in);
    }

    /// The same with channel and reference.
    Pair transfer(Member from, Member to, LocalDateTime when, long cents, Payment payment) {
        Pair pair = transfer(from, to, when, cents);
        pair.out().by(payment.channel()).says(payment.reference()).from(payment.origin());
        pair.in().by(payment.channel()).says(payment.reference());
        return pair;
    }

    /// How a transfer is made and what it says.
    record Payment(Channel channel, String reference, Transaction.Origin origin) {}

    int size() {
        return entries.size();
    }

    List<Entry> entries() {
        return entries;
    }

    Closed close() {
        List<Entry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparing(Entry::booked).thenComparingInt(Entry::number));
        TransactionId[] ids = new TransactionId[inOrder.size()];
        List<Transaction> transactions = new ArrayList<>(inOrder.size());
        for (Entry entry : inOrder) {
            TransactionId id = new TransactionId(World.padded("T-", transactions.size() + 1, 7));
            ids[entry.number()] = id;
            transactions.add(entry.toTransaction(id));
        }
        return new Closed(List.copyOf(transactions), List.of(ids));
    }
}
