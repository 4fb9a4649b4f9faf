package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/// The ordinary part of a customer's banking between two days: standing payments and shopping.
final class Life {

    private final Journal journal;
    private final Member member;
    private final Dice dice;
    private final LocalDate first;
    private final LocalDate last;

    Life(World world, Member member, Dice dice, LocalDate first, LocalDate last) {
        this.journal = world.journal();
        this.member = member;
        this.dice = dice;
        this.first = first;
        this.last = last;
    }

    /// Something that happens every month.
    ///
    /// @param day of the month on which it is due; it may come two days later
    /// @param cents usual amount
    /// @param wobble share by which the amount differs from month to month, 0 for a fixed one
    /// @param reference may contain `{month}`
    record Standing(
            int day,
            Direction direction,
            Channel channel,
            Counterparty other,
            long cents,
            double wobble,
            String reference) {

        static Standing in(int day, Channel channel, Counterparty other, long cents, String reference) {
            return new Standing(day, Direction.IN, channel, other, cents, 0, reference);
        }

        static Standing out(int day, Channel channel, Counterparty other, long cents, String reference) {
            return new Standing(day, Direction.OUT, channel, other, cents, 0, reference);
        }

        Standing varying(double share) {
            return new Standing(day, direction, channel, other, cents, share, reference);
        }
    }

    Life every(Standing standing) {
        return every(1, standing);
    }

    /// Once in that many months.
    Life every(int months, Standing standing) {
        YearMonth end = YearMonth.from(last);
        for (YearMonth month = YearMonth.from(first); !month.isAfter(end); month = month.plusMonths(months)) {
            once(standing, month);
        }
        return this;
    }

    private void once(Standing standing, YearMonth month) {
        LocalDate due =
                month.atDay(Math.min(standing.day(), month.lengthOfMonth())).plusDays(dice.below(3));
        long cents = Math.round(standing.cents() * dice.share(1 - standing.wobble(), 1 + standing.wobble()));
        if (due.isBefore(first) || due.isAfter(last)) {
            return;
        }
        Entry entry = journal.add(member.main(), due.atTime(dice.time(6, 18)), cents, standing.direction())
                .by(standing.channel())
                .with(standing.other())
                .says(standing.reference().replace("{month}", month.toString()));
        if (standing.direction() == Direction.OUT && standing.channel() == Channel.TRANSFER) {
            entry.from(member.online());
        }
    }

    /// That many purchases in shops at home, spread over the time.
    Life shopping(int purchases) {
        for (int index = 0; index < purchases; index++) {
            shop(dice.pick(Shop.EVERYDAY), dice.day(first, last).atTime(dice.time(8, 21)), member.home());
        }
        return this;
    }

    /// Some days away, paid by card.
    Life holiday(LocalDate begin, int days, City town) {
        for (int index = 0; index < days * 2; index++) {
            LocalDate day = begin.plusDays(index / 2);
            if (!day.isAfter(last) && !day.isBefore(first)) {
                shop(dice.pick(Shop.HOLIDAY), day.atTime(dice.time(9, 22)), town);
            }
        }
        return this;
    }

    Entry shop(Shop shop, LocalDateTime when, City town) {
        return journal.out(member, when, dice.cents(shop.low(), shop.high()))
                .by(Channel.CARD)
                .with(World.merchant(shop.name(), town.country()))
                .says("card " + shop.name())
                .from(town.card(shop.category()));
    }

    /// Cash from machines near home.
    Life cashWithdrawals(int times, List<Long> amounts) {
        for (int index = 0; index < times; index++) {
            journal.out(member, dice.day(first, last).atTime(dice.time(9, 20)), dice.pick(amounts))
                    .by(Channel.ATM)
                    .says("cash withdrawal")
                    .from(member.home().counter());
        }
        return this;
    }

    /// What a tenant with a job lives on.
    ///
    /// @param income of a month in cents; about a third goes on rent
    Life tenant(long income, Counterparty landlord) {
        every(Standing.out(1, Channel.TRANSFER, landlord, Math.round(income * 0.33) / 5_000 * 5_000, "rent {month}"));
        every(Standing.out(
                        12,
                        Channel.DIRECT_DEBIT,
                        World.merchant("Hudson Vale Power & Water", "US"),
                        dice.cents(85, 190),
                        "utilities {month}")
                .varying(0.25));
        every(Standing.out(
                        20,
                        Channel.DIRECT_DEBIT,
                        World.merchant("Tidewater Card Services", "US"),
                        Math.round(income * dice.share(0.38, 0.46)),
                        "card bill {month}")
                .varying(0.15));
        return this;
    }
}
