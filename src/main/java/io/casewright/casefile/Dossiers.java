package io.casewright.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.casewright.access.Access;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.database.Database;
import io.casewright.database.Sql;
import io.casewright.evidence.CaseId;
import io.casewright.evidence.CustomerId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Loads everything on record that one caller may read about a customer or a case, in one snapshot.
///
/// Accounts and transactions, which all readers see alike, are kept in memory while their change number stays the same.
@Singleton
public final class Dossiers {

    private static final long TRANSACTIONS_HELD = 400_000;

    private final Database database;
    private final Summaries summaries;
    private final Cache<CustomerId, Ledger> ledgers = Caffeine.newBuilder()
            .maximumWeight(TRANSACTIONS_HELD)
            .weigher((CustomerId id, Ledger ledger) -> ledger.transactions().size() + 1)
            .build();

    @Inject
    public Dossiers(Database database, Summaries summaries) {
        this.database = database;
        this.summaries = summaries;
    }

    /// Reads a database of its own.
    public Dossiers(Database database) {
        this(database, new Summaries(database));
    }

    /// How accounts and transactions are come by.
    @FunctionalInterface
    private interface Reading {
        Ledger of(Connection connection, CustomerId customer) throws SQLException;
    }

    private record Wanted(CustomerId customer, PartyRole role) {}

    private record Ledger(long version, List<Account> accounts, List<Transaction> transactions) {}

    /// Empty when there is no such customer, or the caller reads no records.
    public Optional<Dossier> ofCustomer(Access access, CustomerId id) {
        if (!Clearance.mayReadRecords(access)) {
            return Optional.empty();
        }
        boolean isBehind = summaries.catchUp();
        return database.read(connection -> {
            Optional<CustomerRecords> records =
                    records(connection, access, new Wanted(id, PartyRole.UNKNOWN), this::ledger);
            if (records.isEmpty()) {
                return Optional.empty();
            }
            List<CustomerRecords> customers = List.of(records.get());
            return Optional.of(dossier(
                    Optional.empty(),
                    customers,
                    NoteRows.ofCustomer(connection, access, id),
                    around(connection, access, Optional.empty(), customers, isBehind)));
        });
    }

    /// As for one customer, for a walk over many: nothing is kept in memory, and what others do meanwhile stays there.
    /// Of the surroundings only what findings are computed from is read, as it was last summarised.
    public Optional<Dossier> inPassing(Access access, Place place) {
        if (!Clearance.mayReadRecords(access)) {
            return Optional.empty();
        }
        CustomerId id = place.customer();
        return database.read(connection -> {
            Optional<CustomerRecords> records = records(
                    connection,
                    access,
                    new Wanted(id, PartyRole.UNKNOWN),
                    (reading, customer) -> read(reading, customer, 0));
            if (records.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(dossier(
                    Optional.empty(),
                    List.of(records.get()),
                    NoteRows.ofCustomer(connection, access, id),
                    SurroundingsRows.near(connection, access, place.number())));
        });
    }

    /// Summarises what waits for it, before a walk over many; more than a little only an import does.
    public void prepare() {
        summaries.catchUp();
    }

    /// A customer and its place among all, by which a walk over everybody goes on.
    public record Place(long number, CustomerId customer) {}

    /// The customers behind a place, in the order in which they were first written; none for a caller who reads no
    /// records.
    ///
    /// @param after 0 for the first
    public List<Place> next(Access access, long after, int limit) {
        if (!Clearance.mayReadRecords(access)) {
            return List.of();
        }
        return database.read(connection -> Sql.list(
                connection,
                "SELECT no, id FROM customers WHERE no > ? ORDER BY no LIMIT ?",
                row -> new Place(row.getLong(1), new CustomerId(row.getString(2))),
                after,
                limit));
    }

    /// The last place of all; 0 where there are no customers.
    public long lastPlace() {
        return database.read(
                connection -> Sql.first(connection, "SELECT coalesce(max(no), 0) FROM customers", row -> row.getLong(1))
                        .orElse(0L));
    }

    /// Empty when there is no such case for the caller. Customers: subjects first, else in the order of the parties.
    public Optional<Dossier> ofCase(Access access, CaseId id) {
        if (!access.mayRead(id)) {
            return Optional.empty();
        }
        boolean isBehind = summaries.catchUp();
        return database.read(connection -> {
            Optional<CaseFile> caseFile = CaseRows.find(connection, access, id);
            if (caseFile.isEmpty()) {
                return Optional.empty();
            }
            List<CustomerRecords> customers = new ArrayList<>();
            List<Party> subjectsFirst = caseFile.get().parties().stream()
                    .filter(party -> party.customer().isPresent())
                    .sorted(Comparator.comparing(party -> party.role() != PartyRole.SUBJECT))
                    .toList();
            for (Party party : subjectsFirst) {
                CustomerId customer = party.customer().orElseThrow();
                if (customers.stream().noneMatch(known -> known.customer().id().equals(customer))) {
                    records(connection, access, new Wanted(customer, party.role()), this::ledger)
                            .ifPresent(customers::add);
                }
            }
            return Optional.of(dossier(
                    caseFile,
                    customers,
                    NoteRows.ofCase(connection, access, id),
                    around(connection, access, Optional.of(id), customers, isBehind)));
        });
    }

    /// A number that grows whenever something changes that this caller may see about the customer; 0 for an unknown
    /// one. It says nothing about which cases the caller may read: keep it together with [Access#cases()].
    public long version(Access access, CustomerId id) {
        if (!Clearance.mayReadRecords(access)) {
            return 0;
        }
        String numbers = Clearance.isInside(access) ? "greatest(v.records, v.inside)" : "v.records";
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT " + numbers + " FROM customer_changes v JOIN customers c ON c.no = v.customer"
                                + " WHERE c.id = ?",
                        row -> row.getLong(1),
                        id.value())
                .orElse(0L));
    }

    /// As for a customer: of the case and all of its parties; 0 for a case that is not there for the caller.
    public long version(Access access, CaseId id) {
        if (!Clearance.isInside(access) || !access.mayRead(id)) {
            return 0;
        }
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT greatest(k.changed, (SELECT max(greatest(v.records, v.inside)) FROM parties p"
                                + " JOIN customer_changes v ON v.customer = p.customer WHERE p.case_id = k.id))"
                                + " FROM cases k WHERE k.id = ?",
                        row -> row.getLong(1),
                        id.value())
                .orElse(0L));
    }

    private static Optional<CustomerRecords> records(
            Connection connection, Access access, Wanted wanted, Reading reading) throws SQLException {
        CustomerId id = wanted.customer();
        Optional<Customer> customer = CustomerRows.find(connection, id);
        if (customer.isEmpty()) {
            return Optional.empty();
        }
        Ledger ledger = reading.of(connection, id);
        List<Alert> alerts = AlertRows.ofCustomer(connection, access, id);
        List<Event> events = EventRows.ofCustomer(connection, access, id);
        return Optional.of(new CustomerRecords(
                customer.get(), wanted.role(), ledger.accounts(), ledger.transactions(), alerts, events));
    }

    private Ledger ledger(Connection connection, CustomerId id) throws SQLException {
        long version = Sql.first(
                        connection,
                        "SELECT v.records FROM customer_changes v JOIN customers c ON c.no = v.customer WHERE c.id = ?",
                        row -> row.getLong(1),
                        id.value())
                .orElse(0L);
        @Nullable Ledger held = ledgers.getIfPresent(id);
        if (held != null && held.version() == version) {
            return held;
        }
        Ledger read = read(connection, id, version);
        ledgers.put(id, read);
        return read;
    }

    private static Ledger read(Connection connection, CustomerId id, long version) throws SQLException {
        Map<Long, Account> accounts = AccountRows.ofCustomer(connection, id);
        return new Ledger(version, AccountRows.accounts(accounts), transactions(connection, accounts));
    }

    private static List<Transaction> transactions(Connection connection, Map<Long, Account> accounts)
            throws SQLException {
        TransactionRows rows = new TransactionRows(number ->
                Optional.ofNullable(accounts.get(number)).orElseThrow().id());
        List<Transaction> found = Sql.list(
                connection,
                "SELECT " + TransactionRows.COLUMNS + " FROM transactions t WHERE t.account = ANY (?)",
                rows::transaction,
                (Object) accounts.keySet().toArray(Long[]::new));
        found.sort(CustomerRecords.BY_BOOKING);
        return List.copyOf(found);
    }

    private static Surroundings around(
            Connection connection,
            Access access,
            Optional<CaseId> own,
            List<CustomerRecords> customers,
            boolean isBehind)
            throws SQLException {
        Map<String, Long> numbers = CustomerRows.numbers(
                connection,
                customers.stream().map(records -> records.customer().id()).toList());
        return SurroundingsRows.around(connection, access, numbers, own, isBehind);
    }

    /// Notes do not count for the day: a note that is written now would otherwise move every "recent" to the clock's.
    private static Dossier dossier(
            Optional<CaseFile> caseFile, List<CustomerRecords> customers, List<Note> notes, Surroundings surroundings) {
        LocalDate asOf = Stream.concat(
                        customers.stream().flatMap(Dossiers::newestDays),
                        caseFile.stream().map(CaseFile::opened))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return new Dossier(caseFile, customers, notes, asOf, surroundings);
    }

    private static Stream<LocalDate> newestDays(CustomerRecords records) {
        List<LocalDate> days = new ArrayList<>();
        days.add(records.customer().customerSince());
        records.accounts().forEach(account -> days.add(account.opened()));
        records.alerts().forEach(alert -> days.add(alert.raised()));
        if (!records.transactions().isEmpty()) {
            days.add(records.transactions().getLast().day());
        }
        if (!records.events().isEmpty()) {
            days.add(records.events().getLast().at().atZone(ZoneOffset.UTC).toLocalDate());
        }
        return days.stream();
    }
}
