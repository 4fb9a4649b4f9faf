package io.casewright.analysis.view;

import io.casewright.casefile.Transaction;
import io.casewright.evidence.Money;
import io.casewright.evidence.RecordRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Some of a customer's transactions, in the order of booking.
public final class Slice {

    private static final int HOUR = 3_600;

    private final CustomerView view;
    private final int[] rows;

    Slice(CustomerView view, int[] rows) {
        this.view = view;
        this.rows = rows;
    }

    public CustomerView view() {
        return view;
    }

    public int size() {
        return rows.length;
    }

    public boolean isEmpty() {
        return rows.length == 0;
    }

    /// The row in the view of the n-th transaction of this slice.
    public int row(int n) {
        return rows[n];
    }

    public IntStream rows() {
        return Arrays.stream(rows);
    }

    public Transaction transaction(int n) {
        return view.transaction(rows[n]);
    }

    public Slice where(IntPredicate row) {
        int[] kept = new int[rows.length];
        int size = 0;
        for (int each : rows) {
            if (row.test(each)) {
                kept[size++] = each;
            }
        }
        return size == rows.length ? this : new Slice(view, Arrays.copyOf(kept, size));
    }

    /// The first transaction for which something holds, alone; empty where there is none.
    public Slice first(IntPredicate row) {
        for (int n = 0; n < rows.length; n++) {
            if (row.test(rows[n])) {
                return between(n, n + 1);
            }
        }
        return between(0, 0);
    }

    /// The transactions from the n-th on, up to but without the m-th.
    public Slice between(int n, int m) {
        return new Slice(view, Arrays.copyOfRange(rows, n, m));
    }

    /// Both slices' transactions, each once.
    public Slice and(Slice other) {
        BitSet both = new BitSet(view.size());
        for (int row : rows) {
            both.set(row);
        }
        for (int row : other.rows) {
            both.set(row);
        }
        return new Slice(view, both.stream().toArray());
    }

    /// Whether the bookings have times of the day: a ledger of days has one and the same, in the booking zone or in
    /// UTC,
    /// and in the other it changes with the season.
    public boolean tellsTimes() {
        if (rows.length == 1) {
            return true;
        }
        boolean inUtc = rows().map(view::timeOfDay).distinct().limit(2).count() > 1;
        boolean inTheZone = rows().map(row -> view.hour(row) * HOUR + view.timeOfDay(row) % HOUR)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        return inUtc && inTheZone;
    }

    /// The transactions that both slices have.
    public Slice common(Slice other) {
        return rows.length <= other.rows.length ? where(other::holds) : other.where(this::holds);
    }

    public boolean holds(int row) {
        return Arrays.binarySearch(rows, row) >= 0;
    }

    /// Those in one currency.
    public Slice in(String currency) {
        if (view.hasOneCurrency()) {
            return this;
        }
        return where(row -> view.currency(row).equals(currency));
    }

    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(view.day(rows[0]));
    }

    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(view.day(rows[rows.length - 1]));
    }

    /// The currency with the most transactions; the first by code among equals.
    public String mainCurrency() {
        if (view.hasOneCurrency() && rows.length > 0) {
            return view.currency(rows[0]);
        }
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (int row : rows) {
            counts.merge(view.currency(row), 1, Integer::sum);
        }
        String best = "";
        int most = 0;
        for (String currency : counts.keySet()) {
            if (counts.getOrDefault(currency, 0) > most) {
                best = currency;
                most = counts.getOrDefault(currency, 0);
            }
        }
        return best;
    }

    /// Minor units added up; only sensible for a slice in one currency.
    public long minor() {
        long sum = 0;
        for (int row : rows) {
            sum += view.minor(row);
        }
        return sum;
    }

    /// One total for each currency, by code.
    public SortedMap<String, Money> totals() {
        SortedMap<String, Long> sums = new TreeMap<>();
        if (rows.length > 0 && view.hasOneCurrency()) {
            sums.put(view.currency(rows[0]), minor());
        } else {
            for (int row : rows) {
                sums.merge(view.currency(row), view.minor(row), Long::sum);
            }
        }
        SortedMap<String, Money> totals = new TreeMap<>();
        sums.forEach((currency, minor) -> totals.put(currency, money(minor, currency)));
        return totals;
    }

    public Money total(String currency) {
        return totals().getOrDefault(currency, Money.zero(currency));
    }

    /// Position in this slice of the largest amount; the earliest of equals.
    public int largest() {
        int best = 0;
        for (int n = 1; n < rows.length; n++) {
            if (view.minor(rows[n]) > view.minor(rows[best])) {
                best = n;
            }
        }
        return best;
    }

    /// Position in this slice of the smallest amount; the earliest of equals.
    public int smallest() {
        int best = 0;
        for (int n = 1; n < rows.length; n++) {
            if (view.minor(rows[n]) < view.minor(rows[best])) {
                best = n;
            }
        }
        return best;
    }

    /// How many different counterparties.
    public int others() {
        BitSet seen = new BitSet();
        for (int row : rows) {
            if (view.other(row) >= 0) {
                seen.set(view.other(row));
            }
        }
        return seen.cardinality();
    }

    /// How many counterparties stand in a single row of it.
    public int othersSeenOnce() {
        int[] seen = new int[view.otherSides().size()];
        for (int row : rows) {
            if (view.other(row) >= 0) {
                seen[view.other(row)]++;
            }
        }
        return Math.toIntExact(Arrays.stream(seen).filter(times -> times == 1).count());
    }

    public List<RecordRef> records() {
        if (rows.length == view.size()) {
            return view.allRecords();
        }
        RecordRef[] records = new RecordRef[rows.length];
        for (int n = 0; n < rows.length; n++) {
            records[n] = view.record(rows[n]);
        }
        return List.of(records);
    }

    /// An amount of minor units (cents) as money.
    public static Money money(long minor, String currency) {
        int decimals = Math.max(0, java.util.Currency.getInstance(currency).getDefaultFractionDigits());
        return new Money(BigDecimal.valueOf(minor, decimals), currency);
    }
}
