package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// A household's everyday spending: shops, machines, bills, friends, holidays.
final class Purse {

    private static final List<String> GROCERS = List.of("Marktkauf Süd", "Bio Comptoir", "Fresh Corner", "Kauf & Gut");
    private static final List<String> TABLES =
            List.of("Café Central", "Trattoria Nona", "Wok In", "Le Petit Coin", "Imbiss 44");
    private static final List<String> PLEASE = List.of(
            "pizza",
            "danke!",
            "merci 😊",
            "tickets",
            "dzięki",
            "for yesterday",
            "cadeau Léa",
            "Kino",
            "birthday",
            "Benzin",
            "grazie",
            "ありがとう",
            "",
            "teşekkürler",
            "apéro",
            "taxi home",
            "ски",
            "Handball");
    private static final List<Trip> HOLIDAYS = List.of(
            trip("Lisbon", "PT"),
            trip("Antalya", "TR"),
            trip("Palermo", "IT"),
            trip("Amsterdam", "NL"),
            trip("Bangkok", "TH"),
            trip("New York", "US"),
            trip("Vienna", "AT"),
            trip("Marrakesh", "MA"),
            trip("Split", "HR"),
            trip("Dubai", "AE"),
            trip("Copenhagen", "DK"),
            trip("Hanoi", "VN"));

    private final Life life;
    private final Luck luck;
    private final long income;
    private final List<Counterparty> friends = new ArrayList<>();
    private double night = 0.05;
    private int machines = 2;
    private boolean hasCar;

    Purse(Life life, long income) {
        this.life = life;
        this.luck = life.luck();
        this.income = income;
        this.hasCar = luck.chance(0.55);
        for (int index = 0; index < luck.between(3, 9); index++) {
            friends.add(Outside.somebody(luck, life.country()));
        }
    }

    private static Trip trip(String city, String country) {
        return new Trip(Life.FIRST, Life.FIRST, city, country);
    }

    /// How much of the shopping is done between ten in the evening and six.
    Purse atNight(double share) {
        night = share;
        return this;
    }

    Purse withdrawing(int timesAMonth) {
        machines = timesAMonth;
        return this;
    }

    Purse driving() {
        hasCar = true;
        return this;
    }

    /// Plans holidays; to be called before anything is bought.
    Purse holidays(int mostAYear) {
        LocalDate day = life.first().plusDays(luck.between(10, 90));
        while (day.isBefore(Life.LAST.minusDays(30)) && mostAYear > 0) {
            Trip to = luck.pick(HOLIDAYS);
            life.member().travels(new Trip(day, day.plusDays(luck.between(2, 14)), to.city(), to.country()));
            day = day.plusDays(luck.between(300 / mostAYear, 500 / mostAYear));
        }
        return this;
    }

    /// Rent or a mortgage, electricity, telephone, insurance, something put aside.
    Purse home() {
        String country = life.country();
        Counterparty landlord =
                luck.chance(0.6) ? Outside.firm(luck, "Homes", country) : Outside.somebody(luck, country);
        life.every(Standing.out(
                luck.between(1, 5),
                Channel.TRANSFER,
                landlord,
                share(0.28) / 1_000 * 1_000,
                luck.pick(List.of("rent {month}", "Miete {month}", "loyer {month}", "czynsz {month}", "家賃 {month}"))));
        bills(country);
        if (luck.chance(0.6)) {
            life.every(Standing.out(
                            luck.between(26, 28),
                            Channel.TRANSFER,
                            life.member().elsewhere(luck),
                            share(0.1) / 5_000 * 5_000 + 5_000,
                            luck.pick(List.of("savings", "Sparen", "épargne", "oszczędności")))
                    .every(luck.between(1, 2)));
        }
        return this;
    }

    private void bills(String country) {
        life.every(debit(luck.between(8, 14), "Stadtwerke Energie", country, share(0.035), "energy {month}")
                .varying(0.15));
        life.every(debit(luck.between(3, 20), "Telvia Mobile", country, luck.odd(15, 55), "telephone {month}"));
        life.every(debit(luck.between(15, 22), "Helvora Insurance", country, luck.odd(30, 140), "policy {month}"));
        life.every(debit(luck.between(1, 28), "Streamo", country, 1_199, "subscription"));
        if (luck.chance(0.4)) {
            life.every(debit(luck.between(1, 28), "Gym Nord", country, 2_990, "membership {month}"));
        }
    }

    private static Standing debit(int day, String name, String country, long cents, String says) {
        return Standing.out(day, Channel.DIRECT_DEBIT, Outside.shop(name, country), cents, says);
    }

    private long share(double ofIncome) {
        return Math.round(income * ofIncome);
    }

    /// Shopping, eating out, getting about, machines and friends, every month.
    Purse spend() {
        for (YearMonth month : life.months()) {
            shop(month);
            outings(month);
            machines(month);
            friends(month);
        }
        return this;
    }

    private void shop(YearMonth month) {
        int visits = luck.between(5, 9);
        for (int index = 0; index < visits; index++) {
            buy(month, share(luck.share(0.01, 0.035)), "5411", luck.pick(GROCERS));
        }
        if (luck.chance(0.7)) {
            buy(month, luck.odd(6, 60), "5912", "Apotheke am Tor");
        }
        if (luck.chance(0.6)) {
            buy(month, luck.odd(20, 160), "5651", "Modehaus Kern");
        }
        for (int index = luck.between(0, 3); index > 0; index--) {
            LocalDateTime at = life.dayOf(month).atTime(luck.time(7, 24));
            life.out(at, luck.odd(8, 120))
                    .webShop(
                            "5999",
                            luck.pick(List.of("Paketo", "Bouquinerie Web", "Nippon Shop")),
                            luck.pick(List.of(life.country(), life.country(), "LU", "IE")));
        }
    }

    private void outings(YearMonth month) {
        for (int index = luck.between(1, 5); index > 0; index--) {
            buy(month, luck.odd(9, 70), luck.chance(0.5) ? "5812" : "5814", luck.pick(TABLES));
        }
        for (int index = luck.between(1, 4); index > 0; index--) {
            if (hasCar) {
                buy(month, luck.odd(35, 90), "5541", "Tankhof");
            } else {
                buy(month, luck.odd(3, 60), "4111", "Verkehrsbund");
            }
        }
        if (luck.chance(0.25)) {
            buy(month, luck.odd(10, 35), "4121", "Taxi Zentrale");
        }
    }

    private void buy(YearMonth month, long cents, String category, String shop) {
        LocalDate day = life.dayOf(month);
        boolean late = luck.chance(night);
        life.out(day.atTime(late ? luck.time(22, 6) : luck.time(8, 21)), cents).till(category, shop);
    }

    private void machines(YearMonth month) {
        for (int index = luck.between(0, machines); index > 0; index--) {
            LocalDateTime at = life.dayOf(month).atTime(luck.time(8, 22));
            life.out(at, luck.pick(List.of(3_000L, 5_000L, 10_000L, 10_000L, 20_000L)))
                    .says("cash")
                    .machine(luck);
        }
    }

    private void friends(YearMonth month) {
        for (int index = luck.between(0, 3); index > 0; index--) {
            LocalDateTime at = life.dayOf(month).atTime(luck.time(8, 24));
            Counterparty friend = luck.pick(friends);
            String words = luck.pick(PLEASE);
            if (luck.chance(0.5)) {
                life.in(at, luck.odd(4, 60))
                        .by(Channel.PEER_TO_PEER)
                        .with(friend)
                        .says(words);
            } else {
                life.out(at, luck.odd(4, 60))
                        .by(Channel.PEER_TO_PEER)
                        .with(friend)
                        .says(words)
                        .online(luck);
            }
        }
    }
}
