package io.casewright.assist.tool;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// Whole calendar days in the booking zone, both ends included. Throws [IllegalArgumentException] when the end lies
/// before
/// the beginning.
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span cannot end (%s) before it begins (%s)".formatted(to, from));
        }
    }

    static Span of(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean isDay() {
        return from.equals(to);
    }

    /// Whether it is one whole calendar month.
    public boolean isMonth() {
        return equals(of(YearMonth.from(from)));
    }

    /// As long, and just before: whole months before whole months, else as many days.
    Span before() {
        boolean wholeMonths =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        if (wholeMonths) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
            return new Span(from.minusMonths(months), from.minusDays(1));
        }
        return new Span(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
    }

    /// As long, and just after.
    Span after() {
        boolean wholeMonths =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        if (wholeMonths) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
            return new Span(
                    to.plusDays(1), YearMonth.from(to).plusMonths(months).atEndOfMonth());
        }
        return new Span(to.plusDays(1), to.plusDays(ChronoUnit.DAYS.between(from, to) + 1));
    }

    Span yearEarlier() {
        LocalDate end = to.equals(YearMonth.from(to).atEndOfMonth())
                ? YearMonth.from(to).minusYears(1).atEndOfMonth()
                : to.minusYears(1);
        return new Span(from.minusYears(1), end);
    }
}
