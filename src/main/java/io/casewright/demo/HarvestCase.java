package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.CaseDraft.AlertDraft;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// DEMO-11, innocent: a berry farm pays many seasonal workers who live in its dormitory. The same season was there the
/// year before, and the workers keep their wages.
final class HarvestCase implements Plot {

    /// Innocent, and it looks like this: the wages of many workers who live in one dormitory.
    private static final List<String> SHOWN = List.of("HT-LAB-004");
    private static final int WORKERS = 18;
    private static final int WEEKS = 9;
    private static final List<LocalDate> SEASONS = List.of(LocalDate.of(2025, 4, 18), LocalDate.of(2026, 4, 17));

    private final World world;
    private final Journal journal;
    private final Dice dice;
    private final CaseDraft draft =
            new CaseDraft(11, DemoCases.Planted.INNOCENT, "Many workers at one address paid by a farm");
    private final City town = Places.COUNTRYSIDE.get(1);
    private final List<Entry> wages = new ArrayList<>();

    HarvestCase(World world) {
        this.world = world;
        this.journal = world.journal();
        this.dice = world.dice("case 11");
    }

    @Override
    public CaseDraft plant() {
        Member farm = world.admit(
                Profile.company("agriculture", "berry farm")
                        .named("Birchfield Berry Farm LLC")
                        .founded(LocalDate.of(2008, 3, 3))
                        .since(LocalDate.of(2012, 4, 16))
                        .livingIn(town)
                        .account("business current")
                        .stating(
                                "Berry farm with a seasonal harvest from April to June. Employs about twenty seasonal workers each "
                                        + "year, with housing in the farm's registered dormitory; a housing deduction of 12 per cent "
                                        + "is agreed in the contracts.")
                        .expecting(70_000, 66_000, true, List.of()),
                dice);
        ordinaryBusiness(farm);
        List<Member> workers = workers(farm);
        for (LocalDate season : SEASONS) {
            for (int week = 0; week < WEEKS; week++) {
                pay(farm, workers, season.plusWeeks(week));
            }
            harvest(farm, season);
        }
        workers.forEach(worker -> live(worker));
        file(farm, workers);
        draft.shows(SHOWN);
        return draft;
    }

    private void ordinaryBusiness(Member farm) {
        DemoBank.Settings settings = world.settings();
        new Life(world, farm, dice, settings.firstDay(), settings.lastDay())
                .every(Life.Standing.in(
                                8,
                                Channel.TRANSFER,
                                World.elsewhere("Pebblebrook Preserves Inc", "US", dice),
                                900_000,
                                "jam fruit {month}")
                        .varying(0.2))
                .every(Life.Standing.out(
                        5,
                        Channel.TRANSFER,
                        World.elsewhere("Oakenfield Nurseries", "US", dice),
                        240_000,
                        "plants {month}"))
                .every(Life.Standing.out(
                        15,
                        Channel.DIRECT_DEBIT,
                        World.merchant("Hudson Vale Power & Water", "US"),
                        130_000,
                        "utilities {month}"))
                .every(Life.Standing.out(
                        20,
                        Channel.DIRECT_DEBIT,
                        World.merchant("State Payroll Tax Office", "US"),
                        160_000,
                        "payroll tax {month}"))
                .every(Life.Standing.out(
                        22,
                        Channel.DIRECT_DEBIT,
                        World.merchant("Orchard Mutual Insurance", "US"),
                        88_000,
                        "workers' insurance {month}"));
    }

    private void harvest(Member farm, LocalDate season) {
        Counterparty market = World.elsewhere("Greenbasket Market", "US", dice);
        for (int week = 0; week < WEEKS + 1; week++) {
            journal.in(
                            farm,
                            season.plusWeeks(week).plusDays(3).atTime(dice.time(8, 12)),
                            dice.round(14_000, 19_000, 100))
                    .by(Channel.TRANSFER)
                    .with(market)
                    .says("berries week " + (week + 1));
        }
    }

    private List<Member> workers(Member farm) {
        List<Member> workers = new ArrayList<>();
        for (int index = 0; index < WORKERS; index++) {
            workers.add(world.admit(
                    Profile.person("agriculture", "seasonal farm worker")
                            .born(dice.day(LocalDate.of(1978, 1, 1), LocalDate.of(2003, 12, 31)))
                            .employedBy(farm.name())
                            .since(LocalDate.of(index < 12 ? 2024 : 2025, 4, 1 + index / 2))
                            .livingIn(town)
                            .at("200 Orchard Terrace, dormitory")
                            .stating("Wages of the harvest season and money sent home to the family.")
                            .expecting(3_600, 3_300, true, List.of("MX")),
                    dice));
        }
        return workers;
    }

    private void pay(Member farm, List<Member> workers, LocalDate payday) {
        for (Member worker : workers) {
            Journal.Pair pair = journal.transfer(
                    farm,
                    worker,
                    payday.atTime(dice.time(7, 11)),
                    dice.round(690, 840, 5),
                    new Journal.Payment(Channel.PAYROLL, "harvest wages, housing 12% deducted", farm.online()));
            draft.plant(pair.out());
            wages.add(draft.count(pair.in()));
        }
        draft.plant(journal.out(farm, payday.plusDays(1).atTime(10, 30), dice.round(1_500, 2_400, 100))
                .by(Channel.CASH)
                .says("cash for day helpers, receipts kept")
                .from(town.counter()));
    }

    /// Workers shop, send home about a third, and keep the rest.
    private void live(Member worker) {
        Counterparty family = World.stranger(dice, "MX");
        for (LocalDate season : SEASONS) {
            LocalDate end = season.plusWeeks(WEEKS);
            Life life = new Life(world, worker, dice, season.plusDays(1), end);
            life.shopping(12);
            life.cashWithdrawals(4, List.of(6_000L, 8_000L, 10_000L));
            for (int month = 0; month < 2; month++) {
                journal.out(
                                worker,
                                season.plusDays(20 + month * 28L + dice.below(8))
                                        .atTime(dice.time(11, 20)),
                                dice.round(450, 750, 10))
                        .by(Channel.MONEY_SERVICE)
                        .with(family)
                        .says(dice.pick(List.of("para la familia", "gastos de casa", "escuela")))
                        .from(worker.online());
            }
            journal.out(worker, end.plusDays(dice.between(2, 5)).atTime(dice.time(9, 15)), dice.round(1_400, 2_000, 50))
                    .by(Channel.TRANSFER)
                    .with(World.elsewhere(worker.name(), "MX", dice))
                    .says("own savings account at home")
                    .from(worker.online());
        }
    }

    private void file(Member farm, List<Member> workers) {
        draft.opened(LocalDate.of(2026, 6, 8));
        draft.party(farm, PartyRole.SUBJECT, "Employer whose wages raised the alert.");
        for (int index = 0; index < workers.size(); index++) {
            PartyRole role = index < 2 ? PartyRole.WITNESS : PartyRole.UNKNOWN;
            String reason = index < 2 ? "Spoken to alone at the site visit." : "Employee; registered at the dormitory.";
            draft.party(workers.get(index), role, reason);
        }
        draft.alert(AlertDraft.escalated(
                        farm,
                        LocalDate.of(2025, 5, 26),
                        "Many employees at one address",
                        "10 or more payroll recipients registered at one address")
                .scored("68")
                .triggeredBy(wages.subList(0, WORKERS * 3))
                .cleared(
                        "Seasonal harvest workers in a registered dormitory; contracts, housing licence and payslips seen; the "
                                + "wages stay with the workers."));
        draft.alert(AlertDraft.escalated(
                        farm,
                        LocalDate.of(2026, 5, 29),
                        "Many employees at one address",
                        "10 or more payroll recipients registered at one address")
                .scored("69")
                .triggeredBy(wages.subList(WORKERS * WEEKS, WORKERS * (WEEKS + 4))));
        draft.explainedBy("seasonal", "harvest", "housing");
        draft.note(
                farm,
                "M. Ogden, relationship desk",
                LocalDateTime.of(2026, 6, 4, 15, 10),
                "The farm sent the contracts of all eighteen seasonal workers, the housing licence of the dormitory and the "
                        + "payslips of May. The deduction for housing is 12 per cent of gross wages, as agreed in the contracts. "
                        + "The same harvest season was reviewed in 2025 with the same result.",
                "documents-seen",
                "business-confirmed");
        draft.note(
                workers.get(0),
                "H. Barlow, agricultural desk",
                LocalDateTime.of(2026, 6, 5, 9, 30),
                "Visited the farm. Workers were picking, the dormitory is posted with its licence, and each worker spoken to "
                        + "alone holds an own passport, an own bank card and an own telephone. They send part of the wages "
                        + "home and decide themselves.",
                "site-visited",
                "business-confirmed");
    }
}
