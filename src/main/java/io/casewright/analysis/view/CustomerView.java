package io.casewright.analysis.view;

import io.casewright.casefile.Account;
import io.casewright.casefile.Alert;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Customer;
import io.casewright.casefile.Dossier.CustomerRecords;
import io.casewright.casefile.Event;
import io.casewright.casefile.Note;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.evidence.AccountId;
import io.casewright.evidence.RecordRef;
import io.casewright.evidence.RecordRef.RecordKind;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One customer's records, indexed in one pass. Rows are numbered in the order of booking, then id. What is made only
/// when it is asked for is made once, so that several threads may read one view.
public final class CustomerView {

    private final Customer customer;
    private final PartyRole role;
    private final List<Account> accounts;
    private final List<Alert> alerts;
    private final List<Note> notes;
    private final List<Event> events;
    private final Transaction[] transactions;
    private final RecordRef[] records;
    private final List<RecordRef> allRecords;
    private final long[] minor;
    private final long[] seconds;
    private final int[] days;
    private final byte[] hours;
    private final int[] others;
    private final boolean oneCurrency;
    private final List<OtherSide> otherSides;
    private final Memo<String, Slice> remembered = new Memo<>();
    private final Memo<String, BitSet> rememberedOthers = new Memo<>();
    private final Memo<String, BitSet> rememberedNames = new Memo<>();
    private final Once<Names> names = new Once<>(() -> new Names(otherSides()));
    private final Once<References> references = new Once<>(() -> new References(this));
    private final Once<Categories> categories = new Once<>(() -> Categories.of(this));
    private final Once<Map<String, Integer>> devices = new Once<>(() -> counted(Transaction.Origin::device));
    private final Once<Map<String, Integer>> internetAddresses = new Once<>(() -> counted(Transaction.Origin::ip));
    private final Slice all;
    private final Slice internal;
    private final Slice in;
    private final Slice out;

    /// @param notes about this customer
    public CustomerView(CustomerRecords from, List<Note> notes) {
        this.customer = from.customer();
        this.role = from.role();
        this.accounts = from.accounts().stream()
                .sorted(Comparator.comparing(Account::id))
                .toList();
        this.alerts = from.alerts().stream()
                .sorted(Comparator.comparing(Alert::raised).thenComparing(Alert::id))
                .toList();
        this.notes = notes.stream()
                .sorted(Comparator.comparing(Note::written).thenComparing(Note::id))
                .toList();
        this.events = from.events();
        this.transactions = from.transactions().toArray(Transaction[]::new);
        java.util.Arrays.sort(transactions, CustomerRecords.BY_BOOKING);
        int size = transactions.length;
        this.records = new RecordRef[size];
        this.minor = new long[size];
        this.seconds = new long[size];
        this.days = new int[size];
        this.hours = new byte[size];
        this.others = new int[size];
        List<Counterparty> known = index();
        this.allRecords = List.of(records);
        this.oneCurrency = oneCurrency();
        this.all = new Slice(this, IntStream.range(0, size).toArray());
        Set<String> own = this.accounts.stream()
                .flatMap(account -> Stream.of(account.number(), account.id().value()))
                .collect(Collectors.toSet());
        this.internal = all.where(row ->
                transactions[row].counterparty().account().filter(own::contains).isPresent());
        this.in = all.where(row -> transactions[row].isIn() && !isInternal(row));
        this.out = all.where(row -> transactions[row].isOut() && !isInternal(row));
        this.otherSides = otherSides(known);
    }

    private List<Counterparty> index() {
        Map<String, Integer> numbers = new HashMap<>();
        List<Counterparty> known = new ArrayList<>();
        for (int row = 0; row < transactions.length; row++) {
            Transaction each = transactions[row];
            records[row] = new RecordRef(RecordKind.TRANSACTION, each.id().value());
            minor[row] = each.amount().amount().unscaledValue().longValue();
            seconds[row] = each.booked().getEpochSecond();
            LocalDateTime local = LocalDateTime.ofInstant(each.booked(), each.zone());
            days[row] = (int) local.toLocalDate().toEpochDay();
            hours[row] = (byte) local.getHour();
            others[row] = numberOf(each, numbers, known);
        }
        return known;
    }

    private static int numberOf(Transaction each, Map<String, Integer> numbers, List<Counterparty> known) {
        String key = each.counterparty().key().orElse("");
        if (key.isEmpty()) {
            return -1;
        }
        Integer number = numbers.get(key);
        if (number == null) {
            number = known.size();
            numbers.put(key, number);
            known.add(each.counterparty());
        }
        return number;
    }

    private boolean oneCurrency() {
        for (int row = 1; row < transactions.length; row++) {
            if (!currency(row).equals(currency(0))) {
                return false;
            }
        }
        return true;
    }

    private List<OtherSide> otherSides(List<Counterparty> known) {
        int[] ins = new int[known.size()];
        int[] outs = new int[known.size()];
        for (int row = 0; row < others.length; row++) {
            if (others[row] >= 0) {
                (transactions[row].isIn() ? ins : outs)[others[row]]++;
            }
        }
        int[][] inRows = new int[known.size()][];
        int[][] outRows = new int[known.size()][];
        for (int number = 0; number < known.size(); number++) {
            inRows[number] = new int[ins[number]];
            outRows[number] = new int[outs[number]];
        }
        for (int row = others.length - 1; row >= 0; row--) {
            if (others[row] >= 0 && transactions[row].isIn()) {
                inRows[others[row]][--ins[others[row]]] = row;
            } else if (others[row] >= 0) {
                outRows[others[row]][--outs[others[row]]] = row;
            }
        }
        List<OtherSide> sides = new ArrayList<>(known.size());
        for (int number = 0; number < known.size(); number++) {
            sides.add(otherSide(known.get(number), new Slice(this, inRows[number]), new Slice(this, outRows[number])));
        }
        return List.copyOf(sides);
    }

    private static OtherSide otherSide(Counterparty other, Slice paidBy, Slice paidTo) {
        return new OtherSide(
                other.key().orElse(""),
                other.name(),
                other.account(),
                other.country(),
                OtherSide.readsLikeAPerson(other),
                paidBy,
                paidTo);
    }

    public Customer customer() {
        return customer;
    }

    public String id() {
        return customer.id().value();
    }

    public PartyRole role() {
        return role;
    }

    public boolean isPotentialVictim() {
        return role == PartyRole.POTENTIAL_VICTIM;
    }

    public boolean isCompany() {
        return customer.kind() == Customer.Kind.COMPANY;
    }

    public List<Account> accounts() {
        return accounts;
    }

    public List<Alert> alerts() {
        return alerts;
    }

    public List<Note> notes() {
        return notes;
    }

    /// By time.
    public List<Event> events() {
        return events;
    }

    public RecordRef self() {
        return new RecordRef(RecordKind.CUSTOMER, id());
    }

    public static RecordRef account(AccountId id) {
        return new RecordRef(RecordKind.ACCOUNT, id.value());
    }

    public int size() {
        return transactions.length;
    }

    public Transaction transaction(int row) {
        return transactions[row];
    }

    public RecordRef record(int row) {
        return records[row];
    }

    public List<RecordRef> allRecords() {
        return allRecords;
    }

    /// The amount in the currency's smallest unit.
    public long minor(int row) {
        return minor[row];
    }

    public String currency(int row) {
        return transactions[row].amount().currency();
    }

    public boolean hasOneCurrency() {
        return oneCurrency;
    }

    /// Seconds since 1970 of the booking.
    public long second(int row) {
        return seconds[row];
    }

    /// Days since 1970 of the booking's calendar day in its zone.
    public int day(int row) {
        return days[row];
    }

    /// Hour of the day in the booking zone, 0 to 23.
    public int hour(int row) {
        return hours[row];
    }

    /// Second of the day in UTC of the booking; the same for all rows where a ledger knows days only.
    public int timeOfDay(int row) {
        return (int) Math.floorMod(seconds[row], 86_400L);
    }

    /// The counterparty's number in [#otherSides()], or -1 where none is named.
    public int other(int row) {
        return others[row];
    }

    public List<OtherSide> otherSides() {
        return otherSides;
    }

    public boolean isFromPerson(int row) {
        return others[row] >= 0 && otherSides.get(others[row]).isPerson();
    }

    public Slice all() {
        return all;
    }

    /// Transfers between the customer's own accounts, in no other slice but [#all()].
    public Slice internal() {
        return internal;
    }

    private boolean isInternal(int row) {
        return !internal.isEmpty() && internal.holds(row);
    }

    /// Credits from others.
    public Slice in() {
        return in;
    }

    /// Debits to others.
    public Slice out() {
        return out;
    }

    /// A slice that several signals need, made once for each name.
    public Slice remembered(String name, Supplier<Slice> maker) {
        return remembered.get(name, maker);
    }

    /// The numbers of the counterparties for which something holds, found once for each name; not to be changed.
    public BitSet rememberedOthers(String name, Predicate<OtherSide> holds) {
        return rememberedOthers.get(name, () -> {
            BitSet known = new BitSet(otherSides.size());
            for (int number = 0; number < otherSides.size(); number++) {
                known.set(number, holds.test(otherSides.get(number)));
            }
            return known;
        });
    }

    /// The numbers of the counterparties whose name holds one of some words or phrases, found once for each list; not
    /// to be changed.
    public BitSet named(String list, List<String> phrases) {
        return rememberedNames.get(list, () -> names.get().holding(phrases));
    }

    /// The merchant categories of the payments.
    public Categories categories() {
        return categories.get();
    }

    /// The rows of a set.
    public Slice of(BitSet rows) {
        return new Slice(this, rows.stream().toArray());
    }

    /// The words of the payment references.
    public References references() {
        return references.get();
    }

    /// Devices that bookings were made from, with the number of bookings, by id.
    public Map<String, Integer> devices() {
        return devices.get();
    }

    /// Internet addresses that bookings were made from, with the number of bookings, by address.
    public Map<String, Integer> internetAddresses() {
        return internetAddresses.get();
    }

    private Map<String, Integer> counted(Function<Transaction.Origin, Optional<String>> what) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Transaction each : transactions) {
            what.apply(each.origin()).ifPresent(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts;
    }

    public Slice where(IntPredicate row) {
        return all.where(row);
    }

    public boolean is(int row, Channel channel) {
        return transactions[row].channel() == channel;
    }

    @Override
    public String toString() {
        return "CustomerView[" + id() + "]";
    }
}
