package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Credits from many individuals of the customer's country, or of none on record, that go on abroad to a few payees in
/// transfers, at most twice as much as came in: a card in a hotel abroad takes no money away, and what is much more
/// is other money.
final class GatheredThenAbroad implements Signal {

    /// Our choice.
    private static final double MOST = 2;

    private static final Set<Channel> TRANSFERS = EnumSet.of(
            Channel.TRANSFER,
            Channel.WIRE,
            Channel.PEER_TO_PEER,
            Channel.MOBILE_MONEY,
            Channel.MONEY_SERVICE,
            Channel.VIRTUAL_ASSET);

    private final int payers;
    private final int payees;
    private final double share;

    GatheredThenAbroad(Parameters parameters) {
        payers = parameters.count("payers");
        payees = parameters.count("at-most-payees");
        share = parameters.share("share");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        String home = view.customer().country();
        Slice credits = ManyPayers.strangers(view, Integer.MAX_VALUE)
                .where(row -> view.transaction(row)
                        .counterparty()
                        .country()
                        .filter(country -> !country.equals(home))
                        .isEmpty());
        if (home.isBlank() || credits.isEmpty()) {
            return home.isBlank()
                    ? Reading.cannotTell("the customer's country")
                    : Reading.notSeen("no credits from individuals");
        }
        String currency = credits.mainCurrency();
        List<OtherSide> abroad = view.otherSides().stream()
                .filter(side -> !transfers(side, currency).isEmpty()
                        && side.country()
                                .filter(country -> !country.equals(home))
                                .isPresent())
                .sorted(Comparator.<OtherSide>comparingLong(
                                side -> -transfers(side, currency).minor())
                        .thenComparing(OtherSide::key))
                .limit(payees)
                .toList();
        Slice sent = view.all().between(0, 0);
        for (OtherSide side : abroad) {
            sent = sent.and(transfers(side, currency));
        }
        double part = (double) sent.minor() / Math.max(1, credits.minor());
        if (credits.others() < payers || part < share || part > MOST) {
            return Reading.notSeen(
                    "%d individuals paid in and %.0f %% went to at most %d payees abroad; %d and %.0f %% needed",
                    credits.others(), part * 100, payees, payers, share * 100);
        }
        FactDraft draft = scene.draft()
                .count("payers", credits.others())
                .money("sent", sent.total(currency))
                .count("sent-count", sent.size());
        String country =
                Wording.country(draft, "country", abroad.getFirst().country().orElse(""));
        String total = Scene.span(draft, credits);
        String name = Wording.other(draft, "payee", abroad.getFirst());
        draft.records(credits.records());
        return scene.compared(
                Scene.strength(credits.others(), payers),
                draft,
                sent,
                "{payers} individuals paid " + scene.whom() + " " + total
                        + " between {from} and {to}, and {sent} went abroad"
                        + " in {sent-count} payments, first of all to " + name + " (" + country + ").");
    }

    private static Slice transfers(OtherSide side, String currency) {
        return side.out()
                .in(currency)
                .where(row ->
                        TRANSFERS.contains(side.out().view().transaction(row).channel()));
    }
}
