package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.CaseDraft.AlertDraft;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// DEMO-12, innocent: a relief charity collects small gifts in its spring appeal and wires them to the field partners
/// that it named at onboarding; so it did the year before.
final class CharityCase implements Plot {

    /// Innocent, and it looks like this: many small gifts that gather and leave abroad.
    private static final List<String> SHOWN = List.of("HT-GEN-033");
    private static final List<Integer> YEARS = List.of(2025, 2026);
    private static final int GIFTS = 170;
    private static final List<String> WORDS = List.of(
            "spring appeal",
            "gift",
            "for the wells",
            "relief fund",
            "don de printemps",
            "Spende",
            "تبرع",
            "in memory of Nora");

    private final World world;
    private final Journal journal;
    private final Dice dice;
    private final CaseDraft draft =
            new CaseDraft(12, DemoCases.Planted.INNOCENT, "Small gifts and large wires of a charity");
    private final List<Entry> gifts = new ArrayList<>();
    private final List<Entry> wires = new ArrayList<>();

    CharityCase(World world) {
        this.world = world;
        this.journal = world.journal();
        this.dice = world.dice("case 12");
    }

    @Override
    public CaseDraft plant() {
        Member charity = world.admit(
                Profile.company("charity", "registered relief charity")
                        .named("Lanternvale Relief Fund")
                        .founded(LocalDate.of(2006, 5, 22))
                        .since(LocalDate.of(2011, 9, 5))
                        .livingIn(Places.branch("New Rochelle"))
                        .stating(
                                "Registered relief charity. Spring appeal each March; the gifts go to its field partners Blue Delta "
                                        + "Water Committee and Nile Bend Clinics in SD, named at onboarding.")
                        .expecting(45_000, 44_000, false, List.of("SD")),
                dice);
        ordinaryYear(charity);
        Counterparty water = World.elsewhere("Blue Delta Water Committee", "SD", dice);
        Counterparty clinics = World.elsewhere("Nile Bend Clinics", "SD", dice);
        List<Counterparty> donors = new ArrayList<>();
        for (int index = 0; index < 150; index++) {
            donors.add(World.stranger(dice, dice.chance(0.85) ? "US" : "CA"));
        }
        for (int year : YEARS) {
            appeal(charity, donors, year);
            wire(charity, water, LocalDate.of(year, 3, 20), 21_000);
            wire(charity, clinics, LocalDate.of(year, 4, 3), 17_000);
        }
        file(charity);
        draft.shows(SHOWN);
        return draft;
    }

    private void ordinaryYear(Member charity) {
        DemoBank.Settings settings = world.settings();
        new Life(world, charity, dice, settings.firstDay(), settings.lastDay())
                .every(Life.Standing.in(
                        10,
                        Channel.TRANSFER,
                        World.elsewhere("Maplehaven Foundation", "US", dice),
                        650_000,
                        "grant {month}"))
                .every(Life.Standing.out(
                        27, Channel.PAYROLL, World.stranger(dice, "US"), 310_000, "salary coordinator {month}"))
                .every(Life.Standing.out(
                        1,
                        Channel.TRANSFER,
                        World.elsewhere("Union Green Offices", "US", dice),
                        120_000,
                        "office rent {month}"))
                .every(Life.Standing.out(
                        16,
                        Channel.DIRECT_DEBIT,
                        World.merchant("Hudson Vale Power & Water", "US"),
                        21_000,
                        "utilities {month}"));
        for (int index = 0; index < 120; index++) {
            LocalDate day = dice.day(settings.firstDay(), settings.lastDay());
            gift(charity, World.stranger(dice, "US"), day);
        }
    }

    private void appeal(Member charity, List<Counterparty> donors, int year) {
        for (int index = 0; index < GIFTS; index++) {
            LocalDate day = dice.day(LocalDate.of(year, 3, 1), LocalDate.of(year, 3, 31));
            Entry gift = gift(charity, index < donors.size() ? donors.get(index) : dice.pick(donors), day);
            gifts.add(draft.count(gift));
        }
        journal.in(charity, LocalDate.of(year, 3, 17).atTime(10, 0), dice.round(18_000, 22_000, 500))
                .by(Channel.TRANSFER)
                .with(World.elsewhere("Maplehaven Foundation", "US", dice))
                .says("matching grant spring appeal");
    }

    private Entry gift(Member charity, Counterparty donor, LocalDate day) {
        return journal.in(charity, day.atTime(dice.time(7, 23)), dice.round(10, 240, 5))
                .by(dice.chance(0.7) ? Channel.TRANSFER : Channel.PEER_TO_PEER)
                .with(donor)
                .says(dice.pick(WORDS));
    }

    private void wire(Member charity, Counterparty partner, LocalDate day, int dollars) {
        wires.add(draft.plant(journal.out(charity, day.atTime(11, 15), dollars * 100L)
                .by(Channel.WIRE)
                .with(partner)
                .says("field programme after spring appeal")
                .from(charity.online())));
    }

    private void file(Member charity) {
        draft.opened(LocalDate.of(2026, 4, 16));
        draft.party(charity, PartyRole.SUBJECT, "Charity whose wires raised the alert.");
        draft.alert(AlertDraft.escalated(
                        charity,
                        LocalDate.of(2025, 4, 9),
                        "Many small credits and large wires to a country in conflict",
                        "50 or more credits below USD 300 within 30 days and a wire above USD 10,000 to a listed country")
                .scored("72")
                .triggeredBy(wires.subList(0, 2))
                .cleared(
                        "Spring appeal of a registered charity; the payees are the field partners named at onboarding; partner "
                                + "agreements and delivery reports seen."));
        draft.alert(AlertDraft.escalated(
                        charity,
                        LocalDate.of(2026, 4, 10),
                        "Many small credits and large wires to a country in conflict",
                        "50 or more credits below USD 300 within 30 days and a wire above USD 10,000 to a listed country")
                .scored("73")
                .triggeredBy(wires.subList(2, 4)));
        draft.explainedBy("charity", "appeal", "field partners");
        draft.note(
                charity,
                "M. Ogden, relationship desk",
                LocalDateTime.of(2026, 4, 14, 10, 25),
                "The charity sent the partner agreements, the delivery reports of 2025 and this year's appeal letter. Both "
                        + "payees are the field partners that it named at onboarding. Gifts peak each March, when the appeal "
                        + "letters go out.",
                "documents-seen",
                "business-confirmed");
        draft.note(
                charity,
                "T. Kettle, branch New Rochelle",
                LocalDateTime.of(2026, 4, 15, 13, 0),
                "The charity's entry in the public register is current, and its yearly accounts are filed. Gifts of donors and "
                        + "wires of the two years agree with the accounts.",
                "documents-seen");
    }
}
