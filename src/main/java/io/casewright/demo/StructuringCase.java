package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.CaseDraft.AlertDraft;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// DEMO-10: a restaurant owner's cash deposits just below 10,000 at five branches within eight weeks, then wires out.
final class StructuringCase implements Plot {

    /// Cash deposits of 9,000 to 9,950 at five branches, two on some days, more than in any month before,
    /// without an explanation.
    private static final List<String> SHOWN = List.of("CEF-007", "ML-018", "ML-027", "ML-028");
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 6);
    private static final List<City> BRANCHES = List.of(
            Places.branch("Newark"),
            Places.branch("Jersey City"),
            Places.branch("Paterson"),
            Places.branch("Yonkers"),
            Places.branch("Stamford"));

    private final World world;
    private final Journal journal;
    private final Dice dice;
    private final CaseDraft draft = new CaseDraft(10, "structuring", "Cash deposits of a restaurant owner");
    private final List<Entry> deposits = new ArrayList<>();
    private final List<Entry> wires = new ArrayList<>();

    StructuringCase(World world) {
        this.world = world;
        this.journal = world.journal();
        this.dice = world.dice("case 10");
    }

    @Override
    public CaseDraft plant() {
        Member owner = world.admit(
                Profile.person("restaurant", "restaurant owner")
                        .born(LocalDate.of(1974, 2, 11))
                        .since(LocalDate.of(2015, 10, 12))
                        .livingIn(Places.branch("Newark"))
                        .account("business current")
                        .stating("Takings of one restaurant with forty seats, about a quarter in cash.")
                        .expecting(26_000, 24_000, true, List.of()),
                dice);
        ordinaryBusiness(owner);
        deposits(owner);
        wires(owner);
        file(owner);
        draft.shows(SHOWN);
        return draft;
    }

    private void ordinaryBusiness(Member owner) {
        DemoBank.Settings settings = world.settings();
        Life life = new Life(world, owner, dice, settings.firstDay(), settings.lastDay());
        for (int day : List.of(4, 11, 18, 25)) {
            life.every(Life.Standing.in(
                            day,
                            Channel.TRANSFER,
                            World.merchant("Cardstream Settlement", "US"),
                            430_000,
                            "card takings")
                    .varying(0.2));
            life.every(Life.Standing.in(day, Channel.CASH, Counterparty.NONE, 140_000, "cash takings")
                    .varying(0.25));
        }
        life.every(Life.Standing.out(
                        6,
                        Channel.TRANSFER,
                        World.elsewhere("Dockside Wholesale Foods", "US", dice),
                        720_000,
                        "supplies {month}")
                .varying(0.15));
        life.every(Life.Standing.out(
                1,
                Channel.TRANSFER,
                World.elsewhere("Mill Race Properties", "US", dice),
                420_000,
                "shop rent {month}"));
        for (int index = 0; index < 4; index++) {
            life.every(Life.Standing.out(28, Channel.PAYROLL, World.stranger(dice, "US"), 215_000, "wages {month}"));
        }
        life.every(Life.Standing.out(
                14,
                Channel.DIRECT_DEBIT,
                World.merchant("Hudson Vale Power & Water", "US"),
                96_000,
                "utilities {month}"));
    }

    /// Thirty deposits in eight weeks, on seven days two of them at different branches.
    private void deposits(Member owner) {
        int made = 0;
        for (int index = 0; index < 23; index++) {
            LocalDate day = FIRST.plusDays(index * 5L / 2);
            int today = index % 3 == 0 && made < 30 ? 2 : 1;
            for (int count = 0; count < today; count++) {
                City branch = BRANCHES.get((index + count * 2) % BRANCHES.size());
                deposits.add(draft.count(journal.in(
                                owner,
                                day.atTime(dice.time(9 + count * 4, 12 + count * 4)),
                                dice.round(9_000, 9_950, 50))
                        .by(Channel.CASH)
                        .says("cash deposit branch " + branch.name())
                        .from(branch.counter())));
                made++;
            }
        }
    }

    private void wires(Member owner) {
        long banked = deposits.stream().mapToLong(Entry::cents).sum();
        LocalDate day = FIRST.plusDays(17);
        List<Counterparty> payees = List.of(
                World.elsewhere("Opalwick Equipment Ltd", "HK", dice),
                World.elsewhere("Jadeford Trading Co", "HK", dice));
        for (int index = 0; index < 6; index++) {
            wires.add(draft.plant(journal.out(
                            owner, day.plusDays(index * 8L).atTime(dice.time(10, 15)), banked / 7 / 100_000 * 100_000)
                    .by(Channel.WIRE)
                    .with(payees.get(index % 2))
                    .says("kitchen equipment")
                    .from(owner.online())));
        }
    }

    private void file(Member owner) {
        draft.opened(LocalDate.of(2026, 6, 10));
        draft.party(owner, PartyRole.SUBJECT, "Made or ordered the cash deposits.");
        draft.alert(AlertDraft.escalated(
                        owner,
                        LocalDate.of(2026, 4, 24),
                        "Cash deposits just below the reporting threshold",
                        "3 cash deposits of USD 9,000 to USD 10,000 within 10 days")
                .scored("81")
                .triggeredBy(deposits.subList(0, 9)));
        draft.alert(AlertDraft.escalated(
                        owner,
                        LocalDate.of(2026, 6, 2),
                        "Cash deposits just below the reporting threshold",
                        "3 cash deposits of USD 9,000 to USD 10,000 within 10 days")
                .scored("94")
                .triggeredBy(deposits));
        draft.note(
                owner,
                "K. Marsh, branch Newark",
                LocalDateTime.of(2026, 4, 22, 12, 20),
                "The customer asked what amount has to be reported and took 400 dollars back from a deposit of 10,300 dollars "
                        + "when told. A second person waited with another envelope and went to the next counter.",
                "cannot-explain-funds");
        draft.note(
                owner,
                "M. Ogden, relationship desk",
                LocalDateTime.of(2026, 6, 8, 10, 0),
                "Takings by card have not changed since last year. The customer said that a private party room brought the "
                        + "cash but had no bookings to show, and could not say what equipment was bought abroad.",
                "cannot-explain-funds");
    }
}
