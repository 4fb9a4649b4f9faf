package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Words;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Payments adding up fast to payees that the customer had never paid in the months before, each of at least
/// `smallest`. The customer's own name and that of relatives are no such payees. With `crypto-or-abroad` at least such
/// a
/// share goes to virtual-asset providers and to other countries.
final class FirstTimePayees implements Signal {

    private static final int MOST_LOOKED_AT = 4;

    private final int payees;
    private final int withinDays;
    private final int quietDays;
    private final long total;
    private final long smallest;
    private final double cryptoOrAbroad;
    private final Only only;

    FirstTimePayees(Parameters parameters) {
        only = Only.of(parameters);
        payees = parameters.count("payees");
        withinDays = parameters.count("within-days");
        quietDays = parameters.count("quiet-days");
        total = parameters.amount("at-least-total");
        smallest = parameters.amount("smallest", 0);
        cryptoOrAbroad = parameters.has("crypto-or-abroad") ? parameters.share("crypto-or-abroad") : 0;
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        Slice paid = view.out().where(row -> view.other(row) >= 0 && isPayment(view, row) && isLarge(view, row));
        if (paid.isEmpty()) {
            return Reading.notSeen("no payment to a named payee is on record");
        }
        String currency = paid.mainCurrency();
        Slice own = paid.in(currency);
        List<OtherSide> late = view.otherSides().stream()
                .filter(side -> !side.out().isEmpty()
                        && !isFamily(view, side)
                        && view.day(side.out().row(0)) - view.day(0) >= quietDays)
                .toList();
        BitSet numbers = new BitSet();
        late.forEach(side -> numbers.set(view.other(side.out().row(0))));
        Slice fresh = own.where(row -> numbers.get(view.other(row)));
        Slice fast = Windows.largest(fresh, withinDays);
        if (fast.others() < payees || fast.minor() < Windows.minor(total, currency) || !isFarAway(fast)) {
            return Reading.notSeen(
                    "within %d days at most %d new payees got %s; %d payees and %d in all needed",
                    withinDays, fast.others(), fast.total(currency), payees, total);
        }
        FactDraft draft = scene.draft().count("payees", fast.others());
        String sum = Scene.span(draft, fast);
        String names = names(draft, late, fast);
        return scene.seen(
                Scene.strength((double) fast.minor(), (double) Windows.minor(total, currency)),
                draft,
                fast,
                "Between {from} and {to} " + scene.who() + " paid " + sum
                        + " in {count} payments to {payees} payees never" + " paid before, among them " + names + ".");
    }

    private boolean isLarge(CustomerView view, int row) {
        return view.minor(row) >= Windows.minor(smallest, view.currency(row));
    }

    private boolean isFarAway(Slice fast) {
        CustomerView view = fast.view();
        Slice far = fast.where(row -> view.is(row, Channel.VIRTUAL_ASSET)
                || view.transaction(row)
                        .counterparty()
                        .country()
                        .filter(country -> !country.equals(view.customer().country()))
                        .isPresent());
        return far.minor() >= cryptoOrAbroad * fast.minor();
    }

    private static boolean isFamily(CustomerView view, OtherSide side) {
        String surname = Words.lastWord(view.customer().name());
        return !view.isCompany()
                && side.name()
                        .filter(name -> Words.lastWord(name).equals(surname))
                        .isPresent();
    }

    private static boolean isPayment(CustomerView view, int row) {
        Channel channel = view.transaction(row).channel();
        return channel == Channel.TRANSFER
                || channel == Channel.WIRE
                || channel == Channel.VIRTUAL_ASSET
                || channel == Channel.PEER_TO_PEER
                || channel == Channel.MONEY_SERVICE;
    }

    private static String names(FactDraft draft, List<OtherSide> late, Slice fast) {
        BitSet in = new BitSet();
        fast.rows().forEach(row -> in.set(fast.view().other(row)));
        List<OtherSide> largest = late.stream()
                .filter(side -> in.get(fast.view().other(side.out().row(0))))
                .sorted(Comparator.<OtherSide>comparingLong(side -> -side.out().minor())
                        .thenComparing(OtherSide::key))
                .limit(MOST_LOOKED_AT)
                .toList();
        List<String> words = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (OtherSide side : largest) {
            if (!named.add(side.label().orElse(""))) {
                continue;
            }
            words.add(Wording.other(draft, "payee-" + (words.size() + 1), side));
        }
        return Wording.joined(words);
    }
}
