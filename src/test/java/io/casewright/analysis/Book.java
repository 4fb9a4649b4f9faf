package io.casewright.analysis;

import io.casewright.casefile.Account;
import io.casewright.casefile.Alert;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Money;
import io.casewright.evidence.NoteId;
import io.casewright.evidence.TransactionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A small customer with a made-up ledger, for tests of one thing at a time.
final class Book {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final String id;
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private PartyRole role = PartyRole.SUBJECT;
    private Customer.Kind kind = Customer.Kind.PERSON;
    private String name;
    private String occupation = "barber";
    private String stated = "";
    private Contact contact = Contact.UNKNOWN;
    private Optional<ExpectedActivity> expected = Optional.empty();
    private LocalDate opened = LocalDate.of(2024, 1, 2);

    Book(String id) {
        this.id = id;
        this.name = "Ann Lee";
    }

    Book named(String newName) {
        name = newName;
        return this;
    }

    Book as(PartyRole newRole) {
        role = newRole;
        return this;
    }

    Book company(String line) {
        kind = Customer.Kind.COMPANY;
        occupation = line;
        return this;
    }

    Book stating(String words) {
        stated = words;
        return this;
    }

    Book openedOn(LocalDate day) {
        opened = day;
        return this;
    }

    Book at(String address) {
        contact = new Contact(Optional.of(address), Optional.empty(), Optional.empty());
        return this;
    }

    Book expecting(String monthlyIn, String monthlyOut) {
        expected = Optional.of(
                new ExpectedActivity(Money.of(monthlyIn, "USD"), Money.of(monthlyOut, "USD"), false, List.of()));
        return this;
    }

    /// The other side of a booking: its name (empty for none), country, the reference and where it was made.
    record Side(String name, String country, String reference, Origin origin) {

        static Side of(String name) {
            return new Side(name, "US", "", Origin.UNKNOWN);
        }

        Side in(String newCountry) {
            return new Side(name, newCountry, reference, origin);
        }

        Side saying(String words) {
            return new Side(name, country, words, origin);
        }

        Side at(String city, String place, String device, String merchantCategory) {
            return new Side(
                    name,
                    country,
                    reference,
                    new Origin(known(city), known(place), known(device), known(""), known(merchantCategory)));
        }

        private static Optional<String> known(String words) {
            return words.isEmpty() ? Optional.empty() : Optional.of(words);
        }
    }

    Book in(String when, String amount, Channel channel, String from) {
        return book(Direction.IN, when, Money.of(amount, "USD"), channel, Side.of(from));
    }

    Book out(String when, String amount, Channel channel, String to) {
        return book(Direction.OUT, when, Money.of(amount, "USD"), channel, Side.of(to));
    }

    /// A payment to another book's account, found there by its number.
    Book outTo(String when, String amount, Book other) {
        return between(Direction.OUT, when, amount, other);
    }

    Book inFrom(String when, String amount, Book other) {
        return between(Direction.IN, when, amount, other);
    }

    Book ownTransfer(String when, String amount) {
        between(Direction.OUT, when, amount, this);
        return between(Direction.IN, when, amount, this);
    }

    private Book between(Direction direction, String when, String amount, Book other) {
        Counterparty account = new Counterparty(
                Optional.of(other.name), Optional.of("XX00" + other.id), Optional.empty(), Optional.of("US"));
        return add(new Line(direction, when, Money.of(amount, "USD"), Channel.TRANSFER), account, Side.of(other.name));
    }

    Book book(Direction direction, String when, Money amount, Channel channel, Side side) {
        Counterparty counterparty = side.name().isEmpty()
                ? Counterparty.NONE
                : new Counterparty(
                        Optional.of(side.name()), Optional.empty(), Optional.empty(), Optional.of(side.country()));
        return add(new Line(direction, when, amount, channel), counterparty, side);
    }

    private record Line(Direction direction, String when, Money amount, Channel channel) {}

    private Book add(Line line, Counterparty counterparty, Side side) {
        transactions.add(new Transaction(
                new TransactionId("T-%s-%05d".formatted(id, transactions.size() + 1)),
                new AccountId("A-" + id),
                LocalDateTime.parse(line.when()).atZone(ZONE).toInstant(),
                ZONE,
                line.amount(),
                line.direction(),
                line.channel(),
                counterparty,
                side.reference(),
                side.origin(),
                Map.of()));
        return this;
    }

    Book note(String flag) {
        notes.add(new Note(
                new NoteId("N-%s-%d".formatted(id, notes.size() + 1)),
                Optional.empty(),
                Optional.of(new CustomerId(id)),
                "teller-4",
                Instant.parse("2025-06-01T10:00:00Z"),
                "Seen at the counter.",
                Set.of(flag)));
        return this;
    }

    Book alert(Alert alert) {
        alerts.add(alert);
        return this;
    }

    List<Transaction> transactions() {
        return transactions;
    }

    CustomerRecords records() {
        Customer customer = new Customer(
                new CustomerId(id),
                kind,
                name,
                List.of(),
                Optional.of(LocalDate.of(1980, 5, 17)),
                "US",
                contact,
                occupation,
                Optional.empty(),
                "retail",
                "low",
                opened,
                stated,
                expected,
                List.of(),
                Map.of());
        Account account = new Account(
                new AccountId("A-" + id), customer.id(), "XX00" + id, "current", "USD", opened, Optional.empty());
        return new CustomerRecords(customer, role, List.of(account), transactions, alerts);
    }

    Dossier dossier() {
        return dossier(this);
    }

    static Dossier dossier(Book... books) {
        List<CustomerRecords> customers = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        List<Party> parties = new ArrayList<>();
        for (Book book : books) {
            customers.add(book.records());
            notes.addAll(book.notes);
            parties.add(new Party(book.name, Optional.of(new CustomerId(book.id)), book.role, "as the alert says"));
        }
        CaseFile file = new CaseFile(
                new CaseId("CASE-1"), "A case", "open", LocalDate.of(2025, 7, 1), parties, List.of(), Set.of());
        return new Dossier(Optional.of(file), customers, notes, LocalDate.of(2026, 6, 30));
    }
}
