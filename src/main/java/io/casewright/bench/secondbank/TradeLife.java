package io.casewright.bench.secondbank;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An importer: orders abroad with invoice and shipment, buyers at home, duties and forwarders.
final class TradeLife {

    private record Ware(String goods, String unit, int price) {}

    private static final List<Ware> WARES = List.of(
            new Ware("ceramic tiles", "m2", 11),
            new Ware("olive oil", "litre", 6),
            new Ware("cotton towels", "piece", 4),
            new Ware("bicycle parts", "set", 38),
            new Ware("green coffee", "kg", 7));

    private final Books books;

    TradeLife(Books books) {
        this.books = books;
    }

    void importer(Member member, Luck luck) {
        long turnover = luck.even(50_000, 220_000, 1_000);
        Ware ware = luck.pick(WARES);
        List<String> origins =
                luck.pick(List.of(List.of("TR", "IT"), List.of("CN", "VN"), List.of("IT", "TN"), List.of("BR", "ET")));
        Firm firm = Firm.open(books, member, luck, "Import", turnover)
                .expecting(false, origins.getFirst(), origins.getLast());
        Life life = firm.life();
        List<Counterparty> makers = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            makers.add(Outside.firm(luck, "Export Co", origins.get(index % 2)));
        }
        List<Counterparty> buyers = new ArrayList<>();
        for (int index = luck.between(5, 12); index > 0; index--) {
            buyers.add(Outside.firm(luck, "Handel", luck.pick(List.of(life.country(), life.country(), "AT", "CH"))));
        }
        for (YearMonth month : life.months()) {
            for (int order = luck.between(1, 2); order > 0; order--) {
                order(life, luck.pick(makers), ware, life.dayOf(month), turnover);
            }
            for (int sale = luck.between(4, 8); sale > 0; sale--) {
                life.in(life.dayOf(month).atTime(luck.time(8, 17)), Math.round(turnover / 6.0 * luck.share(0.5, 1.5)))
                        .with(luck.pick(buyers))
                        .says("invoice %s-%d".formatted(month, luck.between(100, 999)));
            }
        }
        life.every(Standing.out(
                        16, Channel.TRANSFER, Outside.shop("Customs", life.country()), turnover / 14, "duties {month}")
                .varying(0.4));
        life.every(Standing.out(
                        22,
                        Channel.TRANSFER,
                        Outside.firm(luck, "Spedition", life.country()),
                        turnover / 20,
                        "freight {month}")
                .varying(0.4));
        firm.staff(luck.between(2, 6), 240_000).overheads().errands(4, "5541", "Tankhof");
    }

    /// The invoice, the ship, and the payment thirty days after.
    private static void order(Life life, Counterparty maker, Ware ware, LocalDate day, long turnover) {
        Luck luck = life.luck();
        String number = "X%d-%d".formatted(day.getYear(), luck.between(1_000, 9_999));
        double price = ware.price() * luck.share(0.9, 1.1);
        long quantity = Math.max(1, Math.round(turnover * 0.35 / 100 / price));
        long cents = Math.round(quantity * price * 100);
        Papers papers = new Papers(life, maker, ware, number, quantity);
        papers.invoice(day, price, cents);
        papers.shipment(day.plusDays(12));
        if (day.plusDays(30).isBefore(Life.LAST)) {
            life.out(day.plusDays(30).atTime(10, 0), cents)
                    .by(Channel.WIRE)
                    .with(maker)
                    .says("invoice " + number)
                    .detail("invoice", number)
                    .detail("goods", ware.goods())
                    .online(luck);
        }
    }

    /// What the bank is shown of one order.
    private record Papers(Life life, Counterparty maker, Ware ware, String number, long quantity) {

        void invoice(LocalDate day, double price, long cents) {
            String[] details = {
                "invoice", number,
                "goods", ware.goods(),
                "quantity", Long.toString(quantity),
                "unit", ware.unit(),
                "unit-price", String.format(Locale.ROOT, "%.2f", price),
                "market-price", Integer.toString(ware.price()),
                "amount", String.format(Locale.ROOT, "%.2f", cents / 100.0),
                "currency", life.member().region().currency(),
                "seller", maker.name().orElse(""),
                "buyer", life.member().name()
            };
            life.happens(day.atTime(9, 0), "invoice", details);
        }

        void shipment(LocalDate day) {
            String[] details = {
                "invoice", number,
                "goods", ware.goods(),
                "quantity", Long.toString(quantity),
                "unit", ware.unit(),
                "seller", maker.name().orElse(""),
                "buyer", life.member().name(),
                "consignee", life.member().name(),
                "port-from", "port of " + maker.country().orElse(""),
                "port-to", "Hamburg",
                "vessel", "MV Linnea"
            };
            life.happens(day.atTime(9, 0), "shipment", details);
        }
    }
}
