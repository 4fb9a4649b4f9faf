package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.CaseDraft.AlertDraft;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// DEMO-06: one person's device and address order payments from ten other customers' accounts; their money gathers
/// with the person within hours and leaves to an exchange and as cash.
final class HerderCase implements Plot {

    /// One device orders for ten other accounts; within three hours their money is gathered, and the same
    /// evening it is gone; no explanation. No relay from account to account within minutes, as motorcades do.
    private static final List<String> SHOWN = List.of("CEF-002", "CEF-007", "CEF-008", "MULE-012");
    private static final int MULES = 10;
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 9);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 22);

    private final World world;
    private final Journal journal;
    private final Dice dice;
    private final CaseDraft draft = new CaseDraft(6, "mule-herder", "One device behind ten customers' accounts");
    private final List<Entry> gathered = new ArrayList<>();

    HerderCase(World world) {
        this.world = world;
        this.journal = world.journal();
        this.dice = world.dice("case 06");
    }

    @Override
    public CaseDraft plant() {
        DemoBank.Settings settings = world.settings();
        Member herder = world.admit(
                Profile.person("professional", "freelance web designer")
                        .born(LocalDate.of(1993, 12, 2))
                        .since(LocalDate.of(2022, 3, 14))
                        .livingIn(Places.branch("Brooklyn"))
                        .stating("Fees from designing web pages for small firms.")
                        .expecting(4_500, 4_200)
                        .usingDevice("device-06-main")
                        .usingIp("203.0.113.66"),
                dice);
        new Life(world, herder, dice, settings.firstDay(), settings.lastDay())
                .every(Life.Standing.in(
                                6,
                                Channel.TRANSFER,
                                World.elsewhere("Yellowgate Print LLC", "US", dice),
                                390_000,
                                "design {month}")
                        .varying(0.15))
                .tenant(390_000, World.elsewhere("Pilot Street Homes", "US", dice))
                .shopping(45);
        List<Member> mules = mules();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(dice.between(2, 4))) {
            gather(herder, dice.pickSome(mules, dice.between(3, 5)), day);
        }
        file(herder, mules);
        draft.shows(SHOWN);
        return draft;
    }

    private List<Member> mules() {
        List<Member> mules = new ArrayList<>();
        DemoBank.Settings settings = world.settings();
        for (int index = 0; index < MULES; index++) {
            boolean student = index % 2 == 0;
            Profile profile = student
                    ? Profile.person("student", "student").born(LocalDate.of(2004, 1 + index, 11))
                    : Profile.person("retail-salaried", "shop assistant").born(LocalDate.of(1996, 1 + index, 23));
            Member mule = world.admit(
                    profile.since(LocalDate.of(2024, 1 + index, 15))
                            .stating("Personal account.")
                            .expecting(student ? 900 : 2_100, student ? 900 : 2_000),
                    dice);
            long income = student ? 65_000 : 180_000;
            new Life(world, mule, dice, settings.firstDay(), settings.lastDay())
                    .every(Life.Standing.in(4, Channel.TRANSFER, World.stranger(dice, "US"), income, "monthly"))
                    .every(Life.Standing.out(
                            9,
                            Channel.DIRECT_DEBIT,
                            World.merchant("Tidewater Card Services", "US"),
                            Math.round(income * 0.7),
                            "card bill {month}"))
                    .shopping(24);
            mules.add(mule);
        }
        return mules;
    }

    /// Strangers' money arrives with some mules and is with the herder within three hours, gone by the next day.
    private void gather(Member herder, List<Member> mules, LocalDate day) {
        long total = 0;
        for (Member mule : mules) {
            LocalDateTime arrival = day.atTime(dice.time(9, 14));
            long cents = dice.round(600, 2_600, 20);
            draft.plant(journal.in(mule, arrival, cents)
                    .by(Channel.TRANSFER)
                    .with(World.stranger(dice, "US"))
                    .says(dice.pick(List.of("order 4410", "deposit", "rental deposit", "ticket", "payment"))));
            long onward = Math.round(cents * 0.95) / 100 * 100;
            Journal.Pair pair = journal.transfer(
                    mule,
                    herder,
                    arrival.plusMinutes(dice.between(15, 170)),
                    onward,
                    new Journal.Payment(Channel.PEER_TO_PEER, "ok", herder.online()));
            draft.plant(pair.out());
            gathered.add(draft.count(pair.in()));
            total += onward;
        }
        leave(herder, day, total);
    }

    private void leave(Member herder, LocalDate day, long total) {
        long cash = Math.min(100_000, total / 5 / 2_000 * 2_000);
        draft.plant(journal.out(herder, day.atTime(dice.time(18, 21)), cash)
                .by(Channel.ATM)
                .says("cash withdrawal")
                .from(herder.home().counter()));
        Counterparty exchange = World.exchange("Bitbrunnel Exchange", "MT");
        draft.plant(
                journal.out(herder, day.atTime(dice.time(19, 23)), Math.round((total - cash) * 0.93) / 1_000 * 1_000)
                        .by(Channel.VIRTUAL_ASSET)
                        .with(exchange)
                        .says("usdt")
                        .from(herder.online()));
    }

    private void file(Member herder, List<Member> mules) {
        draft.opened(LocalDate.of(2026, 5, 28));
        draft.party(herder, PartyRole.SUBJECT, "Device and address behind the payments; receives the money.");
        mules.forEach(mule -> draft.party(
                mule,
                PartyRole.ASSOCIATE,
                "Account was paid into by strangers and emptied from the subject's device."));
        draft.alert(AlertDraft.escalated(
                        herder,
                        LocalDate.of(2026, 5, 25),
                        "One device, many customers",
                        "one device or internet address orders payments for 5 or more customers within 30 days")
                .scored("95")
                .triggeredBy(gathered));
        draft.alert(AlertDraft.escalated(
                        mules.getFirst(),
                        LocalDate.of(2026, 5, 25),
                        "Rapid pass-through",
                        "80 per cent of 5 or more credits out within 24 hours")
                .scored("70")
                .triggeredBy(gathered.subList(0, 5)));
        draft.note(
                mules.get(1),
                "R. Hobbs, branch Brooklyn",
                LocalDateTime.of(2026, 5, 19, 12, 35),
                "The customer said that an acquaintance who designs web pages asked to use the account for a few weeks and "
                        + "pays 50 dollars for each payment. The acquaintance set up the banking application on his "
                        + "own phone. The customer does not know who the payers are.",
                "unaware-of-activity");
        draft.note(
                herder,
                "M. Ogden, relationship desk",
                LocalDateTime.of(2026, 5, 26, 10, 5),
                "Asked about the peer-to-peer credits, the customer said that friends chip in for an investment club. No "
                        + "list of members was shown. The customer closed the conversation when asked about the shared device.",
                "cannot-explain-funds");
    }
}
