package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Shops, farms, builders, young firms, and the firms that an accountant's office looks after.
final class CompanyLives {

    private static final int OF_ONE_OFFICE = 12;

    private final Books books;
    private int firmsAtOffice;

    CompanyLives(Books books) {
        this.books = books;
    }

    void restaurant(Member member, Luck luck) {
        long turnover = luck.even(18_000, 60_000, 500);
        boolean night = luck.chance(0.3);
        Firm firm = Firm.open(books, member, luck, night ? "Bar" : "Restaurant", turnover)
                .expecting(true);
        member.attribute("opening-hours", night ? "night" : "day");
        firm.takings(luck.share(0.12, 0.35), 0.8, 0.85, 0.95, 1, 1.1, 1.15, 1.1, 1.0, 1.05, 1, 0.95, 1.35)
                .staff(luck.between(3, 9), 165_000)
                .suppliers(0.3, 4, "Großhandel")
                .overheads()
                .errands(8, "5411", "Cash & Carry");
    }

    void hairAndNails(Member member, Luck luck) {
        long turnover = luck.even(6_000, 16_000, 250);
        Firm.open(books, member, luck, luck.chance(0.5) ? "Nails" : "Hair", turnover)
                .expecting(true)
                .takings(luck.share(0.2, 0.55), 0.9, 0.9, 1, 1, 1.05, 1, 0.95, 0.9, 1, 1, 1.05, 1.4)
                .staff(luck.between(1, 4), 140_000)
                .suppliers(0.12, 2, "Kosmetik")
                .overheads()
                .errands(3, "5977", "Beauty Depot");
    }

    /// Valentine's day, Mother's day and All Saints' make the year.
    void florist(Member member, Luck luck) {
        long turnover = luck.even(7_000, 18_000, 250);
        Firm firm = Firm.open(books, member, luck, "Blumen", turnover)
                .expecting(true, "NL")
                .takings(0.3, 0.6, 2.1, 0.9, 1.1, 2.3, 0.9, 0.7, 0.6, 0.8, 1.3, 1.5, 1.6)
                .staff(luck.between(1, 3), 130_000);
        Counterparty auction = Outside.firm(luck, "Bloemenveiling", "NL");
        firm.life()
                .every(Standing.out(8, Channel.DIRECT_DEBIT, auction, Math.round(turnover * 0.35), "flowers {month}")
                        .varying(0.5));
        firm.overheads().errands(5, "5992", "Gärtnerhof");
    }

    /// Weeks of harvest with many wages at once, wine sold at home and abroad, one subsidy a year.
    void vineyard(Member member, Luck luck) {
        long turnover = luck.even(9_000, 40_000, 500);
        Firm firm = Firm.open(books, member, luck, "Weingut", turnover)
                .expecting(true, "GB", "JP", "US", "RO", "PL")
                .takings(0.3, 0.3, 0.3, 0.6, 1, 1.2, 1.2, 1.3, 1.4, 1.2, 1, 1.2, 1.8)
                .staff(2, 190_000)
                .suppliers(0.15, 2, "Kellereibedarf")
                .overheads()
                .errands(4, "5261", "Landhandel");
        Life life = firm.life();
        List<Counterparty> pickers = new ArrayList<>();
        for (int index = luck.between(9, 24); index > 0; index--) {
            pickers.add(Outside.somebody(luck, luck.pick(List.of("RO", "PL", life.country()))));
        }
        for (int year : List.of(2024, 2025)) {
            for (int week = 0; week < 6; week++) {
                LocalDate friday = LocalDate.of(year, 9, 5).plusDays(week * 7L);
                for (Counterparty picker : pickers) {
                    life.out(friday.atTime(16, luck.between(0, 59)), luck.odd(380, 560))
                            .by(Channel.PAYROLL)
                            .with(picker)
                            .says("harvest week " + (week + 1));
                }
            }
            life.in(LocalDate.of(year, 12, 18).atTime(9, 0), luck.odd(9_000, 30_000))
                    .with(Outside.shop("Agricultural Fund", life.country()))
                    .says("area payment " + year);
            for (String market : List.of("GB", "JP", "US")) {
                life.in(LocalDate.of(year, 11, luck.between(2, 28)).atTime(10, 0), luck.odd(4_000, 22_000))
                        .by(Channel.WIRE)
                        .with(Outside.firm(luck, "Wine Merchants", market))
                        .says("invoice W" + year + "-" + luck.between(10, 99));
            }
        }
    }

    /// Stage payments, subcontractors, and cash for sand and diesel.
    void construction(Member member, Luck luck) {
        long turnover = luck.even(40_000, 160_000, 1_000);
        Firm firm = Firm.open(books, member, luck, "Hochbau", turnover)
                .expecting(true)
                .staff(luck.between(4, 14), 210_000)
                .suppliers(0.25, 3, "Baustoffe")
                .overheads()
                .errands(9, "5211", "Baumarkt");
        Life life = firm.life();
        List<Counterparty> subs = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            subs.add(Outside.firm(
                    luck,
                    luck.pick(List.of("Trockenbau", "Gerüst", "Estrich", "Maler")),
                    luck.pick(List.of(life.country(), "PL"))));
        }
        for (YearMonth month : life.months()) {
            for (int stage = luck.between(1, 3); stage > 0; stage--) {
                life.in(
                                life.dayOf(month).atTime(10, 0),
                                Math.round(turnover / 2.0 * luck.share(0.6, 1.4)) / 10_000 * 10_000)
                        .with(Outside.firm(luck, "Bauträger", life.country()))
                        .says("stage payment " + luck.between(1, 6));
            }
            for (int index = luck.between(1, 4); index > 0; index--) {
                life.out(life.dayOf(month).atTime(11, 0), Math.round(turnover * luck.share(0.04, 0.12)))
                        .with(luck.pick(subs))
                        .says("invoice " + month + "/" + luck.between(1, 99))
                        .online(luck);
            }
            for (int index = luck.between(0, 4); index > 0; index--) {
                life.out(life.dayOf(month).atTime(luck.time(6, 9)), luck.even(200, 900, 50))
                        .says("material")
                        .machine(luck);
            }
        }
    }

    /// Founded lately: two rounds of capital, few sales, many wages.
    void startUp(Member member, Luck luck) {
        member.since(luck.day(LocalDate.of(2024, 5, 10), LocalDate.of(2024, 12, 1)));
        long burn = luck.even(30_000, 70_000, 1_000);
        Firm firm = Firm.open(books, member, luck, "Robotics", burn).expecting(false, "US", "LU");
        Life life = firm.life();
        life.in(life.first().plusDays(4).atTime(10, 0), 2_500_000)
                .with(member.elsewhere(luck))
                .says("share capital");
        for (int round = 0; round < 2; round++) {
            life.in(life.first().plusDays(20 + round * 260L).atTime(12, 0), burn * luck.between(7, 12))
                    .by(Channel.WIRE)
                    .with(Outside.firm(luck, "Ventures SICAV", luck.pick(List.of("LU", "US", "DE"))))
                    .says("seed round, tranche " + (round + 1));
        }
        life.every(Standing.in(
                        15,
                        Channel.TRANSFER,
                        Outside.firm(luck, "Pilot GmbH", life.country()),
                        burn / 6,
                        "pilot {month}")
                .varying(0.5));
        life.every(Standing.out(3, Channel.CARD, Outside.shop("Cloudly", "IE"), burn / 20, "cloud {month}")
                .varying(0.3));
        firm.staff(luck.between(5, 10), 330_000).errands(8, "5732", "Elektro Plus");
        life.every(Standing.out(
                1, Channel.TRANSFER, Outside.firm(luck, "Coworking", life.country()), burn / 25, "desks {month}"));
    }

    /// Twelve of them have their seat at their accountant's, who is also the registered agent.
    void smallFirm(Member member, Luck luck) {
        long turnover = luck.even(7_000, 30_000, 500);
        Firm firm = Firm.open(
                        books,
                        member,
                        luck,
                        luck.pick(List.of("Consulting", "Design", "Catering", "Gebäudereinigung", "Logistics")),
                        turnover)
                .expecting(false);
        Life life = firm.life();
        if (firmsAtOffice++ < OF_ONE_OFFICE) {
            member.at("7 Kanzleigasse, " + Region.RHINE.cities().getFirst());
            member.attribute("registered-agent", "Kanzlei Morgenroth").attribute("address-kind", "registered-agent");
            Counterparty office = new Counterparty(
                    java.util.Optional.of("Kanzlei Morgenroth"),
                    java.util.Optional.of("DE00BNCX777000111"),
                    java.util.Optional.of("Bank of DE"),
                    java.util.Optional.of("DE"));
            life.every(Standing.out(21, Channel.TRANSFER, office, luck.even(150, 600, 10), "bookkeeping {month}"));
        }
        List<Counterparty> clients = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            clients.add(Outside.firm(luck, "Handel", luck.pick(List.of(life.country(), life.country(), "AT", "FR"))));
        }
        for (Counterparty client : clients) {
            life.every(Standing.in(
                            luck.between(2, 27),
                            Channel.TRANSFER,
                            client,
                            turnover / 4,
                            "invoice {month}-" + luck.between(10, 99))
                    .varying(0.35));
        }
        firm.staff(luck.between(0, 3), 190_000)
                .suppliers(0.15, 2, "Service")
                .overheads()
                .errands(5, "5943", "Bürobedarf");
    }
}
