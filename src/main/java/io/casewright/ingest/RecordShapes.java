package io.casewright.ingest;

import io.casewright.casefile.Account;
import io.casewright.casefile.Alert;
import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Contact;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Event;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.casefile.Vocabulary;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.EventId;
import io.casewright.evidence.Money;
import io.casewright.evidence.NoteId;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// JSON objects as records: member names are those of the records, in camel case.
final class RecordShapes {

    /// What a note may flag.
    private static final Set<String> FLAGS = Set.of(
            "third-party-speaks",
            "appears-coerced",
            "documents-held-by-other",
            "lives-at-workplace",
            "unaware-of-activity",
            "cannot-explain-funds",
            "online-adviser",
            "family-reports-confinement",
            "withholds-information",
            "cannot-be-reached",
            "acts-for-another",
            "documents-seen",
            "site-visited",
            "business-confirmed");

    private static final int LONGEST_NUMBER = 30;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private RecordShapes() {}

    static Customer customer(Members row) {
        return new Customer(
                row.as("id", CustomerId::new),
                row.choice("kind", Customer.Kind.class),
                row.text("name"),
                row.texts("aliases"),
                row.optionalAs("bornOrFounded", RecordShapes::day),
                row.as("country", Members::countryCode),
                row.object("contact").map(RecordShapes::contact).orElse(Contact.UNKNOWN),
                row.text("occupation", ""),
                row.optional("employer"),
                row.text("segment", "unclassified"),
                row.text("riskRating", "unrated"),
                row.as("customerSince", RecordShapes::day),
                row.text("statedBusiness", ""),
                row.object("expected").map(RecordShapes::expected),
                row.objects("owners").stream().map(RecordShapes::owner).toList(),
                row.details("attributes", Vocabulary.CUSTOMER));
    }

    static Account account(Members row) {
        return new Account(
                row.as("id", AccountId::new),
                row.as("customer", CustomerId::new),
                row.text("number"),
                row.text("kind", "current"),
                row.as("currency", RecordShapes::currency),
                row.as("opened", RecordShapes::day),
                row.optionalAs("closed", RecordShapes::day));
    }

    static Transaction transaction(Members row) {
        ZonedDateTime booked = row.as("booked", RecordShapes::moment);
        Optional<ZoneId> zone = row.optionalAs("zone", ZoneId::of);
        return new Transaction(
                row.as("id", TransactionId::new),
                row.as("account", AccountId::new),
                booked.toInstant().truncatedTo(ChronoUnit.MICROS),
                zone.orElse(booked.getZone()),
                positive(row, "amount"),
                row.choice("direction", Transaction.Direction.class),
                row.choice("channel", Transaction.Channel.class),
                row.object("counterparty").map(RecordShapes::counterparty).orElse(Counterparty.NONE),
                row.text("reference", ""),
                row.object("origin").map(RecordShapes::origin).orElse(Origin.UNKNOWN),
                row.details("details", Vocabulary.TRANSACTION));
    }

    static Alert alert(Members row) {
        return new Alert(
                row.as("id", AlertId::new),
                row.as("customer", CustomerId::new),
                row.text("rule"),
                row.text("threshold", ""),
                row.optionalAs("score", RecordShapes::number),
                row.as("raised", RecordShapes::day),
                row.textsAs("transactions", TransactionId::new),
                row.text("disposition", "open"),
                row.optional("reason"));
    }

    static CaseFile caseFile(Members row) {
        return new CaseFile(
                row.as("id", CaseId::new),
                row.text("title"),
                row.text("status", "open"),
                row.as("opened", RecordShapes::day),
                row.objects("parties").stream().map(RecordShapes::party).toList(),
                row.textsAs("alerts", AlertId::new),
                new LinkedHashSet<>(row.texts("readers")));
    }

    static Note note(Members row) {
        return new Note(
                row.as("id", NoteId::new),
                row.optionalAs("caseId", CaseId::new),
                row.optionalAs("customer", CustomerId::new),
                row.text("author"),
                row.as("written", RecordShapes::moment).toInstant().truncatedTo(ChronoUnit.MICROS),
                row.text("text"),
                new LinkedHashSet<>(row.textsAs("flags", RecordShapes::flag)));
    }

    static Event event(Members row) {
        return new Event(
                row.as("id", EventId::new),
                row.as("customer", CustomerId::new),
                row.as("at", RecordShapes::moment).toInstant().truncatedTo(ChronoUnit.MICROS),
                row.as("kind", RecordShapes::eventKind),
                row.details("details", Vocabulary.EVENT));
    }

    private static Contact contact(Members row) {
        Contact contact = new Contact(row.optional("address"), row.optional("phone"), row.optional("email"));
        row.refuseOthers();
        return contact;
    }

    private static ExpectedActivity expected(Members row) {
        ExpectedActivity expected = new ExpectedActivity(
                money(row, "monthlyIn"),
                money(row, "monthlyOut"),
                row.optionalAs("cash", RecordShapes::truth).orElse(false),
                row.textsAs("countries", Members::countryCode));
        row.refuseOthers();
        return expected;
    }

    private static BeneficialOwner owner(Members row) {
        BeneficialOwner owner = new BeneficialOwner(
                row.text("name"),
                row.optionalAs("share", RecordShapes::share),
                row.optionalAs("customer", CustomerId::new));
        row.refuseOthers();
        return owner;
    }

    private static Party party(Members row) {
        Party party = new Party(
                row.text("name"),
                row.optionalAs("customer", CustomerId::new),
                row.choice("role", Party.PartyRole.class),
                row.text("reason", ""));
        row.refuseOthers();
        return party;
    }

    private static Counterparty counterparty(Members row) {
        Counterparty counterparty = new Counterparty(
                row.optional("name"), row.optional("account"), row.optional("bank"), row.country("country"));
        row.refuseOthers();
        return counterparty;
    }

    private static Origin origin(Members row) {
        Origin origin = new Origin(
                row.optional("city"),
                row.country("country"),
                row.optional("device"),
                row.optional("ip"),
                row.optional("merchantCategory"));
        row.refuseOthers();
        return origin;
    }

    private static Money positive(Members row, String name) {
        Money money = money(row, name);
        if (money.amount().signum() <= 0) {
            throw new WrongRowException(
                    name, money.amount().toPlainString(), "must be more than 0; the direction says which way");
        }
        return money;
    }

    /// An object with `amount` and `currency`, or an amount beside a member `currency`.
    private static Money money(Members row, String name) {
        if (row.isObject(name)) {
            Members object = row.object(name).orElseThrow();
            Money money = money(object, "amount");
            object.refuseOthers();
            return money;
        }
        Currency currency = Currency.getInstance(row.as("currency", RecordShapes::currency));
        BigDecimal amount = row.as(name, RecordShapes::number);
        if (amount.stripTrailingZeros().scale() > Math.max(0, currency.getDefaultFractionDigits())) {
            throw new WrongRowException(
                    name, amount.toPlainString(), "has more decimals than " + currency.getCurrencyCode());
        }
        return new Money(amount, currency.getCurrencyCode());
    }

    private static String currency(String text) {
        try {
            return Currency.getInstance(text).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is no ISO 4217 currency code", e);
        }
    }

    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER || text.contains("e") || text.contains("E")) {
            throw new IllegalArgumentException("must be a number of at most 30 digits, like 1234.50");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a number, like 1234.50", e);
        }
    }

    private static BigDecimal share(String text) {
        BigDecimal share = number(text);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("must be from 0 to 1");
        }
        return share;
    }

    private static boolean truth(String text) {
        if (!List.of("true", "false").contains(text)) {
            throw new IllegalArgumentException("must be true or false");
        }
        return Boolean.parseBoolean(text);
    }

    private static String flag(String text) {
        if (!FLAGS.contains(text)) {
            throw new IllegalArgumentException("is no known flag of a note");
        }
        return text;
    }

    private static String eventKind(String text) {
        if (!Vocabulary.EVENT_KINDS.contains(text)) {
            throw new IllegalArgumentException(
                    "is no known kind of event; known are " + String.join(", ", new TreeSet<>(Vocabulary.EVENT_KINDS)));
        }
        return text;
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("must lie between %d and %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return day;
    }

    private static ZonedDateTime moment(String text) {
        ZonedDateTime moment = ZonedDateTime.parse(text);
        day(moment.toLocalDate().toString());
        return moment;
    }
}
