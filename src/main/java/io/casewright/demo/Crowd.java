package io.casewright.demo;

import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.Counterparty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The customers of no case: a tenth of them companies, the others their staff, students, pensioners and so on.
/// Standing
/// payments come first; what is left of the number of bookings asked for is filled with shopping.
final class Crowd {

    private static final double COMPANIES = 0.07;

    private final World world;
    private final List<PersonLife.Shopper> shoppers = new ArrayList<>();
    private final Deque<Job> jobs = new ArrayDeque<>();

    /// A place on a clean company's payroll.
    record Job(Member company, long monthlyCents) {}

    Crowd(World world) {
        this.world = world;
    }

    /// Admits clean customers until the bank is full.
    void settle() {
        int companies = (int) Math.round(world.placesLeft() * COMPANIES);
        for (int index = 0; index < companies; index++) {
            company(Trade.ALL.get(index % Trade.ALL.size()), index);
        }
        PersonLife.Neighbours neighbours = new PersonLife.Neighbours();
        for (int index = 0; world.placesLeft() > 0; index++) {
            Dice dice = world.dice("person " + index);
            PersonLife life = new PersonLife(world, dice, neighbours);
            shoppers.add(life.live(Walk.ofIndex(index), jobs));
        }
        fill();
    }

    private void company(Trade trade, int index) {
        Dice dice = world.dice("company " + index);
        int usual = dice.between(trade.lowTurnover() / 500, trade.highTurnover() / 500) * 500;
        String owner = Names.person(dice);
        Member member = world.admit(
                Profile.company(trade.segment(), dice.pick(trade.businesses()))
                        .named(Names.company(dice, trade.suffix()))
                        .founded(dice.day(LocalDate.of(1994, 1, 1), LocalDate.of(2020, 12, 31)))
                        .since(dice.day(LocalDate.of(2021, 1, 4), LocalDate.of(2024, 6, 28)))
                        .livingIn(dice.pick(trade.equals(Trade.AGRICULTURE) ? Places.COUNTRYSIDE : Places.BRANCHES))
                        .stating(trade.purpose())
                        .expecting(expected(usual, trade), expected(usual, trade), trade.cash() > 0, trade.countries())
                        .ownedBy(new BeneficialOwner(owner, Optional.of(new BigDecimal("1.00")), Optional.empty())),
                dice);
        long wage = new CompanyLife(world, trade, member, dice, usual).live();
        for (int job = 0; job < trade.staff(); job++) {
            jobs.add(new Job(member, wage));
        }
    }

    /// What a cautious owner writes into the form: the best month, rounded up.
    private static int expected(int usual, Trade trade) {
        int best = trade.season().stream().mapToInt(Integer::intValue).max().orElse(100);
        return (usual * best / 100 * 13 / 10 / 1_000 + 1) * 1_000;
    }

    /// Jobs that no customer has are held by people who bank elsewhere.
    private void fill() {
        Dice dice = world.dice("outside staff");
        for (Job job : jobs) {
            Counterparty worker = World.stranger(dice, World.COUNTRY);
            PersonLife.payroll(world, job, worker);
        }
        int left = Math.max(0, world.settings().transactions() - world.journal().size());
        double all = shoppers.stream().mapToDouble(PersonLife.Shopper::weight).sum();
        double reached = 0;
        int made = 0;
        for (PersonLife.Shopper shopper : shoppers) {
            reached += shopper.weight();
            int upTo = (int) Math.round(left * reached / all);
            shopper.life().shopping(upTo - made);
            made = upTo;
        }
    }
}
