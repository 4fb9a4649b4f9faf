package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Charities with campaigns and partners far away, and clubs with many members.
final class GivingLives {

    private final Books books;

    GivingLives(Books books) {
        this.books = books;
    }

    /// An appeal before Christmas and one after an earthquake.
    void charity(Member member, Luck luck) {
        long turnover = luck.even(12_000, 45_000, 500);
        Firm firm = Firm.open(books, member, luck, "Hilfe e.V.", turnover).expecting(false, "KE", "LB", "UA", "PH");
        Life life = firm.life();
        life.every(Standing.in(
                5, Channel.TRANSFER, Outside.firm(luck, "Stiftung", life.country()), turnover / 2, "grant {month}"));
        List<Counterparty> faithful = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            faithful.add(Outside.somebody(luck, life.country()));
        }
        for (YearMonth month : life.months()) {
            boolean appeal = month.getMonthValue() >= 11 || month.equals(YearMonth.of(2025, 4));
            for (int gift = appeal ? luck.between(50, 90) : luck.between(6, 15); gift > 0; gift--) {
                life.in(life.dayOf(month).atTime(luck.time(6, 24)), luck.even(10, 200, 10))
                        .with(
                                luck.chance(0.5)
                                        ? luck.pick(faithful)
                                        : Outside.somebody(
                                                luck, luck.pick(List.of(life.country(), life.country(), "AT", "CH"))))
                        .says(luck.pick(List.of("donation", "Spende", "don", "earthquake", "Weihnachten", "")));
            }
        }
        for (String partner : List.of("KE", "LB", "UA")) {
            life.every(Standing.out(
                            luck.between(10, 20),
                            Channel.WIRE,
                            Outside.firm(luck, "Relief Partners", partner),
                            Math.round(turnover * 0.22) / 10_000 * 10_000,
                            "programme {month}")
                    .every(2));
        }
        firm.staff(2, 220_000).errands(3, "5943", "Bürobedarf");
        life.every(Standing.out(
                1, Channel.TRANSFER, Outside.firm(luck, "Immobilien", life.country()), 80_000, "office {month}"));
    }

    /// Fees of a hundred members in January, a summer party in cash, trainers.
    void club(Member member, Luck luck) {
        long turnover = luck.even(1_500, 5_000, 100);
        Firm firm = Firm.open(books, member, luck, luck.pick(List.of("Turnverein", "Chor", "Ruderclub")), turnover)
                .expecting(true);
        Life life = firm.life();
        int members = luck.between(60, 150);
        long fee = luck.even(40, 180, 10);
        List<Counterparty> all = new ArrayList<>();
        for (int index = 0; index < members; index++) {
            all.add(Outside.somebody(luck, life.country()));
        }
        for (int year : List.of(2025, 2026)) {
            for (Counterparty each : all) {
                LocalDate day = LocalDate.of(year, 1, luck.between(2, 31));
                life.in(day.atTime(luck.time(6, 24)), fee)
                        .with(each)
                        .says(luck.pick(List.of("fee " + year, "Beitrag", "cotisation " + year)));
            }
        }
        for (int year : List.of(2024, 2025)) {
            life.in(LocalDate.of(year, 7, 8).atTime(10, 0), luck.even(900, 3_800, 10))
                    .says("summer party")
                    .counter();
            life.out(LocalDate.of(year, 7, 9).atTime(10, 0), luck.odd(500, 1_900))
                    .with(Outside.firm(luck, "Getränke", life.country()))
                    .says("drinks")
                    .online(luck);
        }
        life.every(
                Standing.out(25, Channel.TRANSFER, Outside.somebody(luck, life.country()), 28_000, "trainer {month}"));
        life.every(Standing.out(
                2,
                Channel.TRANSFER,
                Outside.shop("City Sports Halls", life.country()),
                luck.even(150, 500, 10),
                "hall {month}"));
    }
}
