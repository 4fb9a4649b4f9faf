package io.casewright.analysis.view;

import io.casewright.evidence.Money;
import io.casewright.evidence.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// Sums of each calendar month of a customer's records, from the month of the first transaction to that of the last, in
/// one currency. Months without a transaction count as nothing.
public final class Months {

    private final Slice slice;
    private final String currency;
    private final YearMonth first;
    private final long[] sums;
    private final int[] counts;

    private Months(Slice slice, String currency, YearMonth first, int months) {
        this.slice = slice;
        this.currency = currency;
        this.first = first;
        this.sums = new long[months];
        this.counts = new int[months];
    }

    /// @param slice of the customer's transactions; those in other currencies are left out
    public static Months of(Slice slice, String currency) {
        CustomerView view = slice.view();
        if (view.size() == 0) {
            return new Months(slice, currency, YearMonth.of(2000, 1), 0);
        }
        YearMonth first = YearMonth.from(view.all().firstDay());
        YearMonth last = YearMonth.from(view.all().lastDay());
        int size = (int) first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
        Months months = new Months(slice.in(currency), currency, first, size);
        int firstEver = first.getYear() * 12 + first.getMonthValue();
        int lastDay = Integer.MIN_VALUE;
        int month = 0;
        for (int n = 0; n < months.slice.size(); n++) {
            int row = months.slice.row(n);
            if (view.day(row) != lastDay) {
                lastDay = view.day(row);
                LocalDate day = LocalDate.ofEpochDay(lastDay);
                month = day.getYear() * 12 + day.getMonthValue() - firstEver;
            }
            months.sums[month] += view.minor(row);
            months.counts[month]++;
        }
        return months;
    }

    public int size() {
        return sums.length;
    }

    public long minor(int month) {
        return sums[month];
    }

    public int count(int month) {
        return counts[month];
    }

    public Money money(int month) {
        return Slice.money(sums[month], currency);
    }

    public String currency() {
        return currency;
    }

    public YearMonth month(int month) {
        return first.plusMonths(month);
    }

    /// `March 2025`.
    public String name(int month) {
        YearMonth at = month(month);
        return at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + at.getYear();
    }

    public Value.PeriodValue period(int month) {
        return new Value.PeriodValue(month(month).atDay(1), month(month).atEndOfMonth());
    }

    /// The month's transactions.
    public Slice slice(int month) {
        int from = (int) month(month).atDay(1).toEpochDay();
        int to = (int) month(month).atEndOfMonth().toEpochDay();
        return slice.where(row -> slice.view().day(row) >= from && slice.view().day(row) <= to);
    }

    /// The month with the largest sum; the earliest of equals.
    public int highest() {
        return IntStream.range(0, sums.length).reduce(0, (a, b) -> sums[b] > sums[a] ? b : a);
    }

    public int lowest() {
        return IntStream.range(0, sums.length).reduce(0, (a, b) -> sums[b] < sums[a] ? b : a);
    }

    /// The months with more than an amount in whole units of the currency, first to last.
    public int[] above(BigDecimal amount) {
        return IntStream.range(0, sums.length)
                .filter(month -> money(month).amount().compareTo(amount) > 0)
                .toArray();
    }

    public int countAbove(long minor) {
        return (int) Arrays.stream(sums).filter(sum -> sum > minor).count();
    }

    /// The middle month's sum, half of the months having less; the lower middle of an even number.
    public long median() {
        return median(0, sums.length);
    }

    /// The same of some months only.
    public long median(int from, int to) {
        long[] sorted = Arrays.copyOfRange(sums, from, to);
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
    }

    /// The median absolute deviation: half of the months lie at most so far from the median month.
    public long deviation() {
        long median = median();
        long[] away =
                Arrays.stream(sums).map(sum -> Math.abs(sum - median)).sorted().toArray();
        return away.length == 0 ? 0 : away[(away.length - 1) / 2];
    }

    /// Sum from one month up to but without another.
    public long sum(int from, int to) {
        return Arrays.stream(sums, from, to).sum();
    }
}
