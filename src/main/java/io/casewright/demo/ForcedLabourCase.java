package io.casewright.demo;

import io.casewright.casefile.BeneficialOwner;
import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.CaseDraft.AlertDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// DEMO-02: a labour contractor pays wages to fourteen workers of one address; most of each wage returns to its
/// director within two days, ordered from one device, and the rest is drawn at one machine minutes apart.
final class ForcedLabourCase implements Plot {

    /// Fourteen accounts of one dwelling opened within two days, wages returned to one person within two
    /// days from one device, the rest drawn at one machine minutes apart, no payroll tax, papers kept by
    /// others.
    private static final List<String> SHOWN = List.of(
            "HT-LAB-001",
            "HT-LAB-002",
            "HT-LAB-003",
            "HT-LAB-004",
            "HT-LAB-005",
            "HT-LAB-009",
            "HT-GEN-003",
            "HT-GEN-035",
            "HT-GEN-036",
            "HT-GEN-041",
            "CEF-008");
    private static final int WORKERS = 14;
    private static final LocalDate FIRST_PAYDAY = LocalDate.of(2025, 10, 3);
    private static final int PAYDAYS = 17;
    private static final List<String> REASONS = List.of("rent", "fees", "debt", "transport and rent", "debt part");

    private final World world;
    private final Journal journal;
    private final Dice dice;
    private final CaseDraft draft = new CaseDraft(2, "forced-labour", "Wages returned to a contractor's director");
    private final City town = Places.branch("Paterson");
    private final List<Entry> returned = new ArrayList<>();
    private final List<Entry> drawn = new ArrayList<>();

    ForcedLabourCase(World world) {
        this.world = world;
        this.journal = world.journal();
        this.dice = world.dice("case 02");
    }

    @Override
    public CaseDraft plant() {
        Member director = world.admit(
                Profile.person("professional", "company director")
                        .born(LocalDate.of(1979, 8, 23))
                        .since(LocalDate.of(2021, 2, 15))
                        .livingIn(town)
                        .stating("Director's salary and household spending.")
                        .expecting(6_500, 6_000),
                dice);
        Member company = world.admit(
                Profile.company("construction", "labour contractor")
                        .named("Harborcrest Labour Services LLC")
                        .founded(LocalDate.of(2021, 1, 11))
                        .since(LocalDate.of(2021, 2, 15))
                        .livingIn(town)
                        .stating("Supplies workers to warehouses and building sites; about fifteen employees.")
                        .expecting(60_000, 55_000)
                        .risk("medium")
                        .ownedBy(new BeneficialOwner(
                                director.name(), Optional.of(new BigDecimal("1.00")), Optional.of(director.id()))),
                dice);
        ordinaryBusiness(company, director);
        List<Member> workers = workers(company);
        for (int payday = 0; payday < PAYDAYS; payday++) {
            pay(company, director, workers, FIRST_PAYDAY.plusWeeks(payday * 2L));
        }
        file(company, director, workers);
        draft.shows(SHOWN);
        return draft;
    }

    private void ordinaryBusiness(Member company, Member director) {
        DemoBank.Settings settings = world.settings();
        LocalDate grown = FIRST_PAYDAY.minusDays(30);
        client(company, "Brickmere Warehousing LLC", settings.firstDay());
        client(company, "Tidalgate Builders Inc", grown);
        client(company, "Kestrelford Foods LLC", grown);
        Life life = new Life(world, company, dice, settings.firstDay(), settings.lastDay());
        life.every(Life.Standing.out(
                25,
                Channel.DIRECT_DEBIT,
                World.merchant("Garden Fleet Leasing", "US"),
                118_000,
                "minibus lease {month}"));
        Counterparty fromCompany = company.main().asCounterparty();
        new Life(world, director, dice, settings.firstDay(), settings.lastDay())
                .tenant(520_000, World.elsewhere("Granite Hill Estates", "US", dice))
                .every(Life.Standing.in(27, Channel.PAYROLL, fromCompany, 560_000, "director's salary {month}"))
                .shopping(60);
        new Life(world, company, dice, settings.firstDay(), settings.lastDay())
                .every(Life.Standing.out(
                        27, Channel.PAYROLL, director.main().asCounterparty(), 560_000, "director's salary {month}"));
    }

    private void client(Member company, String name, LocalDate from) {
        Counterparty payer = World.elsewhere(name, "US", dice);
        new Life(world, company, dice, from, world.settings().lastDay())
                .every(Life.Standing.in(
                                dice.between(3, 24), Channel.TRANSFER, payer, 1_280_000, "labour supplied {month}")
                        .varying(0.2));
    }

    private List<Member> workers(Member company) {
        List<Member> workers = new ArrayList<>();
        for (int index = 0; index < WORKERS; index++) {
            LocalDate opened = LocalDate.of(2025, 9, index < 8 ? 16 : 17);
            boolean ownDevice = index >= 12;
            Profile profile = Profile.person("retail-salaried", "labourer")
                    .born(dice.day(LocalDate.of(1983, 1, 1), LocalDate.of(2004, 12, 31)))
                    .employedBy(company.name())
                    .since(opened)
                    .livingIn(town)
                    .at("41 Tannery Way, rear building")
                    .stating("Wages only. Form filled in by the employer's representative.")
                    .expecting(2_900, 2_700);
            if (!ownDevice) {
                profile.usingDevice("device-lab-01").usingIp("2001:db8:1:ffff::41");
            }
            workers.add(world.admit(profile, dice));
        }
        return workers;
    }

    private void pay(Member company, Member director, List<Member> workers, LocalDate payday) {
        LocalDateTime machine = payday.plusDays(1).atTime(19, dice.between(2, 20));
        for (Member worker : workers) {
            long wage = dice.round(1_180, 1_360, 10);
            Journal.Pair wages = journal.transfer(
                    company,
                    worker,
                    payday.atTime(dice.time(7, 10)),
                    wage,
                    new Journal.Payment(Channel.PAYROLL, "wages " + payday, company.online()));
            draft.plant(wages);
            long back = Math.round(wage * dice.share(0.66, 0.84)) / 500 * 500;
            Journal.Pair pair = journal.transfer(
                    worker,
                    director,
                    payday.atTime(dice.time(11, 23)),
                    back,
                    new Journal.Payment(Channel.TRANSFER, dice.pick(REASONS), worker.online()));
            draft.plant(pair.out());
            returned.add(draft.count(pair.in()));
            machine = machine.plusSeconds(dice.between(70, 170));
            drawn.add(draft.plant(draw(worker, machine, (wage - back) / 2_000 * 2_000)));
        }
        spend(director, payday);
    }

    private Entry draw(Member worker, LocalDateTime when, long cents) {
        return journal.out(worker, when, cents)
                .by(Channel.ATM)
                .with(World.merchant("ATM 0417 Market Square", "US"))
                .says("cash withdrawal ATM 0417")
                .from(town.counter());
    }

    /// The director draws on what came back.
    private void spend(Member director, LocalDate payday) {
        draft.plant(journal.out(director, payday.plusDays(4).atTime(dice.time(10, 16)), dice.round(4_000, 6_000, 500))
                .by(Channel.CASH)
                .says("cash withdrawal at counter")
                .from(town.counter()));
        draft.plant(journal.out(director, payday.plusDays(5).atTime(dice.time(10, 16)), dice.round(4_500, 6_500, 500))
                .by(Channel.TRANSFER)
                .with(World.elsewhere("Umberhaven Motors", "US", dice))
                .says("vehicle instalment")
                .from(director.online()));
    }

    private void file(Member company, Member director, List<Member> workers) {
        draft.opened(LocalDate.of(2026, 6, 9));
        draft.party(company, PartyRole.SUBJECT, "Employer that pays the wages.");
        draft.party(director, PartyRole.SUBJECT, "Director and owner; receives most of the wages back.");
        workers.forEach(worker -> draft.party(
                worker, PartyRole.POTENTIAL_VICTIM, "Worker who keeps little of the wages; account run by others."));
        draft.alert(AlertDraft.escalated(
                        director,
                        LocalDate.of(2026, 5, 29),
                        "Many payers soon after payday",
                        "6 or more employees of one payer send money to the same person within 48 hours of payday")
                .scored("91")
                .triggeredBy(returned));
        draft.alert(AlertDraft.escalated(
                        workers.getFirst(),
                        LocalDate.of(2026, 5, 29),
                        "Cards used one after another",
                        "5 or more customers' cards at one cash machine within 60 minutes")
                .scored("78")
                .triggeredBy(drawn.subList(drawn.size() - WORKERS, drawn.size())));
        notes(company, director, workers);
    }

    private void notes(Member company, Member director, List<Member> workers) {
        draft.note(
                workers.get(0),
                "D. Fairley, branch Paterson",
                LocalDateTime.of(2025, 9, 16, 14, 20),
                "Eight accounts opened in one afternoon. A man who said that he was from the employer brought the group, "
                        + "filled in the forms and kept the passports and the new bank cards in one folder. He gave his own "
                        + "telephone number for all of them.",
                "third-party-speaks",
                "documents-held-by-other");
        draft.note(
                workers.get(3),
                "D. Fairley, branch Paterson",
                LocalDateTime.of(2026, 3, 4, 12, 10),
                "The customer came alone and asked how much was in the account. The customer said that the workers sleep "
                        + "behind the workshop and that the boss keeps the card until the debt is paid. The customer was "
                        + "afraid of being seen at the branch and asked that nobody be told.",
                "lives-at-workplace",
                "documents-held-by-other",
                "appears-coerced");
        draft.note(
                director,
                "M. Ogden, relationship desk",
                LocalDateTime.of(2026, 5, 20, 9, 45),
                "Asked about the transfers from employees, the customer said that they pay rent and a training debt. No "
                        + "lease and no loan papers were shown, and the sums differ from worker to worker without a "
                        + "schedule.",
                "cannot-explain-funds");
        draft.note(
                company,
                "A. Prescott, alert triage",
                LocalDateTime.of(2026, 6, 8, 17, 0),
                "The company's account shows wages but no payroll tax and no insurance. Twelve of the fourteen "
                        + "workers' accounts are operated from one device. Escalated with the request to protect the workers.");
    }
}
