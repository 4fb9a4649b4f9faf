package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.Life.Standing;
import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Eighteen months of a private person with nothing to hide.
final class PersonLife {

    private static final List<String> JOBS = List.of(
            "nurse",
            "shop assistant",
            "office clerk",
            "bus driver",
            "school teacher",
            "warehouse worker",
            "electrician",
            "cook",
            "barber",
            "software developer",
            "dental assistant",
            "cleaner",
            "librarian",
            "hotel receptionist");
    private static final List<String> PROFESSIONS =
            List.of("dentist", "architect", "lawyer", "tax adviser", "translator", "physiotherapist", "photographer");
    private static final List<String> RENTS = List.of(
            "rent {month}",
            "rent {month}",
            "rent {month}",
            "renta {month}",
            "Miete {month}",
            "loyer {month}",
            "aluguel {month}",
            "房租 {month}",
            "إيجار {month}");
    private static final List<String> HOMES = List.of("MX", "PH", "IN", "DO", "GH", "PL", "VN", "CO", "EG");

    private final World world;
    private final Dice dice;
    private final Neighbours neighbours;
    private final LocalDate first;
    private final LocalDate last;

    /// How much a person shops with the account's own card, compared with others.
    record Shopper(Life life, double weight) {

        /// Who shops little with the account's card pays a credit card's bill instead.
        private boolean paysByCreditCard() {
            return weight < 1;
        }
    }

    /// Remembers who lived next door, so that flats are shared by students and families by couples.
    static final class Neighbours {

        private Optional<Member> student = Optional.empty();
        private int inFlat;
        private Optional<Member> single = Optional.empty();

        /// Three students to a flat, one flat in four shared.
        private Optional<Member> flat(Dice dice) {
            if (student.isPresent() && inFlat < 3) {
                inFlat++;
                return student;
            }
            inFlat = dice.chance(0.25) ? 1 : 3;
            return Optional.empty();
        }

        private Optional<Member> partner(Dice dice) {
            Optional<Member> partner = dice.chance(0.12) ? single : Optional.empty();
            single = Optional.empty();
            return partner;
        }
    }

    PersonLife(World world, Dice dice, Neighbours neighbours) {
        this.world = world;
        this.dice = dice;
        this.neighbours = neighbours;
        this.first = world.settings().firstDay();
        this.last = world.settings().lastDay();
    }

    Shopper live(Walk walk, Deque<Crowd.Job> jobs) {
        return switch (walk) {
            case SALARIED -> salaried(jobs);
            case STUDENT -> student();
            case PENSIONER -> pensioner();
            case PROFESSIONAL -> professional();
            case TAXI_DRIVER -> taxiDriver();
        };
    }

    private Life life(Member member) {
        return new Life(world, member, dice, first, last);
    }

    private Shopper salaried(Deque<Crowd.Job> jobs) {
        Optional<Crowd.Job> job = dice.chance(0.4) ? Optional.ofNullable(jobs.poll()) : Optional.empty();
        long income = job.map(Crowd.Job::monthlyCents).orElseGet(() -> dice.round(2_100, 5_600, 20));
        String employer = job.map(one -> one.company().name()).orElseGet(() -> Names.company(dice, "Industries"));
        Profile profile = Profile.person(Walk.SALARIED.segment(), dice.pick(JOBS))
                .employedBy(employer)
                .since(openedLongAgo())
                .stating("Salary account for everyday spending.")
                .expecting(dollars(income, 1.25), dollars(income, 1.2));
        Optional<Member> partner = neighbours.partner(dice);
        partner.ifPresent(other -> shareHome(profile, other).usingDevice(other.device()));
        Member member = admit(profile, partner);
        neighbours.single = partner.isPresent() ? Optional.empty() : Optional.of(member);
        Life life = life(member);
        job.ifPresentOrElse(
                one -> payroll(world, one, member),
                () -> life.every(Standing.in(
                        dice.between(24, 28),
                        Channel.PAYROLL,
                        World.elsewhere(employer, World.COUNTRY, dice),
                        income,
                        "salary {month}")));
        Shopper shopper = shopper(life);
        household(member, income, shopper);
        new Episodes(world, member, dice).someOf(income);
        return shopper;
    }

    /// Wages of a customer from a company of the bank: a booking on each side.
    static void payroll(World world, Crowd.Job job, Member worker) {
        for (LocalDate month = world.settings().firstDay();
                !month.isAfter(world.settings().lastDay());
                month = month.plusMonths(1)) {
            world.journal()
                    .transfer(
                            job.company(),
                            worker,
                            month.withDayOfMonth(27).atTime(8, 30),
                            job.monthlyCents(),
                            new Journal.Payment(
                                    Channel.PAYROLL,
                                    "wages " + month.getMonthValue() + "/" + month.getYear(),
                                    job.company().online()));
        }
    }

    /// Wages of somebody who banks elsewhere.
    static void payroll(World world, Crowd.Job job, Counterparty worker) {
        Life life = new Life(
                world,
                job.company(),
                world.dice("payroll " + worker.account().orElse("")),
                world.settings().firstDay(),
                world.settings().lastDay());
        life.every(Standing.out(26, Channel.PAYROLL, worker, job.monthlyCents(), "wages {month}"));
    }

    private void household(Member member, long income, Shopper shopper) {
        Life life = shopper.life();
        String country = member.home().country();
        Counterparty own = World.elsewhere(member.name(), country, dice);
        Counterparty landlord = World.elsewhere(Names.company(dice, "Homes"), country, dice);
        life.every(Standing.out(
                dice.between(1, 4),
                Channel.TRANSFER,
                landlord,
                Math.round(income * 0.32) / 2_500 * 2_500,
                dice.pick(RENTS)));
        life.every(
                2,
                Standing.out(
                                dice.between(10, 16),
                                Channel.DIRECT_DEBIT,
                                World.merchant("Hudson Vale Power & Water", country),
                                dice.cents(120, 340),
                                "utilities {month}")
                        .varying(0.25));
        if (shopper.paysByCreditCard()) {
            life.every(Standing.out(
                            dice.between(18, 22),
                            Channel.DIRECT_DEBIT,
                            World.merchant("Tidewater Card Services", country),
                            Math.round(income * dice.share(0.42, 0.5)),
                            "card bill {month}")
                    .varying(0.1));
        } else {
            life.every(
                    3,
                    Standing.out(
                                    dice.between(18, 27),
                                    Channel.TRANSFER,
                                    own,
                                    Math.round(income * dice.share(0.75, 1.0)) / 5_000 * 5_000,
                                    "own savings")
                            .varying(0.1));
        }
        if (dice.chance(0.15)) {
            life.every(Standing.out(
                            dice.between(5, 25),
                            Channel.MONEY_SERVICE,
                            World.stranger(dice, dice.pick(HOMES)),
                            dice.round(120, 320, 10),
                            dice.pick(List.of(
                                    "family support", "para la familia", "padala", "für die Eltern", "pour maman")))
                    .varying(0.2));
        }
    }

    private Shopper student() {
        long allowance = dice.round(550, 1_150, 25);
        Profile profile = Profile.person(Walk.STUDENT.segment(), "student")
                .born(dice.day(LocalDate.of(2001, 1, 1), LocalDate.of(2006, 6, 30)))
                .since(dice.day(LocalDate.of(2022, 8, 1), LocalDate.of(2024, 9, 30)))
                .stating("Allowance from parents and small jobs during studies.")
                .expecting(dollars(allowance, 1.7), dollars(allowance, 1.7));
        Optional<Member> flat = neighbours.flat(dice);
        flat.ifPresent(other -> shareHome(profile, other));
        Member member = admit(profile, flat);
        neighbours.student = Optional.of(flat.orElse(member));
        Life life = life(member);
        Counterparty parent = World.elsewhere(Names.relative(member.name(), dice), World.COUNTRY, dice);
        life.every(Standing.in(dice.between(1, 4), Channel.TRANSFER, parent, allowance, "allowance {month}"));
        life.every(Standing.out(
                5,
                Channel.TRANSFER,
                World.elsewhere(Names.company(dice, "Student Homes"), "US", dice),
                allowance / 2,
                "room {month}"));
        life.every(Standing.in(
                        dice.between(10, 26),
                        Channel.PAYROLL,
                        World.elsewhere(Names.company(dice, "Cafe"), "US", dice),
                        dice.round(150, 380, 10),
                        "shifts {month}")
                .varying(0.3));
        new Episodes(world, member, dice).ofStudent();
        return new Shopper(life, dice.share(1.0, 2.4));
    }

    private Shopper shopper(Life life) {
        return new Shopper(life, dice.chance(0.5) ? dice.share(0.2, 0.9) : dice.share(1.2, 3.6));
    }

    private Shopper pensioner() {
        long pension = dice.round(1_500, 3_400, 10);
        Profile profile = Profile.person(Walk.PENSIONER.segment(), "retired " + dice.pick(JOBS))
                .born(dice.day(LocalDate.of(1940, 1, 1), LocalDate.of(1959, 12, 31)))
                .since(dice.day(LocalDate.of(1988, 1, 4), LocalDate.of(2014, 12, 30)))
                .stating("Pension and savings.")
                .expecting(dollars(pension, 1.25), dollars(pension, 1.2));
        if (dice.chance(0.5)) {
            profile.withSavings();
        }
        Member member = admit(profile, Optional.empty());
        Life life = life(member);
        life.every(Standing.in(
                3, Channel.TRANSFER, World.merchant("State Pension Office", "US"), pension, "pension {month}"));
        Shopper shopper = shopper(life);
        household(member, pension, shopper);
        life.cashWithdrawals(dice.between(4, 12), List.of(6_000L, 8_000L, 10_000L, 12_000L));
        new Episodes(world, member, dice).someOf(pension);
        return shopper;
    }

    private Shopper professional() {
        long income = dice.round(4_500, 9_500, 50);
        Profile profile = Profile.person(Walk.PROFESSIONAL.segment(), dice.pick(PROFESSIONS))
                .since(openedLongAgo())
                .stating("Fees from clients of the own practice.");
        boolean european = dice.chance(0.2);
        if (european) {
            boolean london = dice.chance(0.5);
            profile.livingIn(london ? Places.LONDON : Places.BERLIN)
                    .bookedIn(london ? "GBP" : "EUR", java.time.ZoneId.of(london ? "Europe/London" : "Europe/Berlin"));
        }
        profile.expecting(dollars(income, 1.5), dollars(income, 1.5));
        Member member = admit(profile, Optional.empty());
        Life life = life(member);
        for (int index = 0; index < 2; index++) {
            Counterparty client = World.elsewhere(
                    Names.company(dice, "Partners"), member.home().country(), dice);
            life.every(Standing.in(dice.between(3, 25), Channel.TRANSFER, client, income / 2, "fee note {month}")
                    .varying(0.25));
        }
        Shopper shopper = shopper(life);
        household(member, Math.round(income * 0.8), shopper);
        life.every(Standing.out(
                15,
                Channel.DIRECT_DEBIT,
                World.merchant("Revenue Office", member.home().country()),
                Math.round(income * 0.17),
                "income tax {month}"));
        if (!european) {
            new Episodes(world, member, dice).someOf(income);
        }
        return shopper;
    }

    private Shopper taxiDriver() {
        long income = dice.round(2_600, 4_000, 20);
        Profile profile = Profile.person(Walk.TAXI_DRIVER.segment(), "taxi driver")
                .since(openedLongAgo())
                .stating("Income from driving a taxi, partly in cash.")
                .expecting(dollars(income, 1.4), dollars(income, 1.35), true, List.of());
        Member member = admit(profile, Optional.empty());
        Life life = life(member);
        life.every(Standing.in(
                        5,
                        Channel.TRANSFER,
                        World.elsewhere("Beacon Cab Dispatch", "US", dice),
                        Math.round(income * 0.8),
                        "fares {month}")
                .varying(0.15));
        life.every(Standing.in(
                        dice.between(12, 20),
                        Channel.CASH,
                        Counterparty.NONE,
                        Math.round(income * 0.2) / 1_000 * 1_000,
                        "fares in cash")
                .varying(0.2));
        Shopper shopper = shopper(life);
        household(member, income, shopper);
        new Episodes(world, member, dice).someOf(income);
        return shopper;
    }

    private Member admit(Profile profile, Optional<Member> sharing) {
        if (dice.chance(0.02)) {
            profile.alias(dice.pick(Names.OTHER_SCRIPTS));
        }
        sharing.ifPresent(other -> profile.livingIn(other.home()));
        return world.admit(profile, dice);
    }

    private static Profile shareHome(Profile profile, Member other) {
        String address = other.customer().contact().address().orElseThrow();
        return profile.at(address.substring(0, address.indexOf(','))).usingIp(other.ip());
    }

    private LocalDate openedLongAgo() {
        return dice.day(LocalDate.of(2009, 1, 5), LocalDate.of(2024, 6, 28));
    }

    private static int dollars(long cents, double times) {
        return (int) Math.round(cents / 100.0 * times / 100) * 100;
    }
}
