package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.casefile.Transaction.Direction;
import io.casewright.demo.CaseDraft.AlertDraft;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// DEMO-04: a pensioner's quiet account, emptied in eight weeks to an exchange and two new payees on an online friend's
/// advice; the subject is the payee company.
final class ScamVictimCase implements Plot {

    /// A quiet account of an older customer without virtual assets before: rising payments to an exchange
    /// out of savings, a small payout at first, new payees, a tax and fees at the end, an adviser met
    /// online; a company that wires what private payers send abroad.
    private static final List<String> SHOWN = List.of(
            "SC-VIC-001",
            "SC-VIC-002",
            "SC-VIC-005",
            "SC-VIC-007",
            "SC-VIC-008",
            "SC-VIC-010",
            "SC-VIC-014",
            "SC-VIC-020",
            "SC-VIC-022",
            "HT-GEN-033");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 3);
    /// Whole dollars to the exchange, one after the other, rising.
    private static final List<Integer> TO_EXCHANGE = List.of(500, 1_500, 2_500, 4_000, 6_000, 8_500, 12_000, 15_000);
    /// Whole dollars to the company, rising.
    private static final List<Integer> TO_COMPANY = List.of(2_000, 3_500, 5_000, 7_500, 9_800);

    private final World world;
    private final Journal journal;
    private final Dice dice;
    private final CaseDraft draft = new CaseDraft(4, "scam-victim", "Savings of a pensioner paid to new payees");
    private final List<Entry> paid = new ArrayList<>();
    private final List<Entry> received = new ArrayList<>();

    ScamVictimCase(World world) {
        this.world = world;
        this.journal = world.journal();
        this.dice = world.dice("case 04");
    }

    @Override
    public CaseDraft plant() {
        Member victim = world.admit(
                Profile.person("pensioner", "retired teacher")
                        .born(LocalDate.of(1953, 6, 19))
                        .since(LocalDate.of(1998, 4, 20))
                        .livingIn(Places.branch("Stamford"))
                        .stating("Pension and savings.")
                        .expecting(2_600, 2_400)
                        .withSavings(),
                dice);
        Member company = world.admit(
                Profile.company("import-export", "wholesale of household goods")
                        .named("Quillmont Capital Services LLC")
                        .founded(LocalDate.of(2025, 11, 24))
                        .since(LocalDate.of(2025, 12, 8))
                        .livingIn(Places.branch("Jersey City"))
                        .stating("Buys and sells household goods wholesale.")
                        .expecting(25_000, 24_000)
                        .risk("medium"),
                dice);
        quietYears(victim);
        eightWeeks(victim, company);
        loan(victim, company);
        companyFlows(company);
        file(victim, company);
        draft.shows(SHOWN);
        return draft;
    }

    private void quietYears(Member victim) {
        DemoBank.Settings settings = world.settings();
        new Life(world, victim, dice, settings.firstDay(), settings.lastDay())
                .every(Life.Standing.in(
                        3,
                        Channel.TRANSFER,
                        World.merchant("State Teachers Pension Office", "US"),
                        248_000,
                        "pension {month}"))
                .every(Life.Standing.out(
                        15,
                        Channel.DIRECT_DEBIT,
                        World.merchant("Hudson Vale Power & Water", "US"),
                        14_500,
                        "utilities {month}"))
                .every(Life.Standing.out(
                        18,
                        Channel.DIRECT_DEBIT,
                        World.merchant("Tidewater Card Services", "US"),
                        190_000,
                        "card bill {month}"))
                .shopping(55);
    }

    private void eightWeeks(Member victim, Member company) {
        Counterparty exchange = World.exchange("Bitbrunnel Exchange", "MT");
        for (int index = 0; index < TO_EXCHANGE.size(); index++) {
            LocalDate day = FIRST.plusDays(index * 7L);
            long cents = TO_EXCHANGE.get(index) * 100L;
            fromSavings(victim, day, cents);
            paid.add(draft.count(journal.out(victim, day.atTime(dice.time(10, 16)), cents)
                    .by(Channel.VIRTUAL_ASSET)
                    .with(exchange)
                    .says("investment account")
                    .from(victim.online())));
        }
        draft.plant(journal.in(victim, FIRST.plusDays(4).atTime(11, 5), 54_000)
                .by(Channel.VIRTUAL_ASSET)
                .with(exchange)
                .says("profit payout"));
        for (int index = 0; index < TO_COMPANY.size(); index++) {
            LocalDate day = FIRST.plusDays(24 + index * 6L);
            long cents = TO_COMPANY.get(index) * 100L;
            fromSavings(victim, day, cents);
            toCompany(victim, company, day, cents, "investment");
        }
    }

    private void fromSavings(Member victim, LocalDate day, long cents) {
        Journal.Pair pair =
                journal.transfer(victim.savings().orElseThrow(), victim.main(), day.atTime(dice.time(8, 10)), cents);
        pair.out().says("from savings").from(victim.online());
        pair.in().says("from savings");
        draft.plant(pair);
    }

    private void toCompany(Member victim, Member company, LocalDate day, long cents, String reference) {
        Journal.Pair pair = journal.transfer(
                victim,
                company,
                day.atTime(dice.time(11, 16)),
                cents,
                new Journal.Payment(Channel.TRANSFER, reference, victim.online()));
        paid.add(draft.count(pair.out()));
        received.add(draft.plant(pair.in()));
    }

    /// A loan is taken and passed on; then come a tax to unlock the account and a fee to release it.
    private void loan(Member victim, Member company) {
        LocalDate day = LocalDate.of(2026, 4, 20);
        draft.plant(journal.in(victim, day.atTime(9, 30), 1_500_000)
                .by(Channel.TRANSFER)
                .with(World.merchant("Tidewater Consumer Loans", "US"))
                .says("personal loan paid out"));
        toCompany(victim, company, day.plusDays(1), 920_000, "account unlock tax");
        Counterparty clearance = World.elsewhere("Ostermere Clearance Bureau", "HK", dice);
        paid.add(draft.count(journal.out(victim, day.plusDays(3).atTime(14, 12), 480_000)
                .by(Channel.WIRE)
                .with(clearance)
                .says("release fee")
                .from(victim.online())));
        paid.add(draft.count(journal.out(victim, day.plusDays(7).atTime(12, 44), 260_000)
                .by(Channel.WIRE)
                .with(clearance)
                .says("final release fee")
                .from(victim.online())));
    }

    /// Others pay the company as well, and nearly all of it leaves for abroad within three days.
    private void companyFlows(Member company) {
        List<Entry> credits = new ArrayList<>(received);
        for (int index = 0; index < 22; index++) {
            LocalDate day = dice.day(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 5, 8));
            credits.add(draft.plant(journal.in(company, day.atTime(dice.time(9, 17)), dice.round(800, 9_000, 100))
                    .by(Channel.TRANSFER)
                    .with(World.stranger(dice, "US"))
                    .says(dice.pick(List.of("investment", "account top up", "release fee", "trading deposit")))));
        }
        Counterparty abroad = World.elsewhere("Lotuswick Trading Ltd", "HK", dice);
        for (Entry credit : credits) {
            LocalDateTime when = credit.booked()
                    .atZone(World.ZONE)
                    .toLocalDate()
                    .plusDays(dice.between(1, 3))
                    .atTime(dice.time(9, 17));
            draft.plant(
                    journal.add(company.main(), when, Math.round(credit.cents() * 0.96) / 1_000 * 1_000, Direction.OUT)
                            .by(Channel.WIRE)
                            .with(abroad)
                            .says("goods")
                            .from(company.online()));
        }
    }

    private void file(Member victim, Member company) {
        draft.opened(LocalDate.of(2026, 5, 14));
        draft.party(company, PartyRole.SUBJECT, "Payee company; passes on what private persons send it.");
        draft.party(victim, PartyRole.POTENTIAL_VICTIM, "Pensioner who paid on an online friend's advice.");
        draft.alert(AlertDraft.escalated(
                        victim,
                        LocalDate.of(2026, 4, 29),
                        "Sudden payments of an older customer",
                        "3 or more payments above five times the yearly median to new payees within 30 days, age 65 or more")
                .scored("93")
                .triggeredBy(paid));
        draft.alert(AlertDraft.escalated(
                        company,
                        LocalDate.of(2026, 5, 11),
                        "Private payers, money abroad",
                        "90 per cent of credits from private persons wired abroad within 5 days in a trading company's account")
                .scored("82")
                .triggeredBy(received));
        draft.note(
                victim,
                "C. Norwood, branch Stamford",
                LocalDateTime.of(2026, 4, 28, 10, 50),
                "The customer asked why a transfer was held. A friend met online in January gives advice on a trading site "
                        + "and told the customer to say that the money is for a house repair. The site shows a profit, but a "
                        + "tax must be paid before anything can be taken out. The customer has never met the friend.",
                "online-adviser");
        draft.note(
                victim,
                "C. Norwood, branch Stamford",
                LocalDateTime.of(2026, 5, 6, 15, 15),
                "The customer came with a neighbour and said that the savings are gone and the loan has to be repaid. The "
                        + "customer handed over printed chats and wishes to file a police report.",
                "online-adviser");
        draft.note(
                company,
                "M. Ogden, relationship desk",
                LocalDateTime.of(2026, 5, 12, 9, 20),
                "The company could not show an order, an invoice or a warehouse for any of the credits. Its director "
                        + "did not answer two letters.",
                "cannot-explain-funds");
    }
}
