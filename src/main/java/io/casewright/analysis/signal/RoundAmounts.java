package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;

/// Transfers and wires out that are mostly large whole sums.
final class RoundAmounts implements Signal {

    private final long multiple;
    private final double share;
    private final int atLeast;

    RoundAmounts(Parameters parameters) {
        multiple = parameters.amount("multiple");
        share = parameters.share("share");
        atLeast = parameters.count("at-least");
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Slice sent = view.out().where(row -> isSending(view.transaction(row).channel()));
        if (sent.size() < atLeast) {
            return Reading.notSeen("%d transfers out on record; %d needed", sent.size(), atLeast);
        }
        String currency = sent.mainCurrency();
        long step = Windows.minor(multiple, currency);
        Slice own = sent.in(currency);
        Slice round = own.where(row -> view.minor(row) % step == 0);
        double part = (double) round.size() / own.size();
        if (round.size() < atLeast || part < share) {
            return Reading.notSeen(
                    "%d of %d transfers out are multiples of %d; %d and %.0f %% needed",
                    round.size(), own.size(), multiple, atLeast, share * 100);
        }
        FactDraft draft = scene.draft()
                .count("all", own.size())
                .money("multiple", Slice.money(step, currency))
                .share("share", part);
        String total = Scene.span(draft, round);
        return scene.compared(
                Scene.strengthOfShare(part, share),
                draft,
                round,
                "Of {all} transfers out by " + scene.whom()
                        + ", {count} ({share}) between {from} and {to} were multiples of" + " {multiple}, totalling "
                        + total + ".");
    }

    private static boolean isSending(Channel channel) {
        return channel == Channel.TRANSFER || channel == Channel.WIRE || channel == Channel.VIRTUAL_ASSET;
    }
}
