package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// People without an employer's wages: students, pensioners, landlords.
final class QuietLives {

    private final Books books;
    private Optional<Life> flat = Optional.empty();
    private int inFlat;

    QuietLives(Books books) {
        this.books = books;
    }

    /// Support from abroad, shifts, and a flat whose rent one of three collects and pays.
    void student(Member member, Luck luck) {
        member.born(1999, 2006, luck)
                .since(luck.day(LocalDate.of(2021, 9, 1), LocalDate.of(2024, 10, 20)))
                .being("student");
        Life life = Life.of(books, member, luck);
        long support = luck.even(550, 1_250, 10);
        String home =
                luck.pick(List.of("VN", "CM", "IN", "CN", "BR", "TR", life.country(), life.country(), "ES", "NG"));
        member.stating("Support by the family during studies.").expecting(support + 40_000, false, home);
        Habits.onRecord(life, support);
        Channel way = home.equals(life.country()) ? Channel.TRANSFER : Channel.WIRE;
        Counterparty family = Outside.account(Outside.relative(member.person(), luck), home, luck);
        life.every(Standing.in(
                luck.between(1, 6),
                way,
                family,
                support,
                luck.pick(List.of("living expenses", "study", "ayuda", "学费"))));
        life.every(Standing.in(
                        luck.between(10, 20),
                        Channel.PAYROLL,
                        Outside.firm(luck, "Gastro", life.country()),
                        luck.even(180, 520, 10),
                        "mini job {month}")
                .varying(0.3));
        life.every(Standing.out(
                        9,
                        Channel.TRANSFER,
                        Outside.shop("University Fees", life.country()),
                        luck.odd(110, 330),
                        "semester fee")
                .every(6));
        share(life, luck);
        new Purse(life, support + 30_000).atNight(0.2).holidays(1).spend();
        Habits.online(life);
        Episodes episodes = new Episodes(life);
        if (luck.chance(0.4)) {
            episodes.newPhone();
        }
        if (luck.chance(0.3)) {
            episodes.ticketsForFriends();
        }
        if (luck.chance(0.3)) {
            episodes.forgottenPassword();
        }
    }

    private void share(Life life, Luck luck) {
        boolean joins =
                flat.filter(host -> host.member().region() == life.member().region())
                                .isPresent()
                        && inFlat < 3;
        if (!joins) {
            flat = Optional.of(life);
            inFlat = 1;
            life.every(Standing.out(
                    3, Channel.TRANSFER, Outside.firm(luck, "Homes", life.country()), 96_000, "rent flat 3L {month}"));
            Counterparty mate = Outside.somebody(luck, life.country());
            life.every(Standing.in(2, Channel.TRANSFER, mate, 32_000, "my share {month}"));
            return;
        }
        Life host = flat.orElseThrow();
        inFlat++;
        life.member().movesInWith(host.member(), false);
        for (YearMonth month : life.months()) {
            LocalDate day = month.atDay(2);
            if (!day.isBefore(life.first()) && !day.isBefore(host.first())) {
                life.pay(host, day.atTime(luck.time(8, 23)), 32_000, "rent " + month.getMonthValue());
                life.pay(
                        host,
                        day.plusDays(9).atTime(luck.time(8, 23)),
                        luck.odd(12, 40),
                        luck.pick(List.of("wifi", "Strom", "pizza", "putzplan")));
            }
        }
    }

    void pensioner(Member member, Luck luck) {
        member.born(1938, 1959, luck)
                .since(luck.day(LocalDate.of(1985, 1, 1), LocalDate.of(2012, 1, 1)))
                .being("retired");
        long pension = luck.even(950, 2_900, 10);
        Life life = Life.of(books, member, luck);
        member.stating("Pension.").expecting(pension, false);
        Habits.onRecord(life, pension);
        life.every(Standing.in(
                28, Channel.TRANSFER, Outside.shop("Pension Fund", life.country()), pension, "pension {month}"));
        new Purse(life, pension)
                .atNight(0.005)
                .withdrawing(5)
                .holidays(luck.between(0, 1))
                .home()
                .spend();
        for (LocalDate day = life.first().plusDays(30);
                day.isBefore(Life.LAST);
                day = day.plusDays(luck.between(60, 200))) {
            life.out(day.atTime(10, luck.between(0, 50)), luck.even(50, 500, 50))
                    .with(Outside.account(Outside.relative(member.person(), luck), life.country(), luck))
                    .says(luck.pick(List.of("for the grandchild", "zum Geburtstag", "joyeux Noël")))
                    .online(luck);
        }
        if (luck.chance(0.5)) {
            Habits.online(life);
        }
        Episodes episodes = new Episodes(life);
        if (luck.chance(0.08)) {
            episodes.houseSale();
        } else if (luck.chance(0.12)) {
            episodes.newCar();
        } else if (luck.chance(0.1)) {
            episodes.inheritance();
        }
    }

    /// Several tenants, each on a day of the first week; deposits, repairs, a mortgage.
    void landlord(Member member, Luck luck) {
        member.born(1950, 1980, luck).being("landlord");
        Life life = Life.of(books, member, luck);
        int flats = luck.between(3, 9);
        long rents = 0;
        for (int index = 0; index < flats; index++) {
            long rent = luck.even(450, 1_150, 10);
            rents += rent;
            life.every(Standing.in(
                    luck.between(1, 6),
                    Channel.TRANSFER,
                    Outside.somebody(luck, life.country()),
                    rent,
                    "rent flat %d {month}".formatted(index + 1)));
        }
        member.stating("Rents of %d flats.".formatted(flats)).expecting(rents, false);
        Habits.onRecord(life, rents);
        life.every(Standing.out(
                10,
                Channel.DIRECT_DEBIT,
                Outside.shop("Hypobank", life.country()),
                rents * 4 / 10,
                "mortgage {month}"));
        for (int index = luck.between(2, 8); index > 0; index--) {
            life.out(life.anyDay().atTime(luck.time(8, 18)), luck.odd(120, 4_800))
                    .with(Outside.firm(luck, luck.pick(List.of("Sanitär", "Dachbau", "Elektro")), life.country()))
                    .says("invoice " + luck.between(1_000, 9_999))
                    .online(luck);
        }
        if (luck.chance(0.7)) {
            life.in(life.anyDay().atTime(9, 0), luck.even(1_200, 3_000, 50))
                    .with(Outside.somebody(luck, life.country()))
                    .says("rent deposit");
        }
        new Purse(life, rents / 2).holidays(2).driving().spend();
        Habits.online(life);
        new Episodes(life).some();
    }
}
