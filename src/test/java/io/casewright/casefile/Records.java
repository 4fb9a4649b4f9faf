package io.casewright.casefile;

import io.casewright.access.Access;
import io.casewright.access.Audience;
import io.casewright.access.Caller;
import io.casewright.access.Role;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.casefile.Transaction.Origin;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.AlertId;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import io.casewright.evidence.EventId;
import io.casewright.evidence.Money;
import io.casewright.evidence.NoteId;
import io.casewright.evidence.TransactionId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Small records for tests.
public final class Records {

    public static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Records() {}

    public static Customer customer(String id, String name) {
        return new Customer(
                new CustomerId(id),
                Customer.Kind.PERSON,
                name,
                List.of("Alias \"quoted\"", "Zweitname"),
                Optional.of(LocalDate.of(1980, 2, 29)),
                "US",
                new Contact(Optional.of("1 Main St\nSpringfield"), Optional.empty(), Optional.of("a@b.example")),
                "barber",
                Optional.empty(),
                "retail",
                "medium",
                DAY,
                "cuts hair",
                Optional.of(new ExpectedActivity(Money.of("1000", "USD"), Money.of("900", "USD"), true, List.of("MX"))),
                List.of(new BeneficialOwner("Owner", Optional.of(new BigDecimal("0.25")), Optional.empty())),
                Map.of("declared-income", "24000", "home-city", "Springfield"));
    }

    public static Account account(String id, String customer) {
        return new Account(
                new AccountId(id), new CustomerId(customer), "US" + id, "current", "USD", DAY, Optional.empty());
    }

    public static Transaction transaction(String id, String account, Instant booked, String amount) {
        return new Transaction(
                new TransactionId(id),
                new AccountId(account),
                booked,
                NEW_YORK,
                Money.of(amount, "USD"),
                Direction.IN,
                Channel.CASH,
                Counterparty.NONE,
                "",
                Origin.UNKNOWN,
                Map.of());
    }

    public static Transaction wire(String id, String account, Instant booked, String amount) {
        return new Transaction(
                new TransactionId(id),
                new AccountId(account),
                booked,
                NEW_YORK,
                Money.of(amount, "JPY"),
                Direction.OUT,
                Channel.WIRE,
                new Counterparty(
                        Optional.of("Tab\tName \\N 日本"),
                        Optional.of("DE02"),
                        Optional.of("BANKDEFF"),
                        Optional.of("DE")),
                "line 1\nline 2 \\ end",
                new Origin(
                        Optional.of("Boston"),
                        Optional.of("US"),
                        Optional.of("dev-1"),
                        Optional.of("192.0.2.1"),
                        Optional.of("7311")),
                Map.of("balance", "12.50", "purpose", "tab\tand \\ slash"));
    }

    public static Alert alert(String id, String customer, String... transactions) {
        return new Alert(
                new AlertId(id),
                new CustomerId(customer),
                "structuring",
                "3 deposits",
                Optional.of(new BigDecimal("0.75")),
                DAY.plusDays(30),
                List.of(transactions).stream().map(TransactionId::new).toList(),
                "open",
                Optional.empty());
    }

    public static CaseFile caseFile(String id, List<Party> parties, List<String> alerts, String... readers) {
        return new CaseFile(
                new CaseId(id),
                "Case " + id,
                "open",
                DAY.plusDays(40),
                parties,
                alerts.stream().map(AlertId::new).toList(),
                Set.of(readers));
    }

    public static Party party(String customer, Party.PartyRole role) {
        return new Party("Name of " + customer, Optional.of(new CustomerId(customer)), role, "named by staff");
    }

    public static Note note(String id, Optional<String> caseId, Optional<String> customer) {
        return new Note(
                new NoteId(id),
                caseId.map(CaseId::new),
                customer.map(CustomerId::new),
                "staff-1",
                Instant.parse("2025-04-01T10:00:00Z"),
                "seen with a third party",
                Set.of("third-party-speaks"));
    }

    public static Event event(String id, String customer) {
        return new Event(
                new EventId(id),
                new CustomerId(customer),
                Instant.parse("2025-03-20T08:00:00Z"),
                "login",
                Map.of("device", "dev-1", "ip-type", "vpn"));
    }

    public static Access access(String caller, String... cases) {
        return new Access(
                new Caller(caller, Role.INVESTIGATOR, Audience.INVESTIGATION),
                Set.copyOf(List.of(cases).stream().map(CaseId::new).toList()));
    }

    public static Access outside() {
        return Access.withoutCases(new Caller("branch", Role.SYSTEM, Audience.OUTSIDE));
    }
}
