package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.List;

/// Credits from many different individuals within some days, none of them a regular payer; if asked each of at least
/// `smallest`, over at least `for-days`, of at least `total` together, and of a mean within `mean-from` and
/// `mean-below`.
final class ManyPayers implements Signal {

    private static final int REGULAR = 6;

    private final int payers;
    private final int withinDays;
    private final long largest;
    private final long smallest;
    private final int forDays;
    private final long total;
    private final long meanFrom;
    private final long meanBelow;
    private final Only only;

    ManyPayers(Parameters parameters) {
        payers = parameters.count("payers");
        withinDays = parameters.count("within-days");
        largest = parameters.amount("largest");
        smallest = parameters.amount("smallest", 0);
        forDays = parameters.count("for-days", 1);
        total = parameters.amount("total", 0);
        meanFrom = parameters.amount("mean-from", 0);
        meanBelow = parameters.amount("mean-below", largest + 1);
        only = Only.of(parameters);
    }

    @Override
    public Reading read(Scene scene) {
        if (only.excludes(scene)) {
            return only.notMeant();
        }
        CustomerView view = scene.view();
        if (!view.in().isEmpty() && view.in().others() == 0) {
            return Reading.cannotTell("the counterparties of the credits");
        }
        Slice every = ofAmount(strangers(view, largest));
        int most = Windows.mostOthers(every, withinDays);
        Slice credits = Windows.wherePayersMeet(every, withinDays, payers);
        if (most < payers || !isEnough(credits)) {
            return Reading.notSeen(
                    "credits of at most %d from at most %d different individuals within %d days; %d needed",
                    largest, most, withinDays, payers);
        }
        FactDraft draft = scene.draft().count("payers", credits.others());
        String sum = Scene.span(draft, credits);
        String range = Scene.range(draft, credits);
        return scene.seen(
                Scene.strength(most, payers),
                draft,
                credits,
                "Between {from} and {to}, {payers} different " + noun(credits) + " sent {count} credits to "
                        + scene.whom() + ", " + range + ", totalling " + sum + ".");
    }

    private Slice ofAmount(Slice every) {
        if (smallest == 0 || every.isEmpty()) {
            return every;
        }
        long least = Windows.minor(smallest, every.mainCurrency());
        return every.where(row -> every.view().minor(row) >= least);
    }

    private boolean isEnough(Slice credits) {
        if (credits.isEmpty() || credits.firstDay().plusDays(forDays - 1L).isAfter(credits.lastDay())) {
            return false;
        }
        String currency = credits.mainCurrency();
        double mean = (double) credits.minor() / Math.max(1, credits.size());
        return credits.minor() >= Windows.minor(total, currency)
                && mean >= Windows.minor(meanFrom, currency)
                && mean < Windows.minor(meanBelow, currency);
    }

    /// `individuals`, or `counterparties` when the records name none of them.
    static String noun(Slice credits) {
        CustomerView view = credits.view();
        boolean named = credits.rows()
                .anyMatch(row -> view.otherSides().get(view.other(row)).name().isPresent());
        return named ? "individuals" : "counterparties";
    }

    /// Credits of at most so many whole units from individuals who are no employer and no regular payer, in the
    /// currency
    /// that most of them have.
    static Slice strangers(CustomerView view, long largest) {
        return view.remembered("strangers " + largest, () -> upTo(view, largest));
    }

    private static Slice upTo(CustomerView view, long largest) {
        Slice credits = view.remembered("strangers", () -> fromStrangers(view));
        if (credits.isEmpty()) {
            return credits;
        }
        String currency = credits.mainCurrency();
        long most = Windows.minor(largest, currency);
        return credits.in(currency).where(row -> view.minor(row) <= most);
    }

    private static Slice fromStrangers(CustomerView view) {
        List<OtherSide> others = view.otherSides();
        return view.in()
                .where(row -> view.isFromPerson(row)
                        && !view.is(row, Channel.PAYROLL)
                        && others.get(view.other(row)).in().size() <= REGULAR);
    }
}
