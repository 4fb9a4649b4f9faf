package io.casewright.demo;

import io.casewright.casefile.Counterparty;
import io.casewright.casefile.Transaction.Channel;
import io.casewright.demo.Life.Standing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Eighteen months of a company with nothing to hide: takings by season, staff, suppliers, taxes, insurance, rent.
final class CompanyLife {

    private final World world;
    private final Journal journal;
    private final Trade trade;
    private final Member company;
    private final Dice dice;
    /// Usual turnover of a month in cents.
    private final long turnover;
    private final List<Counterparty> clients = new ArrayList<>();
    private final List<Counterparty> suppliers = new ArrayList<>();
    private int invoices = 100;

    CompanyLife(World world, Trade trade, Member company, Dice dice, int dollarsAMonth) {
        this.world = world;
        this.journal = world.journal();
        this.trade = trade;
        this.company = company;
        this.dice = dice;
        this.turnover = dollarsAMonth * 100L;
    }

    /// @return what the company pays to each of its staff in a month, in cents; the staff are for the caller to find
    long live() {
        for (int index = 0; index < 4; index++) {
            clients.add(World.elsewhere(Names.company(dice, "Group"), abroadOrHome(), dice));
            suppliers.add(World.elsewhere(Names.company(dice, "Supply Co"), abroadOrHome(), dice));
        }
        LocalDate last = world.settings().lastDay();
        for (YearMonth month = YearMonth.from(world.settings().firstDay());
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            income(month);
            purchases(month);
        }
        overheads();
        return Math.round(turnover * 0.30 / Math.max(1, trade.staff())) / 1_000 * 1_000;
    }

    private String abroadOrHome() {
        return trade.countries().isEmpty() || dice.chance(0.3) ? World.COUNTRY : dice.pick(trade.countries());
    }

    private void income(YearMonth month) {
        double due = turnover * trade.season(month.getMonthValue()) * dice.share(0.93, 1.07);
        if (trade.cards() > 0) {
            weekly(month, Math.round(due * trade.cards() / 2), 2, true);
        }
        if (trade.cash() > 0) {
            weekly(month, Math.round(due * trade.cash() / 3), 3, false);
        }
        double rest = 1 - trade.cards() - trade.cash();
        if (trade.isCharity()) {
            gifts(month, Math.round(due * rest));
        } else if (rest > 0.01) {
            invoices(month, Math.round(due * rest));
        }
    }

    /// Card or cash takings in a number of parts.
    private void weekly(YearMonth month, long usual, int parts, boolean byCard) {
        for (int part = 0; part < parts; part++) {
            LocalDate day = month.atDay(3 + part * (27 / parts) + dice.below(3));
            long cents = Math.round(usual * dice.share(0.85, 1.15)) / 10 * 10;
            Entry entry = journal.in(company, day.atTime(dice.time(8, 17)), cents);
            if (byCard) {
                entry.by(Channel.TRANSFER)
                        .with(World.merchant("Cardstream Settlement", "US"))
                        .says("card takings");
            } else {
                entry.by(Channel.CASH).says("cash takings").from(company.home().counter());
            }
        }
    }

    private void invoices(YearMonth month, long due) {
        int parts = dice.between(2, 3);
        for (int part = 0; part < parts; part++) {
            Counterparty client = dice.pick(clients);
            boolean foreign = !client.country().orElse(World.COUNTRY).equals(World.COUNTRY);
            invoices += dice.between(1, 4);
            journal.in(
                            company,
                            month.atDay(dice.between(2, 28)).atTime(dice.time(8, 17)),
                            Math.round(due / (double) parts * dice.share(0.8, 1.2)))
                    .by(foreign ? Channel.WIRE : Channel.TRANSFER)
                    .with(client)
                    .says("invoice %s-%d".formatted(month, invoices));
        }
    }

    private void gifts(YearMonth month, long due) {
        long regular = due * 6 / 10;
        journal.in(company, month.atDay(dice.between(3, 12)).atTime(dice.time(8, 17)), regular)
                .by(Channel.TRANSFER)
                .with(clients.getFirst())
                .says("grant " + month);
        int donors = dice.between(3, 6);
        for (int index = 0; index < donors; index++) {
            journal.in(
                            company,
                            month.atDay(dice.between(1, 28)).atTime(dice.time(7, 22)),
                            Math.round((due - regular) / (double) donors * dice.share(0.6, 1.3)) / 100 * 100 + 500)
                    .by(Channel.TRANSFER)
                    .with(World.stranger(dice, "US"))
                    .says(dice.pick(List.of("membership", "gift", "donation", "Spende", "don")));
        }
    }

    private void purchases(YearMonth month) {
        double due = turnover * trade.season(month.getMonthValue()) * dice.share(0.36, 0.42);
        for (int part = 0; part < 2; part++) {
            Counterparty supplier = dice.pick(suppliers);
            boolean foreign = !supplier.country().orElse(World.COUNTRY).equals(World.COUNTRY);
            journal.out(company, month.atDay(dice.between(4, 27)).atTime(dice.time(8, 17)), Math.round(due / 2))
                    .by(foreign ? Channel.WIRE : Channel.TRANSFER)
                    .with(supplier)
                    .says("%s bill %d"
                            .formatted(trade.isCharity() ? "programme" : "supplies", 4_000 + dice.below(5_000)))
                    .from(company.online());
        }
    }

    private void overheads() {
        Counterparty landlord = World.elsewhere(Names.company(dice, "Properties"), World.COUNTRY, dice);
        Counterparty owner =
                World.elsewhere(company.customer().owners().getFirst().name(), World.COUNTRY, dice);
        new Life(
                        world,
                        company,
                        dice,
                        world.settings().firstDay(),
                        world.settings().lastDay())
                .every(Standing.out(
                        1,
                        Channel.TRANSFER,
                        landlord,
                        Math.round(turnover * 0.07) / 5_000 * 5_000 + 5_000,
                        "rent {month}"))
                .every(Standing.out(
                                18,
                                Channel.DIRECT_DEBIT,
                                World.merchant("State Payroll Tax Office", "US"),
                                Math.round(turnover * 0.07),
                                "taxes {month}")
                        .varying(0.05))
                .every(Standing.out(
                                12,
                                Channel.DIRECT_DEBIT,
                                World.merchant("Hudson Vale Power & Water", "US"),
                                Math.round(turnover * 0.03),
                                "utilities {month}")
                        .varying(0.2))
                .every(Standing.out(
                        22,
                        Channel.DIRECT_DEBIT,
                        World.merchant("Orchard Mutual Insurance", "US"),
                        Math.round(turnover * 0.02),
                        "insurance {month}"))
                .every(Standing.out(
                                26, Channel.TRANSFER, owner, Math.round(turnover * 0.09), "owner's drawings {month}")
                        .varying(0.2));
    }
}
