package io.casewright.bench.secondbank;

import io.casewright.casefile.Account;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a customer does with one account between two days.
final class Life {

    /// The days that the bank's records cover.
    static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
    static final LocalDate LAST = LocalDate.of(2026, 2, 28);

    private final Books books;
    private final Member member;
    private final Account account;
    private final Luck luck;
    private final LocalDate first;
    private final LocalDate last;

    private Life(Books books, Member member, Account account, Luck luck, LocalDate last) {
        this.books = books;
        this.member = member;
        this.account = account;
        this.luck = luck;
        this.first = member.since().isAfter(FIRST) ? member.since() : FIRST;
        this.last = last;
    }

    static Life of(Books books, Member member, Luck luck) {
        return new Life(books, member, books.admit(member, "current"), luck, LAST);
    }

    /// The same customer with another account.
    Life savings() {
        return new Life(books, member, books.admit(member, "savings"), luck, last);
    }

    Member member() {
        return member;
    }

    Account account() {
        return account;
    }

    Luck luck() {
        return luck;
    }

    LocalDate first() {
        return first;
    }

    String country() {
        return member.region().country();
    }

    List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /// Any day of a month that is within the records.
    LocalDate dayOf(YearMonth month) {
        return clamp(month.atDay(luck.between(1, month.lengthOfMonth())));
    }

    LocalDate anyDay() {
        return luck.day(first.plusDays(20), last.minusDays(40));
    }

    LocalDate clamp(LocalDate day) {
        if (day.isBefore(first)) {
            return first;
        }
        return day.isAfter(last) ? last : day;
    }

    Booking in(LocalDateTime at, long cents) {
        return book(at, cents, Direction.IN);
    }

    Booking out(LocalDateTime at, long cents) {
        return book(at, cents, Direction.OUT);
    }

    private Booking book(LocalDateTime at, long cents, Direction direction) {
        LocalDateTime within = clamp(at.toLocalDate()).atTime(at.toLocalTime());
        return books.add(new Booking(member, account, within, Math.max(100, cents), direction));
    }

    /// Money to another customer of the bank: a booking on each side.
    void pay(Life other, LocalDateTime at, long cents, String says) {
        out(at, cents)
                .with(new Counterparty(
                        java.util.Optional.of(other.member.name()),
                        java.util.Optional.of(other.account.number()),
                        java.util.Optional.of("this bank"),
                        java.util.Optional.of(other.country())))
                .says(says)
                .online(luck);
        other.in(at.plusSeconds(2), cents)
                .with(new Counterparty(
                        java.util.Optional.of(member.name()),
                        java.util.Optional.of(account.number()),
                        java.util.Optional.of("this bank"),
                        java.util.Optional.of(country())))
                .says(says);
    }

    Life every(Standing order) {
        int count = 0;
        for (YearMonth month : months()) {
            LocalDate day = month.atDay(Math.min(order.day(), month.lengthOfMonth()));
            boolean due = count++ % order.everyMonths() == 0 && !day.isBefore(first) && !day.isAfter(last);
            if (due) {
                long cents = order.varying() == 0
                        ? order.cents()
                        : Math.round(order.cents() * luck.share(1 - order.varying(), 1 + order.varying()));
                Booking booking = book(day.atTime(luck.time(6, 18)), cents, order.direction())
                        .by(order.channel())
                        .with(order.other())
                        .says(order.says().replace("{month}", month.getMonthValue() + "/" + month.getYear()));
                if (order.direction() == Direction.OUT
                        && order.channel() != Channel.DIRECT_DEBIT
                        && order.channel() != Channel.PAYROLL) {
                    booking.online(luck);
                }
            }
        }
        return this;
    }

    /// @param details names and values in turn
    void happens(LocalDateTime at, String kind, String... details) {
        Map<String, String> named = new TreeMap<>();
        for (int index = 0; index + 1 < details.length; index += 2) {
            named.put(details[index], details[index + 1]);
        }
        books.happens(member, clamp(at.toLocalDate()).atTime(at.toLocalTime()), kind, named);
    }

    Books books() {
        return books;
    }
}
