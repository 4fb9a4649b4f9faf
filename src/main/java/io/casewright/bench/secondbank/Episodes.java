package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import java.time.LocalDate;
import java.util.List;

/// What happens to people once, looks odd in a ledger, and is nothing.
final class Episodes {

    private final Life life;
    private final Luck luck;

    Episodes(Life life) {
        this.life = life;
        this.luck = life.luck();
    }

    private record Chance(double probability, Runnable episode) {}

    /// Any of them, each by its own chance.
    void some() {
        List<Chance> chances = List.of(
                new Chance(0.40, this::newPhone),
                new Chance(0.20, this::forgottenPassword),
                new Chance(0.12, this::movingHouse),
                new Chance(0.10, this::ticketsForFriends),
                new Chance(0.10, this::groupGift),
                new Chance(0.06, this::newCar),
                new Chance(0.05, this::accident),
                new Chance(0.05, this::sleepingSavings),
                new Chance(0.04, this::schoolTrip),
                new Chance(0.04, this::renovation),
                new Chance(0.03, this::wedding),
                new Chance(0.03, this::inheritance),
                new Chance(0.03, this::heldAtWork),
                new Chance(0.02, this::divorce),
                new Chance(0.02, this::newHome),
                new Chance(0.007, this::lottery));
        for (Chance chance : chances) {
            if (luck.chance(chance.probability())) {
                chance.episode().run();
            }
        }
        if (luck.chance(0.55)) {
            life.in(life.anyDay().atTime(9, 0), luck.odd(120, 900))
                    .with(Outside.shop("Tax Office", life.country()))
                    .says("tax refund");
        }
    }

    void newPhone() {
        LocalDate day = life.anyDay();
        life.member().buysPhone(day);
        life.happens(
                day.atTime(18, 5),
                "login",
                "device",
                "phone-sb-" + life.member().number() + "-b");
        life.out(day.atTime(17, 0), luck.odd(350, 1_100)).till("5732", "Elektro Plus");
    }

    void forgottenPassword() {
        LocalDate day = life.anyDay();
        int times = luck.between(3, 6);
        for (int index = 0; index < times; index++) {
            life.happens(day.atTime(20, 3 + index * 2), "login-failed");
        }
        life.happens(day.atTime(20, 30), "password-reset");
        life.happens(day.atTime(20, 34), "login");
    }

    void movingHouse() {
        LocalDate day = life.anyDay();
        life.happens(
                day.atTime(10, 0),
                "contact-changed",
                "field",
                "address",
                "old",
                "former flat",
                "new",
                life.member().address());
        life.out(day.minusDays(12).atTime(11, 0), luck.even(900, 2_700, 50))
                .with(Outside.somebody(luck, life.country()))
                .says("deposit new flat")
                .online(luck);
        life.out(day.plusDays(2).atTime(15, 0), luck.odd(300, 900)).till("4214", "Umzug & Co");
        for (int index = 0; index < 3; index++) {
            life.out(day.plusDays(index * 3L).atTime(luck.time(10, 19)), luck.odd(60, 700))
                    .till("5712", "Möbel Hof");
        }
        life.in(day.plusDays(55).atTime(12, 0), luck.even(800, 2_400, 50))
                .with(Outside.somebody(luck, life.country()))
                .says("deposit back");
    }

    /// One buys for five, who pay back within days.
    void ticketsForFriends() {
        LocalDate day = life.anyDay();
        life.out(day.atTime(10, 2), 44_500).webShop("7922", "Ticketly", life.country());
        collect(day, luck.between(4, 6), 8_900, 6, List.of("ticket", "concert", "Konzert", "billet"));
    }

    void groupGift() {
        LocalDate day = life.anyDay();
        collect(day, luck.between(7, 18), luck.even(5, 20, 5), 9, List.of("gift Eva", "Geschenk", "cadeau", "present"));
        life.out(day.plusDays(10).atTime(13, 0), luck.odd(90, 260)).till("5944", "Juwelier Adler");
    }

    /// Parents of a class pay one of them, who pays the hostel.
    void schoolTrip() {
        LocalDate day = life.anyDay();
        int children = luck.between(17, 28);
        collect(
                day,
                children,
                18_500,
                14,
                List.of("school trip Leo", "Klassenfahrt", "voyage scolaire", "class 5b", "Mila"));
        life.out(day.plusDays(18).atTime(10, 0), children * 18_200L)
                .with(Outside.firm(luck, "Youth Hostel", life.country()))
                .says("class 5b, booking 2291")
                .online(luck);
    }

    void wedding() {
        LocalDate day = life.anyDay();
        collect(
                day,
                luck.between(25, 60),
                luck.even(50, 150, 50),
                7,
                List.of("all the best!", "zur Hochzeit", "félicitations", "💍"));
        life.in(day.plusDays(2).atTime(10, 15), luck.even(1_500, 6_000, 50))
                .says("wedding gifts")
                .counter();
        life.out(day.plusDays(4).atTime(9, 0), luck.odd(4_000, 11_000))
                .with(Outside.firm(luck, "Events", life.country()))
                .says("invoice celebration")
                .online(luck);
    }

    private void collect(LocalDate first, int payers, long cents, int days, List<String> words) {
        for (int index = 0; index < payers; index++) {
            life.in(first.plusDays(luck.between(0, days)).atTime(luck.time(7, 24)), cents)
                    .by(luck.chance(0.6) ? Channel.PEER_TO_PEER : Channel.TRANSFER)
                    .with(Outside.somebody(luck, life.country()))
                    .says(luck.pick(words));
        }
    }

    void newCar() {
        LocalDate day = life.anyDay();
        if (luck.chance(0.6)) {
            life.in(day.minusDays(9).atTime(14, 0), luck.even(1_500, 7_000, 100))
                    .says("sold old car")
                    .counter();
        }
        life.in(day.minusDays(1).atTime(9, 0), luck.even(8_000, 22_000, 500))
                .with(life.member().elsewhere(luck))
                .says("own savings");
        life.out(day.atTime(11, 30), luck.even(9_000, 26_000, 100))
                .with(Outside.firm(luck, "Autohaus", life.country()))
                .says("car, order 5521")
                .online(luck);
    }

    void accident() {
        LocalDate day = life.anyDay();
        life.out(day.atTime(15, 0), luck.odd(900, 3_500)).till("7538", "Werkstatt Ost");
        life.in(day.plusDays(33).atTime(9, 0), luck.odd(800, 6_500))
                .with(Outside.shop("Helvora Insurance", life.country()))
                .says("claim 77-1208");
    }

    void sleepingSavings() {
        Life savings = life.savings();
        LocalDate day = life.anyDay();
        savings.in(savings.first().plusDays(3).atTime(9, 0), luck.even(2_000, 9_000, 500))
                .says("opening");
        savings.pay(life, day.atTime(10, 0), luck.even(1_500, 2_000, 100), "from savings");
        life.out(day.plusDays(1).atTime(12, 0), luck.odd(1_400, 1_900)).till("5712", "Küchen Wolf");
    }

    void renovation() {
        LocalDate day = life.anyDay();
        long loan = luck.even(10_000, 40_000, 1_000);
        life.happens(day.atTime(9, 0), "loan-drawn", "amount", Long.toString(loan / 100), "product", "renovation loan");
        life.in(day.atTime(9, 30), loan)
                .with(Outside.shop("this bank, loans", life.country()))
                .says("loan 4471");
        for (int index = 0; index < 4; index++) {
            life.out(day.plusDays(3 + index * 9L).atTime(luck.time(9, 17)), Math.round(loan * luck.share(0.15, 0.25)))
                    .with(Outside.firm(
                            luck, luck.pick(List.of("Dachbau", "Elektro", "Sanitär", "Peinture")), life.country()))
                    .says("invoice " + luck.between(100, 999))
                    .online(luck);
        }
        life.every(Standing.out(
                30, Channel.DIRECT_DEBIT, Outside.shop("this bank, loans", life.country()), loan / 60, "instalment"));
    }

    void inheritance() {
        LocalDate day = life.anyDay();
        long estate = luck.odd(9_000, 120_000);
        life.in(day.atTime(11, 0), estate)
                .with(Outside.firm(luck, "Notaire", life.country()))
                .says("estate of M. " + Outside.person(luck));
        life.out(day.plusDays(luck.between(2, 25)).atTime(10, 0), estate * 7 / 10 / 10_000 * 10_000 + 10_000)
                .with(life.member().elsewhere(luck))
                .says("to savings")
                .online(luck);
    }

    /// The employer's systems were down: two salaries and a bonus arrive together.
    void heldAtWork() {
        LocalDate day = life.anyDay();
        for (int index = 0; index < 3; index++) {
            life.in(day.atTime(8, 30 + index), luck.odd(900, 2_900))
                    .by(Channel.PAYROLL)
                    .with(Outside.firm(luck, "Services", life.country()))
                    .says(luck.pick(List.of("back pay", "bonus", "expenses")));
        }
    }

    void divorce() {
        LocalDate day = life.anyDay();
        life.out(day.atTime(10, 0), luck.even(4_000, 30_000, 500))
                .with(Outside.account(Outside.relative(life.member().person(), luck), life.country(), luck))
                .says("settlement as agreed")
                .online(luck);
        for (int index = 0; index < 3; index++) {
            life.out(day.minusDays(20L * index).atTime(14, 0), luck.odd(400, 1_900))
                    .with(Outside.firm(luck, "Avocats", life.country()))
                    .says("fee note")
                    .online(luck);
        }
        life.happens(
                day.plusDays(4).atTime(9, 0),
                "contact-changed",
                "field",
                "address",
                "old",
                life.member().address(),
                "new",
                "small flat");
    }

    void newHome() {
        LocalDate day = life.anyDay();
        long price = luck.even(150_000, 420_000, 5_000);
        Counterparty notary = Outside.firm(luck, "Notare", life.country());
        life.in(day.minusDays(3).atTime(9, 0), price / 4)
                .with(life.member().elsewhere(luck))
                .says("own funds");
        life.in(day.minusDays(2).atTime(9, 0), price / 10)
                .with(Outside.account(Outside.relative(life.member().person(), luck), life.country(), luck))
                .says("gift from parents");
        life.happens(
                day.minusDays(1).atTime(9, 0),
                "loan-drawn",
                "amount",
                Long.toString(price * 65 / 10_000),
                "product",
                "mortgage");
        life.in(day.minusDays(1).atTime(9, 30), price * 65 / 100)
                .with(Outside.shop("this bank, loans", life.country()))
                .says("mortgage");
        life.out(day.atTime(9, 0), price)
                .with(notary)
                .says("purchase price flat 12")
                .online(luck);
    }

    void lottery() {
        LocalDate day = life.anyDay();
        life.in(day.atTime(12, 0), luck.even(8_000, 90_000, 100))
                .with(Outside.shop("State Lottery", life.country()))
                .says("prize");
        life.out(day.plusDays(6).atTime(12, 0), luck.even(2_000, 7_000, 500))
                .with(Outside.account(Outside.relative(life.member().person(), luck), life.country(), luck))
                .says("a gift")
                .online(luck);
    }

    /// A house is sold after forty years; the children get a share.
    void houseSale() {
        LocalDate day = life.anyDay();
        long price = luck.even(140_000, 480_000, 1_000);
        life.in(day.atTime(10, 0), price)
                .with(Outside.firm(luck, "Notare", life.country()))
                .says("sale of house");
        life.out(day.plusDays(5).atTime(11, 0), price * 6 / 10)
                .with(life.member().elsewhere(luck))
                .says("term deposit")
                .online(luck);
        for (int child = 0; child < 2; child++) {
            life.out(day.plusDays(9).atTime(11, 10 + child), price / 10)
                    .with(Outside.account(Outside.relative(life.member().person(), luck), life.country(), luck))
                    .says("for you")
                    .online(luck);
        }
    }
}
