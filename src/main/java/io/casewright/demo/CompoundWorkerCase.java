package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.CaseDraft.AlertDraft;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// DEMO-03: a young account that strangers pay into and that is emptied to an exchange within hours, operated from a
/// border region; the holder may be held in a scam compound, and be both.
final class CompoundWorkerCase implements Plot {

    /// An account of five weeks, not used as stated: strangers' credits leave within hours, ordered from
    /// countries that the customer did not name; papers kept by the employer.
    private static final List<String> SHOWN = List.of("CEF-001", "CEF-002", "HT-GEN-003", "MULE-004", "VA-036");
    private static final LocalDate OPENED = LocalDate.of(2026, 2, 2);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 12);
    private static final List<City> BORDER = List.of(Places.BAVET, Places.BAVET, Places.MYAWADDY, Places.TON_PHEUNG);
    private static final List<String> WORDS = List.of(
            "investment", "vip level 2", "deposit", "for trading", "充值", "membership", "task order 118", "top up");

    private final World world;
    private final Journal journal;
    private final Dice dice;
    private final CaseDraft draft =
            new CaseDraft(3, "scam-compound-worker", "New account emptied to an exchange from abroad");
    private final List<Entry> credits = new ArrayList<>();
    private final List<Entry> passedOn = new ArrayList<>();

    CompoundWorkerCase(World world) {
        this.world = world;
        this.journal = world.journal();
        this.dice = world.dice("case 03");
    }

    @Override
    public CaseDraft plant() {
        Member person = world.admit(
                Profile.person("retail-salaried", "customer service agent, formerly waiter")
                        .born(LocalDate.of(2001, 10, 5))
                        .since(OPENED)
                        .livingIn(Places.branch("Queens"))
                        .employedBy("Brightfen Online Services Co.")
                        .stating("Salary from a new job in online customer service; support for parents.")
                        .expecting(1_500, 1_300),
                dice);
        new Life(world, person, dice, OPENED.plusDays(2), FIRST.minusDays(7)).shopping(9);
        journal.in(person, OPENED.plusDays(1).atTime(10, 12), 150_000)
                .by(Channel.CASH)
                .says("cash at account opening")
                .from(person.home().counter());
        salary(person);
        flow(person);
        file(person);
        draft.shows(SHOWN);
        return draft;
    }

    private void salary(Member person) {
        Counterparty employer = World.elsewhere("Brightfen Online Services Co.", "KH", dice);
        for (LocalDate month = LocalDate.of(2026, 3, 28); month.isBefore(LAST); month = month.plusMonths(1)) {
            draft.plant(journal.in(person, month.atTime(dice.time(3, 9)), 35_000)
                    .by(Channel.WIRE)
                    .with(employer)
                    .says("salary after deductions"));
        }
    }

    private void flow(Member person) {
        Counterparty exchange = World.exchange("Coinharrow", "SC");
        String phone = "device-kh-77";
        int number = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(dice.between(1, 3))) {
            long received = 0;
            for (int index = dice.between(1, 3); index > 0; index--) {
                long cents = dice.round(200, 2_400, 50);
                received += cents;
                credits.add(draft.count(journal.in(person, day.atTime(dice.time(6, 14)), cents)
                        .by(Channel.TRANSFER)
                        .with(World.stranger(dice, dice.pick(List.of("US", "US", "CA", "GB"))))
                        .says(dice.pick(WORDS))));
            }
            City town = dice.pick(BORDER);
            number++;
            passedOn.add(draft.plant(journal.out(
                            person,
                            day.atTime(dice.time(15, 20)),
                            Math.round(received * dice.share(0.985, 0.999)) / 100 * 100)
                    .by(Channel.VIRTUAL_ASSET)
                    .with(exchange)
                    .says("usdt purchase")
                    .from(town.online(phone, World.foreignIp(town.country(), number % 7)))));
        }
    }

    private void file(Member person) {
        draft.opened(LocalDate.of(2026, 6, 16));
        draft.party(
                person,
                PartyRole.POTENTIAL_VICTIM,
                "May be held in a scam compound. Possibly both: the account serves the scam, and its holder may act "
                        + "under force. Not decided.");
        draft.outsider(
                "Brightfen Online Services Co.", PartyRole.UNKNOWN, "Named as employer; pays a small salary from KH.");
        draft.alert(AlertDraft.escalated(
                        person,
                        LocalDate.of(2026, 6, 13),
                        "New account, rapid movement to virtual assets",
                        "80 per cent of 10 or more credits moved to a virtual-asset platform within 24 hours in an account"
                                + " younger than 6 months")
                .scored("88")
                .triggeredBy(passedOn));
        draft.alert(AlertDraft.escalated(
                        person,
                        LocalDate.of(2026, 5, 2),
                        "Orders from an unexpected country",
                        "5 or more orders from a country that the customer did not name")
                .scored("64")
                .triggeredBy(passedOn.subList(0, 12)));
        draft.note(
                person,
                "S. Inman, telephone banking",
                LocalDateTime.of(2026, 5, 18, 13, 25),
                "The customer's sister called. She said that the customer left in February for an office job abroad, "
                        + "cannot leave the workplace, and that the employer took the passport on arrival. She said that a "
                        + "payment was demanded for letting the customer go. She was told that we cannot speak about the "
                        + "account.",
                "family-reports-confinement",
                "documents-held-by-other",
                "lives-at-workplace");
        draft.note(
                person,
                "S. Inman, telephone banking",
                LocalDateTime.of(2026, 6, 2, 3, 50),
                "A call from the customer's number at an unusual hour. The customer read answers from a script, did not "
                        + "know the amounts of the last three payments, and whispered that somebody was listening.",
                "appears-coerced",
                "unaware-of-activity");
        draft.caseNote(
                "L. Garland, investigations",
                LocalDateTime.of(2026, 6, 16, 10, 0),
                "The holder may be a potential victim of trafficking and at the same time the person whose account moves the "
                        + "proceeds. Both readings are kept open; nothing is decided here.");
    }
}
