package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What every company does: takes money, pays staff, landlord, taxes and suppliers.
final class Firm {

    private final Life life;
    private final Luck luck;
    private final long turnover;

    /// @param turnover of a usual month in cents
    private Firm(Life life, long turnover) {
        this.life = life;
        this.luck = life.luck();
        this.turnover = turnover;
    }

    /// @param line what follows the invented words of its name
    static Firm open(Books books, Member member, Luck luck, String line, long turnover) {
        String firm = Outside.company(luck, line);
        member.trading(firm, line.toLowerCase(java.util.Locale.ROOT) + " in " + member.city())
                .being(line)
                .attribute("address-kind", "business")
                .attribute("website", luck.chance(0.8) ? "yes" : "no")
                .attribute("opening-hours", "day")
                .attribute("licences", "none")
                .attribute("incorporated", member.since().minusDays(40).toString());
        Life life = Life.of(books, member, luck);
        Habits.onRecord(life, turnover);
        return new Firm(life, turnover);
    }

    Life life() {
        return life;
    }

    long turnover() {
        return turnover;
    }

    Firm expecting(boolean cash, String... countries) {
        life.member().expecting(turnover, cash, countries);
        return this;
    }

    /// Settlements of card payments twice a week and bags of cash once, by season.
    ///
    /// @param cash share of the turnover
    Firm takings(double cash, double... seasonByMonth) {
        for (LocalDate day = life.first(); day.isBefore(Life.LAST); day = day.plusDays(7)) {
            double season = seasonByMonth.length == 12 ? seasonByMonth[day.getMonthValue() - 1] : 1;
            double week = turnover / 4.3 * season;
            for (int part : List.of(1, 4)) {
                life.in(day.plusDays(part).atTime(4, 30), Math.round(week * (1 - cash) / 2 * luck.share(0.75, 1.25)))
                        .with(Outside.shop("Payfox Settlement", "IE"))
                        .says("card takings " + day.plusDays(part));
            }
            if (cash > 0.02) {
                long bag = Math.round(week * cash * luck.share(0.7, 1.3));
                life.in(
                                day.plusDays(luck.between(0, 2)).atTime(luck.time(9, 16)),
                                luck.chance(0.4) ? bag / 5_000 * 5_000 + 5_000 : bag / 500 * 500 + 500)
                        .says(luck.pick(List.of("takings", "Tageskasse", "recette")))
                        .counter();
            }
        }
        return this;
    }

    Firm staff(int people, long wage) {
        life.member().attribute("headcount", Integer.toString(people));
        for (int index = 0; index < people; index++) {
            life.every(Standing.out(
                    27,
                    Channel.PAYROLL,
                    Outside.somebody(luck, life.country()),
                    wage + luck.even(0, 700, 10),
                    "wages {month}"));
        }
        if (people > 0) {
            life.every(Standing.out(
                    15,
                    Channel.DIRECT_DEBIT,
                    Outside.shop("Social Insurance Fund", life.country()),
                    people * wage / 4,
                    "contributions {month}"));
        }
        return this;
    }

    /// @param share of the turnover that goes to each kind of supplier, a few of them
    Firm suppliers(double share, int each, String line) {
        List<Counterparty> suppliers = new ArrayList<>();
        for (int index = 0; index < each; index++) {
            suppliers.add(Outside.firm(luck, line, life.country()));
        }
        for (Counterparty supplier : suppliers) {
            life.every(Standing.out(
                            luck.between(4, 26),
                            Channel.TRANSFER,
                            supplier,
                            Math.round(turnover * share / each),
                            "invoice {month}-" + luck.between(100, 999))
                    .varying(0.3));
        }
        return this;
    }

    Firm overheads() {
        String country = life.country();
        life.every(Standing.out(
                1,
                Channel.TRANSFER,
                Outside.firm(luck, "Immobilien", country),
                Math.round(turnover * 0.08) / 1_000 * 1_000,
                "shop rent {month}"));
        life.every(Standing.out(
                        12,
                        Channel.DIRECT_DEBIT,
                        Outside.shop("Stadtwerke Energie", country),
                        Math.round(turnover * 0.02),
                        "energy {month}")
                .varying(0.2));
        life.every(Standing.out(
                20,
                Channel.DIRECT_DEBIT,
                Outside.shop("Helvora Insurance", country),
                Math.round(turnover * 0.01),
                "policy {month}"));
        life.every(Standing.out(
                        10,
                        Channel.TRANSFER,
                        Outside.shop("Tax Office", country),
                        Math.round(turnover * 0.2),
                        "VAT quarter")
                .every(3)
                .varying(0.2));
        life.every(Standing.out(
                29 - luck.between(0, 4),
                Channel.TRANSFER,
                life.member().elsewhere(luck),
                Math.round(turnover * 0.1) / 10_000 * 10_000 + 10_000,
                "owner's drawings {month}"));
        return this;
    }

    /// The company's card and phone.
    Firm errands(int aMonth, String category, String shop) {
        life.months().forEach(month -> {
            for (int index = luck.between(1, aMonth); index > 0; index--) {
                life.out(life.dayOf(month).atTime(luck.time(7, 19)), luck.odd(15, 240))
                        .till(category, shop);
            }
        });
        Habits.online(life);
        return this;
    }
}
