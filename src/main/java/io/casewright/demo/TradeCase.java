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

/// DEMO-09: two young companies pay each other on the same invoice numbers in round sums; strangers to the trade pay
/// the invoices, and the money comes back within days.
final class TradeCase implements Plot {

    /// Two young companies of one address without staff or taxes pay each other similar round sums there
    /// and back on invoice numbers used again, with payers outside the trade and goods that are called
    /// goods.
    private static final List<String> SHOWN = List.of(
            "CEF-006",
            "CEF-007",
            "ML-010",
            "ML-039",
            "SHELL-016",
            "SHELL-021",
            "SHELL-025",
            "TBML-006",
            "TBML-009",
            "TBML-010",
            "TBML-012");
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 2);
    private static final int ROUNDS = 22;
    /// Payers whose trade has nothing to do with the goods.
    private static final List<Counterparty> THIRD_PARTIES = List.of(
            payer("Bluehaven Dental Clinic", "AE", 1),
            payer("Sunmere Fishing Cooperative", "TR", 2),
            payer("Lanternwood Film Productions", "HK", 3));

    private final World world;
    private final Journal journal;
    private final Dice dice;
    private final CaseDraft draft =
            new CaseDraft(9, "trade-based-laundering", "Two trading companies that pay each other");
    private final List<Entry> invoiced = new ArrayList<>();
    private final List<Entry> thirdParty = new ArrayList<>();

    TradeCase(World world) {
        this.world = world;
        this.journal = world.journal();
        this.dice = world.dice("case 09");
    }

    private static Counterparty payer(String name, String country, int number) {
        return new Counterparty(
                Optional.of(name),
                Optional.of(country + "00DEMO000090000" + number),
                Optional.of("Elsewhere Demonstration Bank"),
                Optional.of(country));
    }

    @Override
    public CaseDraft plant() {
        Member seller = company("Ambervale Trading LLC", "wholesale of ceramic tiles", LocalDate.of(2025, 9, 15));
        Member buyer = company("Corbelford Mercantile Inc", "import of kitchen equipment", LocalDate.of(2025, 10, 6));
        for (int round = 0; round < ROUNDS; round++) {
            circle(seller, buyer, round);
        }
        file(seller, buyer);
        draft.shows(SHOWN);
        return draft;
    }

    private Member company(String name, String business, LocalDate opened) {
        return world.admit(
                Profile.company("import-export", business)
                        .named(name)
                        .founded(opened.minusDays(20))
                        .since(opened)
                        .livingIn(Places.branch("Jersey City"))
                        .at("9 Ferry Landing, suite 300")
                        .stating("Trade in " + business.substring(business.indexOf(" of ") + 4) + " with retailers.")
                        .expecting(40_000, 38_000, false, List.of())
                        .risk("medium"),
                dice);
    }

    /// A stranger to the trade pays an invoice of the seller; the seller pays the buyer on the same number; the buyer
    /// pays the seller back within days, a little less; what is left goes abroad.
    private void circle(Member seller, Member buyer, int round) {
        LocalDate day = FIRST.plusDays(round * 8L + dice.below(3));
        String invoice = "INV-22%02d".formatted(91 + round % 4);
        long cents = dice.round(24_000, 72_000, 1_000);
        Counterparty payer = dice.pick(THIRD_PARTIES);
        thirdParty.add(draft.count(journal.in(seller, day.atTime(dice.time(9, 12)), cents)
                .by(Channel.WIRE)
                .with(payer)
                .says(invoice + " goods")));
        LocalDateTime paid = day.plusDays(1).atTime(dice.time(10, 15));
        pay(seller, buyer, paid, cents - 100_000, invoice);
        LocalDateTime returned = day.plusDays(dice.between(2, 4)).atTime(dice.time(10, 15));
        pay(buyer, seller, returned, cents - 300_000, invoice);
        draft.plant(journal.out(seller, returned.plusDays(1), cents - 400_000)
                .by(Channel.WIRE)
                .with(payer("Opalgate General Trading", "AE", 4))
                .says(invoice + " goods")
                .from(seller.online()));
    }

    private void pay(Member from, Member to, LocalDateTime when, long cents, String invoice) {
        Journal.Pair pair =
                journal.transfer(from, to, when, cents, new Journal.Payment(Channel.TRANSFER, invoice, from.online()));
        invoiced.add(draft.plant(pair.out()));
        draft.count(pair.in());
    }

    private void file(Member seller, Member buyer) {
        draft.opened(LocalDate.of(2026, 6, 11));
        draft.party(seller, PartyRole.SUBJECT, "Receives third-party payments and sends the money round.");
        draft.party(buyer, PartyRole.SUBJECT, "Pays the first company back on the same invoices.");
        draft.alert(AlertDraft.escalated(
                        seller,
                        LocalDate.of(2026, 6, 3),
                        "Circular payments",
                        "5 or more pairs of payments there and back between two companies within 7 days, 5 per cent apart at most")
                .scored("92")
                .triggeredBy(invoiced));
        draft.alert(AlertDraft.escalated(
                        seller,
                        LocalDate.of(2026, 4, 14),
                        "Invoices paid by third parties",
                        "5 or more wires from payers outside the stated trade")
                .scored("77")
                .triggeredBy(thirdParty));
        draft.note(
                seller,
                "M. Ogden, relationship desk",
                LocalDateTime.of(2026, 5, 28, 11, 30),
                "Asked for papers, the company sent one invoice with the number INV-2291 and no bill of lading. The same "
                        + "number stands on payments of both companies. It had no answer to why a dental clinic pays for tiles.",
                "cannot-explain-funds");
        draft.note(
                buyer,
                "T. Kettle, branch Jersey City",
                LocalDateTime.of(2026, 6, 5, 14, 45),
                "Visited the registered address. Suite 300 is a shared desk; nobody at the reception had seen goods, staff or "
                        + "visitors of either company.",
                "site-visited");
    }
}
