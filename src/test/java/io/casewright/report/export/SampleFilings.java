package io.casewright.report.export;

import static io.casewright.report.Drafts.sentence;
import static io.casewright.report.Drafts.statement;

import io.casewright.assist.KeptLedger;
import io.casewright.casefile.Account;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.Citation;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.Fact;
import io.casewright.evidence.Ledger;
import io.casewright.evidence.Money;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import io.casewright.evidence.Topic;
import io.casewright.evidence.TransactionId;
import io.casewright.evidence.Value;
import io.casewright.report.Drafts;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Report;
import io.casewright.report.ReportSection;
import io.casewright.report.ReportSentence;
import io.casewright.report.form.Form;
import io.casewright.testsupport.SampleLedgers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A small case ready to be exported, and the same with any text in every place that case data can reach.
final class SampleFilings {

    static final String NAME = "Ann Lee";

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private SampleFilings() {}

    static Filing plain() {
        return withText(NAME);
    }

    /// @param text stands in sentences, titles, names, reasons, facts and ids of people
    static Filing withText(String text) {
        Ledger ledger = ledger(text);
        ReportSection conduct = section(
                ledger,
                "Conduct",
                sentence("Cash of USD 9,000.00 was paid in.", Citation.fact(1), Citation.passage(1)),
                sentence(text, Citation.fact(1)),
                statement(text, "She seemed to be afraid of " + text));
        ReportSection end = section(ledger, text, sentence("It goes on.", Citation.fact(1)));
        return filing(Drafts.report(conduct, end), Drafts.form(Drafts.PARAGRAPHS), ledger, text);
    }

    /// A narrative of these sentences in one section.
    static Filing ofSentences(Form form, ReportSentence... sentences) {
        Ledger ledger = ledger(NAME);
        return filing(Drafts.report(section(ledger, "Conduct", sentences)), form, ledger, NAME);
    }

    static Filing of(Form form, ReportSection... sections) {
        return filing(Drafts.report(sections), form, ledger(NAME), NAME);
    }

    static ReportSection section(Ledger ledger, String title, ReportSentence... sentences) {
        return new ReportSection(title, title, ledger.id(), Optional.empty(), List.of(sentences));
    }

    private static Filing filing(Report report, Form form, Ledger ledger, String text) {
        Party subject = new Party(text, Optional.of(new CustomerId("C-1")), PartyRole.SUBJECT, "account holder");
        Party victim = new Party("Bea Cole", Optional.of(new CustomerId("C-2")), PartyRole.POTENTIAL_VICTIM, text);
        return new Filing(
                report,
                form,
                dossier(text),
                List.of(
                        new Filing.FiledParty(subject, FiledAs.SUBJECT, text),
                        new Filing.FiledParty(victim, FiledAs.POTENTIAL_VICTIM, "the case says so")),
                List.of(new Filing.FilingCode(
                        "uk-glossary",
                        "XXTEST1XX",
                        "A code of the test",
                        "reason for suspicion",
                        text,
                        List.of("I-1"))),
                Map.of(ledger.id(), KeptLedger.of(ledger)));
    }

    static Ledger ledger(String text) {
        Fact fact = new Fact(
                Topic.CASH,
                "cash.total",
                "Of " + text + ", cash of USD 9,000.00 was paid in.",
                Map.of("amount", new Value.MoneyValue(Money.of("9000.00", "USD")), "name", new Value.NameValue(text)),
                List.of(new RecordRef(RecordKind.TRANSACTION, "T-1"), new RecordRef(RecordKind.TRANSACTION, "T-2")),
                Set.of(Fact.Mark.OUTSIDE_WORDS));
        return Ledger.of("narrative of a case", List.of(fact), List.of(SampleLedgers.officialPassage()));
    }

    static Dossier dossier(String text) {
        List<Transaction> subject = List.of(
                booking("T-1", "A-1", Direction.IN, "9000.00", Counterparty.NONE),
                booking("T-2", "A-1", Direction.IN, "1200.00", other(text, "X-77")),
                booking("T-3", "A-1", Direction.OUT, "8000.00", other("Far Trading Ltd", "X-88")),
                booking("T-4", "A-1", Direction.OUT, "500.00", other("Bea Cole", "A-2")));
        List<Transaction> victim = List.of(booking("T-5", "A-2", Direction.IN, "500.00", other(text, "A-1")));
        return new Dossier(
                Optional.empty(),
                List.of(
                        records(customer("C-1", text), PartyRole.SUBJECT, "A-1", subject),
                        records(customer("C-2", "Bea Cole"), PartyRole.POTENTIAL_VICTIM, "A-2", victim)),
                List.of(),
                LocalDate.of(2026, 1, 31));
    }

    private static Counterparty other(String name, String account) {
        return new Counterparty(Optional.of(name), Optional.of(account), Optional.empty(), Optional.of("US"));
    }

    static Transaction booking(String id, String account, Direction direction, String amount, Counterparty other) {
        return new Transaction(
                new TransactionId(id),
                new AccountId(account),
                Instant.parse("2026-01-05T15:00:00Z"),
                ZONE,
                Money.of(amount, "USD"),
                direction,
                other.equals(Counterparty.NONE) ? Channel.CASH : Channel.TRANSFER,
                other,
                "",
                Origin.UNKNOWN,
                Map.of());
    }

    private static CustomerRecords records(
            Customer customer, PartyRole role, String account, List<Transaction> transactions) {
        Account held = new Account(
                new AccountId(account),
                customer.id(),
                account,
                "current",
                "USD",
                LocalDate.of(2024, 1, 2),
                Optional.empty());
        return new CustomerRecords(customer, role, List.of(held), new ArrayList<>(transactions), List.of());
    }

    private static Customer customer(String id, String name) {
        return new Customer(
                new CustomerId(id),
                Customer.Kind.PERSON,
                name,
                List.of(),
                Optional.empty(),
                "US",
                Contact.UNKNOWN,
                "barber",
                Optional.empty(),
                "retail",
                "medium",
                LocalDate.of(2024, 1, 2),
                "",
                Optional.empty(),
                List.of(),
                Map.of());
    }
}
