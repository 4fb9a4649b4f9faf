package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// People with wages: offices, wards, borders, the road, a first job, a family far away, a savings plan.
final class EmployedLives {

    private static final List<String> HOMES = List.of("TR", "MA", "UA", "PH", "SN", "IN", "RO", "GH", "LB");
    private static final List<Trip> SALES = List.of(
            road("Hamburg", "DE"),
            road("Zürich", "CH"),
            road("Milan", "IT"),
            road("Brno", "CZ"),
            road("Antwerp", "BE"),
            road("Lille", "FR"),
            road("Linz", "AT"),
            road("Utrecht", "NL"),
            road("Aarhus", "DK"));

    private final Books books;
    private Optional<Life> next = Optional.empty();

    EmployedLives(Books books) {
        this.books = books;
    }

    private static Trip road(String city, String country) {
        return new Trip(Life.FIRST, Life.FIRST, city, country);
    }

    void office(Member member, Luck luck) {
        long income = luck.even(1_900, 4_600, 20);
        Life life = employed(
                member, luck, income, luck.pick(List.of("clerk", "accountant", "engineer", "teacher", "planner")));
        purse(life, income).holidays(2).home().spend();
        new Episodes(life).some();
    }

    void nurse(Member member, Luck luck) {
        long income = luck.even(2_100, 3_500, 20);
        Life life = employed(member, luck, income, "nurse");
        life.every(Standing.in(
                        14,
                        Channel.PAYROLL,
                        Outside.firm(luck, "Klinikum", life.country()),
                        income / 8,
                        "night allowance {month}")
                .varying(0.5));
        purse(life, income).atNight(0.4).holidays(1).home().spend();
        new Episodes(life).some();
    }

    /// Lives here, works and lunches in Luxembourg or Basel, is paid from there.
    void crossBorder(Member member, Luck luck) {
        long income = luck.even(2_900, 5_800, 20);
        String abroad = luck.pick(List.of("LU", "CH", "BE"));
        Life life = Life.of(books, member, luck);
        Counterparty employer = Outside.firm(luck, "S.A.", abroad);
        member.working("fund accountant", employer.name().orElse(""))
                .stating("Salary from work across the border.")
                .expecting(income, false, abroad);
        Habits.onRecord(life, income);
        life.every(Standing.in(25, Channel.PAYROLL, employer, income, "salary {month}")
                .varying(0.02));
        for (YearMonth month : life.months()) {
            for (int lunch = luck.between(4, 10); lunch > 0; lunch--) {
                life.out(life.dayOf(month).atTime(luck.time(11, 14)), luck.odd(9, 22))
                        .webShop("5814", "Cantine Gare", abroad);
            }
        }
        purse(life, income).holidays(2).home().driving().spend();
        Habits.online(life);
        new Episodes(life).some();
    }

    /// On the road four days a week; the employer pays the hotels back.
    void sales(Member member, Luck luck) {
        long income = luck.even(2_600, 4_800, 20);
        for (LocalDate day = Life.FIRST.with(DayOfWeek.MONDAY); day.isBefore(Life.LAST); day = day.plusDays(7)) {
            if (luck.chance(0.75)) {
                Trip to = luck.pick(SALES);
                member.travels(new Trip(day, day.plusDays(luck.between(1, 3)), to.city(), to.country()));
            }
        }
        Life life = employed(member, luck, income, "sales representative");
        for (LocalDate day = life.first(); day.isBefore(Life.LAST); day = day.plusDays(1)) {
            Optional<Trip> trip = member.tripOn(day);
            if (trip.isPresent()) {
                life.out(day.atTime(luck.time(18, 23)), luck.odd(70, 160)).till("7011", "Hotel Garni");
                life.out(day.atTime(luck.time(19, 22)), luck.odd(14, 50)).till("5812", "Gasthof Post");
            }
        }
        Counterparty employer = Outside.account(member.customer().employer().orElse("Vertrieb"), life.country(), luck);
        life.every(Standing.in(12, Channel.TRANSFER, employer, 120_000, "travel expenses {month}")
                .varying(0.4));
        purse(life, income).home().driving().spend();
        new Episodes(life).some();
    }

    /// An account a few months old: a gift in cash, then wages.
    void firstAccount(Member member, Luck luck) {
        member.since(luck.day(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 10, 31)))
                .born(2003, 2007, luck);
        long income = luck.even(950, 2_100, 10);
        Life life = employed(member, luck, income, luck.pick(List.of("apprentice", "trainee", "junior clerk")));
        life.in(life.first().plusDays(3).atTime(11, 0), luck.even(100, 900, 50))
                .says("start, from grandma")
                .counter();
        life.every(Standing.in(
                2,
                Channel.TRANSFER,
                Outside.account(Outside.relative(member.person(), luck), life.country(), luck),
                15_000,
                "for you"));
        purse(life, income).atNight(0.15).holidays(1).spend();
        if (luck.chance(0.5)) {
            new Episodes(life).newPhone();
        }
    }

    /// Two or three relatives abroad get a part of every wage.
    void remitting(Member member, Luck luck) {
        long income = luck.even(1_600, 2_700, 20);
        Life life =
                employed(member, luck, income, luck.pick(List.of("cleaner", "cook", "carer", "bricklayer", "packer")));
        String home = luck.pick(HOMES);
        for (int index = luck.between(1, 3); index > 0; index--) {
            Counterparty relative = Outside.shop(Outside.relative(member.person(), luck), home);
            life.every(Standing.out(
                            luck.between(1, 9),
                            Channel.MONEY_SERVICE,
                            relative,
                            luck.even(60, 260, 10),
                            luck.pick(
                                    List.of("for mother", "family support", "school fees", "para la familia", "aile")))
                    .varying(luck.chance(0.5) ? 0 : 0.2));
        }
        if (luck.chance(0.3)) {
            LocalDate ill = life.anyDay();
            for (int index = 0; index < 4; index++) {
                life.out(ill.plusDays(index * 2L).atTime(luck.time(8, 21)), luck.even(150, 600, 50))
                        .by(Channel.MONEY_SERVICE)
                        .with(Outside.shop(Outside.relative(member.person(), luck), home))
                        .says("hospital")
                        .online(luck);
            }
        }
        purse(life, income * 8 / 10).withdrawing(4).home().spend();
        new Episodes(life).some();
    }

    /// A plan of the same sum every month at one exchange; sold once, for a car.
    void cryptoSaver(Member member, Luck luck) {
        long income = luck.even(2_400, 4_900, 20);
        Life life = employed(member, luck, income, luck.pick(List.of("developer", "electrician", "optician")));
        Counterparty exchange = Outside.account("Bitvela Europe", luck.pick(List.of("DE", "AT", "LT")), luck);
        long plan = luck.even(50, 400, 25);
        for (YearMonth month : life.months()) {
            life.out(month.atDay(28).atTime(luck.time(8, 22)), plan)
                    .by(Channel.VIRTUAL_ASSET)
                    .with(exchange)
                    .says("savings plan")
                    .detail("asset", luck.chance(0.7) ? "BTC" : "ETH")
                    .online(luck);
        }
        if (luck.chance(0.35)) {
            LocalDate day = life.anyDay();
            life.in(day.atTime(9, 0), plan * luck.between(6, 16))
                    .by(Channel.VIRTUAL_ASSET)
                    .with(exchange)
                    .says("sale");
            life.out(day.plusDays(2).atTime(13, 0), plan * 6)
                    .with(Outside.firm(luck, "Autohaus", life.country()))
                    .says("down payment")
                    .online(luck);
        }
        purse(life, income).holidays(1).home().spend();
        new Episodes(life).some();
    }

    private Life employed(Member member, Luck luck, long income, String job) {
        Life life = Life.of(books, member, luck);
        String employer =
                Outside.company(luck, luck.pick(List.of("Group", "Werke", "Services", "Klinikum", "City Council")));
        member.working(job, employer).stating("Salary account.").expecting(income, luck.chance(0.2));
        Habits.onRecord(life, income);
        life.every(Standing.in(
                luck.between(25, 28),
                Channel.PAYROLL,
                Outside.account(employer, life.country(), luck),
                income,
                luck.pick(List.of(
                        "salary {month}", "Lohn {month}", "salaire {month}", "wynagrodzenie {month}", "給与 {month}"))));
        couple(life, income);
        Habits.online(life);
        return life;
    }

    /// Every sixth lives with the one before: one address, a shared tablet, a monthly share of the bills.
    private void couple(Life life, long income) {
        Luck luck = life.luck();
        boolean together =
                next.filter(other -> other.member().region() == life.member().region())
                                .isPresent()
                        && luck.chance(0.6);
        if (together) {
            Life other = next.orElseThrow();
            life.member().movesInWith(other.member(), luck.chance(0.4));
            if (luck.chance(0.4)) {
                life.member().uses("tablet-sb-" + other.member().number());
                other.member().uses("tablet-sb-" + other.member().number());
            }
            for (YearMonth month : life.months()) {
                LocalDate day = month.atDay(3);
                if (!day.isBefore(life.first()) && !day.isBefore(other.first())) {
                    life.pay(
                            other,
                            day.atTime(luck.time(7, 21)),
                            income / 5 / 5_000 * 5_000 + 5_000,
                            "household " + month.getMonthValue());
                }
            }
            next = Optional.empty();
        } else {
            next = Optional.of(life);
        }
    }

    private static Purse purse(Life life, long income) {
        return new Purse(life, income);
    }
}
