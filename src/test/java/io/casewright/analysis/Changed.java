package io.casewright.analysis;

import io.casewright.casefile.Account;
import io.casewright.casefile.Alert;
import io.casewright.casefile.CaseFile;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Event;
import io.casewright.casefile.ExpectedActivity;
import io.casewright.casefile.Note;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.evidence.Money;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Dossiers that differ from another in one respect, for tests that ask what may change with it.
final class Changed {

    private Changed() {}

    /// All days later by so many, at the same times of the day in the booking zone.
    static Dossier byDays(Dossier dossier, long days) {
        UnaryOperator<LocalDate> later = day -> day.plusDays(days);
        List<CustomerRecords> customers = dossier.customers().stream()
                .map(each -> new CustomerRecords(
                        withDays(each.customer(), later),
                        each.role(),
                        each.accounts().stream()
                                .map(account -> withDays(account, later))
                                .toList(),
                        each.transactions().stream()
                                .map(transaction ->
                                        at(transaction, moved(transaction.booked(), transaction.zone(), days)))
                                .toList(),
                        each.alerts().stream()
                                .map(alert -> withDays(alert, later))
                                .toList(),
                        each.events().stream()
                                .map(event -> new Event(
                                        event.id(),
                                        event.customer(),
                                        moved(event.at(), ZoneId.of("America/New_York"), days),
                                        event.kind(),
                                        event.details()))
                                .toList()))
                .toList();
        List<Note> notes = dossier.notes().stream()
                .map(note -> new Note(
                        note.id(),
                        note.caseId(),
                        note.customer(),
                        note.author(),
                        moved(note.written(), ZoneId.of("UTC"), days),
                        note.text(),
                        note.flags()))
                .toList();
        Optional<CaseFile> file = dossier.caseFile()
                .map(each -> new CaseFile(
                        each.id(),
                        each.title(),
                        each.status(),
                        later.apply(each.opened()),
                        each.parties(),
                        each.alerts(),
                        each.readers()));
        return new Dossier(file, customers, notes, later.apply(dossier.asOf()), dossier.surroundings());
    }

    private static Instant moved(Instant when, ZoneId zone, long days) {
        return LocalDateTime.ofInstant(when, zone).plusDays(days).atZone(zone).toInstant();
    }

    private static Customer withDays(Customer customer, UnaryOperator<LocalDate> later) {
        return new Customer(
                customer.id(),
                customer.kind(),
                customer.name(),
                customer.aliases(),
                customer.bornOrFounded().map(later),
                customer.country(),
                customer.contact(),
                customer.occupation(),
                customer.employer(),
                customer.segment(),
                customer.riskRating(),
                later.apply(customer.customerSince()),
                customer.statedBusiness(),
                customer.expected(),
                customer.owners(),
                customer.attributes());
    }

    private static Account withDays(Account account, UnaryOperator<LocalDate> later) {
        return new Account(
                account.id(),
                account.customer(),
                account.number(),
                account.kind(),
                account.currency(),
                later.apply(account.opened()),
                account.closed().map(later));
    }

    private static Alert withDays(Alert alert, UnaryOperator<LocalDate> later) {
        return new Alert(
                alert.id(),
                alert.customer(),
                alert.rule(),
                alert.threshold(),
                alert.score(),
                later.apply(alert.raised()),
                alert.transactions(),
                alert.disposition(),
                alert.reason());
    }

    /// Each transaction changed.
    static Dossier transactions(Dossier dossier, UnaryOperator<Transaction> change) {
        return customers(dossier, (index, each) -> each.stream().map(change).toList());
    }

    /// One more payment of the first customer: a bank's fee of some cents, which no indicator is about.
    static Dossier withAFee(Dossier dossier, Instant when) {
        return customers(dossier, (index, each) -> {
            if (index > 0 || each.isEmpty()) {
                return each;
            }
            List<Transaction> more = new ArrayList<>(each);
            Transaction like = each.getFirst();
            more.add(new Transaction(
                    new TransactionId("T-FEE"),
                    like.account(),
                    when,
                    like.zone(),
                    Money.of("0.35", like.amount().currency()),
                    Direction.OUT,
                    Channel.FEE,
                    Counterparty.NONE,
                    "",
                    Origin.UNKNOWN,
                    Map.of()));
            more.sort(CustomerRecords.BY_BOOKING);
            return more;
        });
    }

    /// The first customer's n-th transaction as two of half its amount, a minute apart.
    static Dossier split(Dossier dossier, int n) {
        return customers(dossier, (index, each) -> {
            if (index > 0) {
                return each;
            }
            List<Transaction> more = new ArrayList<>(each);
            Transaction whole = more.remove(n);
            BigDecimal half = whole.amount().amount().divide(BigDecimal.TWO, 2, java.math.RoundingMode.DOWN);
            BigDecimal rest = whole.amount().amount().subtract(half);
            more.add(part(whole, half, "-a", whole.booked()));
            more.add(part(whole, rest, "-b", whole.booked().plusSeconds(60)));
            more.sort(CustomerRecords.BY_BOOKING);
            return more;
        });
    }

    private static Transaction part(Transaction whole, BigDecimal amount, String suffix, Instant when) {
        return new Transaction(
                new TransactionId(whole.id().value() + suffix),
                whole.account(),
                when,
                whole.zone(),
                new Money(amount, whole.amount().currency()),
                whole.direction(),
                whole.channel(),
                whole.counterparty(),
                whole.reference(),
                whole.origin(),
                whole.details());
    }

    static Transaction at(Transaction transaction, Instant when) {
        return copy(transaction, when, transaction.zone(), transaction.amount());
    }

    /// The same local time in another zone.
    static Transaction inZone(Transaction transaction, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(transaction.booked(), transaction.zone());
        return copy(transaction, local.atZone(zone).toInstant(), zone, transaction.amount());
    }

    static Transaction of(Transaction transaction, Money amount) {
        return copy(transaction, transaction.booked(), transaction.zone(), amount);
    }

    private static Transaction copy(Transaction transaction, Instant when, ZoneId zone, Money amount) {
        return new Transaction(
                transaction.id(),
                transaction.account(),
                when,
                zone,
                amount,
                transaction.direction(),
                transaction.channel(),
                transaction.counterparty(),
                transaction.reference(),
                transaction.origin(),
                transaction.details());
    }

    /// What the first customer expects, in another currency at a rate.
    static Dossier expecting(Dossier dossier, String currency, BigDecimal rate) {
        List<CustomerRecords> customers = dossier.customers().stream()
                .map(each -> new CustomerRecords(
                        inCurrency(each.customer(), currency, rate),
                        each.role(),
                        each.accounts(),
                        each.transactions(),
                        each.alerts(),
                        each.events()))
                .toList();
        return new Dossier(dossier.caseFile(), customers, dossier.notes(), dossier.asOf(), dossier.surroundings());
    }

    private static Customer inCurrency(Customer customer, String currency, BigDecimal rate) {
        Map<String, String> attributes = new java.util.TreeMap<>(customer.attributes());
        for (String key : List.of("declared-income", "declared-turnover")) {
            attributes.computeIfPresent(
                    key, (name, value) -> new BigDecimal(value).multiply(rate).toPlainString());
        }
        return new Customer(
                customer.id(),
                customer.kind(),
                customer.name(),
                customer.aliases(),
                customer.bornOrFounded(),
                customer.country(),
                customer.contact(),
                customer.occupation(),
                customer.employer(),
                customer.segment(),
                customer.riskRating(),
                customer.customerSince(),
                customer.statedBusiness(),
                customer.expected()
                        .map(each -> new ExpectedActivity(
                                converted(each.monthlyIn(), currency, rate),
                                converted(each.monthlyOut(), currency, rate),
                                each.cash(),
                                each.countries())),
                customer.owners(),
                attributes);
    }

    /// An amount in another currency at a rate, in whole units where the currency has no smaller ones.
    static Money converted(Money money, String currency, BigDecimal rate) {
        int decimals = Math.max(0, java.util.Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(money.amount().multiply(rate).setScale(decimals, java.math.RoundingMode.HALF_EVEN), currency);
    }

    private interface Change {

        List<Transaction> of(int customer, List<Transaction> transactions);
    }

    private static Dossier customers(Dossier dossier, Change change) {
        List<CustomerRecords> customers = new ArrayList<>();
        for (CustomerRecords each : dossier.customers()) {
            customers.add(new CustomerRecords(
                    each.customer(),
                    each.role(),
                    each.accounts(),
                    change.of(customers.size(), each.transactions()),
                    each.alerts(),
                    each.events()));
        }
        return new Dossier(dossier.caseFile(), customers, dossier.notes(), dossier.asOf(), dossier.surroundings());
    }
}
