package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// People who work on their own account: drivers, freelancers, musicians, sellers on the internet and on markets.
final class OwnAccountLives {

    private static final List<Trip> STAGES = List.of(
            stage("Ghent", "BE"),
            stage("Prague", "CZ"),
            stage("Turin", "IT"),
            stage("Graz", "AT"),
            stage("Nantes", "FR"),
            stage("Manchester", "GB"),
            stage("Rotterdam", "NL"),
            stage("Dresden", "DE"),
            stage("Basel", "CH"));

    private final Books books;

    OwnAccountLives(Books books) {
        this.books = books;
    }

    private static Trip stage(String city, String country) {
        return new Trip(Life.FIRST, Life.FIRST, city, country);
    }

    /// Fares by the platform, by card reader, by telephone payment and in cash, half of them at night.
    void driver(Member member, Luck luck) {
        boolean taxi = luck.chance(0.5);
        long income = luck.even(1_900, 3_400, 20);
        Life life = own(
                member.being(taxi ? "taxi driver" : "delivery driver"),
                luck,
                income,
                "Fares, partly in cash and by telephone.",
                true);
        Counterparty platform = Outside.firm(luck, "Rides", "NL");
        for (LocalDate day = life.first(); day.isBefore(Life.LAST); day = day.plusDays(7)) {
            life.in(day.atTime(luck.time(6, 12)), Math.round(income / 4.3 * luck.share(0.4, 0.7)))
                    .with(platform)
                    .says("payout week");
            life.in(day.plusDays(2).atTime(7, 0), Math.round(income / 4.3 * luck.share(0.1, 0.3)))
                    .with(Outside.shop("SmallPay Reader", "IE"))
                    .says("card payments");
            for (int tips = luck.between(2, 9); tips > 0; tips--) {
                life.in(
                                day.plusDays(luck.between(0, 6))
                                        .atTime(luck.chance(0.5) ? luck.time(21, 5) : luck.time(8, 21)),
                                luck.odd(3, 35))
                        .by(Channel.PEER_TO_PEER)
                        .with(Outside.somebody(luck, life.country()))
                        .says(luck.pick(List.of("fare", "Taxi", "🚕", "thanks", "merci", "", "airport")));
            }
            if (taxi && luck.chance(0.5)) {
                life.in(day.plusDays(4).atTime(luck.time(8, 17)), luck.even(120, 460, 10))
                        .says("fares in cash")
                        .counter();
            }
            life.out(day.plusDays(luck.between(0, 6)).atTime(luck.time(0, 24)), luck.odd(45, 85))
                    .till("5541", "Tankhof");
        }
        new Purse(life, income).atNight(0.35).home().spend();
        Habits.online(life);
        new Episodes(life).some();
    }

    /// Two to five clients in other countries, paid by invoice.
    void freelancer(Member member, Luck luck) {
        long income = luck.even(2_800, 8_500, 50);
        Life life = own(
                member.being(luck.pick(List.of("translator", "web designer", "consultant", "illustrator"))),
                luck,
                income,
                "Invoices to clients, most of them abroad.",
                false);
        int clients = luck.between(2, 5);
        for (int index = 0; index < clients; index++) {
            String country = luck.pick(List.of("US", "GB", "CH", "DE", "SE", "AU", "SG"));
            Counterparty client = Outside.firm(luck, luck.pick(List.of("Media", "Labs", "Inc", "AG")), country);
            life.every(Standing.in(
                            luck.between(3, 27),
                            Channel.WIRE,
                            client,
                            income / clients,
                            "invoice %d-{month}".formatted(100 + index))
                    .varying(0.45)
                    .every(luck.between(1, 2)));
        }
        life.every(Standing.out(
                        10,
                        Channel.TRANSFER,
                        Outside.shop("Tax Office", life.country()),
                        income * 6 / 10,
                        "income tax quarter")
                .every(3));
        life.every(Standing.out(5, Channel.CARD, Outside.shop("Draftly Software", "US"), 5_900, "subscription"));
        new Purse(life, income * 6 / 10).holidays(3).home().spend();
        Habits.online(life);
        new Episodes(life).some();
    }

    /// Weekends on tour: hotels, fuel, food in other cities; fees by venues, records sold for cash.
    void musician(Member member, Luck luck) {
        for (LocalDate day = Life.FIRST.with(DayOfWeek.FRIDAY); day.isBefore(Life.LAST); day = day.plusDays(7)) {
            if (luck.chance(0.5)) {
                Trip to = luck.pick(STAGES);
                member.travels(new Trip(day, day.plusDays(2), to.city(), to.country()));
            }
        }
        long income = luck.even(1_500, 3_300, 50);
        Life life = own(member.being("musician"), luck, income, "Concert fees and sale of records.", true);
        for (LocalDate day = life.first(); day.isBefore(Life.LAST); day = day.plusDays(1)) {
            boolean plays = day.getDayOfWeek() == DayOfWeek.SATURDAY
                    && member.tripOn(day).isPresent();
            if (plays) {
                String country = member.tripOn(day).orElseThrow().country();
                life.out(day.atTime(luck.time(1, 4)), luck.odd(55, 120)).till("7011", "Hotel am Markt");
                life.out(day.atTime(luck.time(14, 18)), luck.odd(50, 95)).till("5541", "Autohof");
                life.out(day.atTime(luck.time(22, 3)), luck.odd(10, 40)).till("5814", "Kebab");
                life.in(day.plusDays(luck.between(2, 12)).atTime(10, 0), luck.even(300, 1_400, 50))
                        .with(Outside.firm(luck, "Venue", country))
                        .says("fee " + day);
                if (luck.chance(0.4)) {
                    life.in(day.plusDays(3).atTime(luck.time(9, 17)), luck.even(100, 750, 10))
                            .says("records sold")
                            .counter();
                }
            }
        }
        life.every(Standing.in(
                        15,
                        Channel.TRANSFER,
                        Outside.shop("Authors' Society", life.country()),
                        luck.odd(200, 1_400),
                        "royalties")
                .every(3));
        life.out(life.anyDay().atTime(15, 0), luck.even(1_900, 6_500, 10)).till("5733", "Musikhaus Klang");
        new Purse(life, income).atNight(0.4).withdrawing(3).spend();
        Habits.online(life);
        new Episodes(life).some();
    }

    /// Payouts of marketplaces, buyers who pay directly, refunds, parcels.
    void onlineSeller(Member member, Luck luck) {
        long income = luck.even(1_800, 6_000, 50);
        Life life = own(
                member.being("online seller"),
                luck,
                income,
                "Sale of second-hand clothes and toys on marketplaces.",
                false);
        Counterparty market = Outside.account("Bazarly Payments", "LU", luck);
        for (LocalDate day = life.first(); day.isBefore(Life.LAST); day = day.plusDays(7)) {
            double season = day.getMonthValue() >= 11 ? 1.9 : 1;
            life.in(day.atTime(luck.time(3, 7)), Math.round(income / 4.3 * season * luck.share(0.6, 1.1)))
                    .with(market)
                    .says("payout " + day);
            for (int sales = luck.between(0, 4); sales > 0; sales--) {
                life.in(day.plusDays(luck.between(0, 6)).atTime(luck.time(8, 24)), luck.odd(8, 140))
                        .by(Channel.PEER_TO_PEER)
                        .with(Outside.somebody(luck, luck.pick(List.of(life.country(), life.country(), "AT", "NL"))))
                        .says("order " + luck.between(1_000, 9_999));
            }
            if (luck.chance(0.4)) {
                life.out(day.plusDays(luck.between(0, 6)).atTime(luck.time(8, 22)), luck.odd(8, 120))
                        .by(Channel.PEER_TO_PEER)
                        .with(Outside.somebody(luck, life.country()))
                        .says("refund order " + luck.between(1_000, 9_999))
                        .online(luck);
            }
            life.out(day.plusDays(1).atTime(luck.time(9, 18)), luck.odd(12, 160))
                    .till("4215", "Paket Punkt");
            life.out(
                            day.plusDays(luck.between(0, 6)).atTime(luck.time(9, 18)),
                            Math.round(income / 4.3 * luck.share(0.2, 0.45)))
                    .with(Outside.firm(luck, "Restposten", luck.pick(List.of("PL", "NL", "DE"))))
                    .says("goods lot " + luck.between(10, 99))
                    .online(luck);
        }
        new Purse(life, income * 5 / 10).home().spend();
        Habits.online(life);
        new Episodes(life).some();
    }

    /// Cash of market days, often in tidy sums, and cash drawn before dawn for the wholesale hall.
    void marketTrader(Member member, Luck luck) {
        String goods = luck.pick(List.of("fish", "vegetables", "cheese", "cloth", "bread"));
        long income = luck.even(3_500, 9_000, 50);
        Life life = own(
                member.being(goods + " trader"),
                luck,
                income,
                "Sale of %s on weekly markets, mostly for cash.".formatted(goods),
                true);
        for (LocalDate day = life.first().with(DayOfWeek.WEDNESDAY); day.isBefore(Life.LAST); day = day.plusDays(7)) {
            if (day.getMonthValue() == 8 && luck.chance(0.7)) {
                continue;
            }
            double season = day.getMonthValue() == 12 ? 2.2 : 1;
            for (int market : List.of(1, 4)) {
                long takings = Math.round(income / 8.6 * season * luck.share(0.7, 1.3));
                life.in(
                                day.plusDays(market).atTime(luck.time(8, 12)),
                                luck.chance(0.5) ? takings / 5_000 * 5_000 + 5_000 : takings / 100 * 100)
                        .says("market " + goods)
                        .counter();
            }
            life.in(day.plusDays(2).atTime(5, 0), Math.round(income / 4.3 * luck.share(0.2, 0.4)))
                    .with(Outside.shop("SmallPay Reader", "IE"))
                    .says("card payments");
            life.out(day.atTime(luck.time(3, 5)), luck.even(200, 700, 50))
                    .says("wholesale")
                    .machine(luck);
            life.out(day.plusDays(1).atTime(luck.time(9, 15)), Math.round(income / 4.3 * luck.share(0.3, 0.5)))
                    .with(Outside.firm(luck, "Großmarkt", life.country()))
                    .says("goods week")
                    .online(luck);
        }
        if (luck.chance(0.1)) {
            life.in(LocalDate.of(2024, 12, 27).atTime(9, 0), luck.even(8_000, 9_800, 50))
                    .says("christmas market")
                    .counter();
        }
        for (YearMonth month : life.months()) {
            life.out(month.atDay(7).atTime(9, 0), luck.odd(90, 240))
                    .by(Channel.DIRECT_DEBIT)
                    .with(Outside.shop("City Markets", life.country()))
                    .says("stall fee");
        }
        new Purse(life, income * 3 / 10).driving().spend();
        new Episodes(life).some();
    }

    private Life own(Member member, Luck luck, long income, String stated, boolean cash) {
        Life life = Life.of(books, member, luck);
        member.stating(stated).expecting(income, cash, "NL", "IE");
        Habits.onRecord(life, income);
        return life;
    }
}
