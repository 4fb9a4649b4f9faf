package io.casewright.bench.secondbank;

import io.casewright.casefile.Alert;
import io.casewright.casefile.RecordBatch;
import io.casewright.evidence.AlertId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A bank of 22 months and no crime, for measuring what the analysis finds on people who did nothing.
public final class SecondBank {

    private final Books books = new Books();
    private final EmployedLives employed = new EmployedLives(books);
    private final QuietLives quiet = new QuietLives(books);
    private final OwnAccountLives own = new OwnAccountLives(books);
    private final CompanyLives companies = new CompanyLives(books);
    private final TradeLife trade = new TradeLife(books);
    private final GivingLives giving = new GivingLives(books);

    private SecondBank() {}

    /// The same number and seed give the same records, byte for byte.
    ///
    /// @param customers how many; with 25 or more every segment has somebody
    public static RecordBatch generate(int customers, long seed) {
        SecondBank bank = new SecondBank();
        List<Segment> segments = Segment.of(customers, seed);
        for (int number = 1; number <= customers; number++) {
            Luck luck = Luck.of(seed, "customer " + number);
            Member member = new Member(number, segments.get(number - 1), luck);
            bank.live(member, luck);
            bank.clearedAlert(member, luck);
        }
        return bank.books.close();
    }

    /// The segments that a bank of at least 25 customers has, as they stand in its records.
    public static List<String> segments() {
        return List.of(Segment.values()).stream().map(Segment::words).toList();
    }

    private void live(Member member, Luck luck) {
        switch (member.segment()) {
            case OFFICE_EMPLOYEE -> employed.office(member, luck);
            case NURSE -> employed.nurse(member, luck);
            case CROSS_BORDER_WORKER -> employed.crossBorder(member, luck);
            case SALES_REPRESENTATIVE -> employed.sales(member, luck);
            case FIRST_ACCOUNT -> employed.firstAccount(member, luck);
            case REMITTING_FAMILY -> employed.remitting(member, luck);
            case CRYPTO_SAVER -> employed.cryptoSaver(member, luck);
            case STUDENT -> quiet.student(member, luck);
            case PENSIONER -> quiet.pensioner(member, luck);
            case LANDLORD -> quiet.landlord(member, luck);
            case DRIVER -> own.driver(member, luck);
            case FREELANCER -> own.freelancer(member, luck);
            case MUSICIAN -> own.musician(member, luck);
            case ONLINE_SELLER -> own.onlineSeller(member, luck);
            case MARKET_TRADER -> own.marketTrader(member, luck);
            case RESTAURANT -> companies.restaurant(member, luck);
            case HAIR_AND_NAILS -> companies.hairAndNails(member, luck);
            case FLORIST -> companies.florist(member, luck);
            case VINEYARD -> companies.vineyard(member, luck);
            case CONSTRUCTION -> companies.construction(member, luck);
            case START_UP -> companies.startUp(member, luck);
            case SMALL_FIRM -> companies.smallFirm(member, luck);
            case IMPORTER -> trade.importer(member, luck);
            case CHARITY -> giving.charity(member, luck);
            case CLUB -> giving.club(member, luck);
        }
    }

    /// One customer in thirty was looked at once and found in order.
    private void clearedAlert(Member member, Luck luck) {
        if (luck.chance(0.033)) {
            books.add(new Alert(
                    new AlertId(String.format(Locale.ROOT, "SB-AL-%03d", books.alerts() + 1)),
                    member.id(),
                    "Unusual single credit",
                    "a credit above 5 times the usual month",
                    Optional.empty(),
                    LocalDate.of(2025, 9, luck.between(1, 28)),
                    List.of(),
                    "cleared",
                    Optional.of("Papers seen; the customer explained it.")));
        }
    }
}
