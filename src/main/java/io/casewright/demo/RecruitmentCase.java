package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.CaseDraft.AlertDraft;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// DEMO-07: an employment agency collects equal round fees from jobseekers in five countries and sends most of the
/// money abroad within days.
final class RecruitmentCase implements Plot {

    /// Fees below 3,000 of a hundred people in five countries to one account, and no papers. Days
    /// pass before the money is wired, so that nothing leaves almost at once.
    private static final List<String> SHOWN = List.of("CEF-007", "SMUG-006");
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 20);
    private static final List<String> COUNTRIES = List.of("PH", "NP", "BD", "KE", "ID");
    private static final List<Long> FEES = List.of(50_000L, 120_000L, 120_000L, 120_000L, 200_000L);
    private static final List<String> WORDS = List.of(
            "visa fee", "placement deposit", "training", "visa fee and medical", "bayad sa visa", "biaya pelatihan");

    private final World world;
    private final Journal journal;
    private final Dice dice;
    private final CaseDraft draft =
            new CaseDraft(7, "recruitment-fee-laundering", "Jobseekers' fees passed abroad by an agency");
    private final List<Entry> fees = new ArrayList<>();
    private final List<Entry> abroad = new ArrayList<>();

    RecruitmentCase(World world) {
        this.world = world;
        this.journal = world.journal();
        this.dice = world.dice("case 07");
    }

    @Override
    public CaseDraft plant() {
        Member agency = world.admit(
                Profile.company("professional", "employment agency")
                        .named("Silvermont Overseas Placement LLC")
                        .founded(LocalDate.of(2024, 9, 2))
                        .since(LocalDate.of(2024, 10, 7))
                        .livingIn(Places.branch("Queens"))
                        .stating(
                                "Places nurses and hotel staff with employers, who pay the agency. No fees from jobseekers.")
                        .expecting(15_000, 14_000, false, List.of("PH"))
                        .risk("medium"),
                dice);
        ordinaryBusiness(agency);
        List<Counterparty> seekers = new ArrayList<>();
        for (int index = 0; index < 118; index++) {
            seekers.add(World.stranger(dice, COUNTRIES.get(index % COUNTRIES.size())));
        }
        long week = 0;
        LocalDate settled = FIRST;
        int next = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST.minusDays(3)); day = day.plusDays(dice.between(1, 3))) {
            for (int index = dice.between(1, 3); index > 0; index--) {
                Counterparty seeker = next < seekers.size() ? seekers.get(next) : dice.pick(seekers);
                next++;
                week += fee(agency, seeker, day);
            }
            if (day.isAfter(settled.plusDays(3))) {
                send(agency, day.plusDays(1), week);
                settled = day;
                week = 0;
            }
        }
        file(agency);
        draft.shows(SHOWN);
        return draft;
    }

    private void ordinaryBusiness(Member agency) {
        DemoBank.Settings settings = world.settings();
        new Life(world, agency, dice, settings.firstDay(), settings.lastDay())
                .every(Life.Standing.in(
                                10,
                                Channel.TRANSFER,
                                World.elsewhere("Willowshore Care Homes", "US", dice),
                                420_000,
                                "placement {month}")
                        .varying(0.3))
                .every(Life.Standing.out(
                        28, Channel.PAYROLL, World.stranger(dice, "US"), 95_000, "part-time clerk {month}"))
                .every(Life.Standing.out(
                        2,
                        Channel.TRANSFER,
                        World.elsewhere("Weir Street Offices", "US", dice),
                        140_000,
                        "office {month}"))
                .every(Life.Standing.out(
                        26, Channel.TRANSFER, World.stranger(dice, "US"), 170_000, "owner's drawings {month}"));
    }

    private long fee(Member agency, Counterparty seeker, LocalDate day) {
        long cents = dice.pick(FEES);
        Channel channel = dice.chance(0.5) ? Channel.WIRE : Channel.MONEY_SERVICE;
        fees.add(draft.count(journal.in(agency, day.atTime(dice.time(8, 18)), cents)
                .by(channel)
                .with(seeker)
                .says(dice.pick(WORDS))));
        return cents;
    }

    private void send(Member agency, LocalDate day, long collected) {
        Counterparty payee = dice.pick(List.of(
                new Counterparty(
                        Optional.of("Gulfmere Manpower FZE"),
                        Optional.of("AE00DEMO0000700001"),
                        Optional.of("Elsewhere Demonstration Bank"),
                        Optional.of("AE")),
                new Counterparty(
                        Optional.of("Pearlwick Consulting Ltd"),
                        Optional.of("HK00DEMO0000700002"),
                        Optional.of("Elsewhere Demonstration Bank"),
                        Optional.of("HK"))));
        abroad.add(draft.plant(journal.out(
                        agency,
                        day.atTime(dice.time(9, 16)),
                        Math.round(collected * dice.share(0.9, 0.95)) / 10_000 * 10_000)
                .by(Channel.WIRE)
                .with(payee)
                .says("agency services")
                .from(agency.online())));
    }

    private void file(Member agency) {
        draft.opened(LocalDate.of(2026, 6, 2));
        draft.party(agency, PartyRole.SUBJECT, "Agency that collects the fees.");
        draft.alert(AlertDraft.escalated(
                        agency,
                        LocalDate.of(2026, 5, 26),
                        "Many foreign private payers",
                        "40 or more private payers in 3 or more countries within 180 days in a company account")
                .scored("87")
                .triggeredBy(fees));
        draft.alert(AlertDraft.escalated(
                        agency,
                        LocalDate.of(2026, 5, 26),
                        "Money abroad soon after receipt",
                        "80 per cent of credits wired abroad within 7 days")
                .scored("79")
                .triggeredBy(abroad));
        draft.note(
                agency,
                "M. Ogden, relationship desk",
                LocalDateTime.of(2026, 5, 27, 14, 0),
                "The agency's manager said that the fees cover visas and training. No licence to charge jobseekers, no "
                        + "contract with an employer abroad and no visa approval was shown. The two payees abroad were "
                        + "called partners, without papers.",
                "cannot-explain-funds");
        draft.note(
                agency,
                "E. Lofton, complaints",
                LocalDateTime.of(2026, 5, 19, 9, 10),
                "Three people wrote that they paid for a placement last winter and have heard nothing since. They were told "
                        + "to pay again if they wanted their passports back.",
                "documents-held-by-other");
    }
}
