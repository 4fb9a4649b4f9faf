package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.declare.Payments;
import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.BitSet;
import java.util.Optional;

/// At least so many counterparties (`others`) with which payments of a kind recur: at least so many each (`at-least`),
/// over at least so many months (`months`), on at least so many own accounts (`accounts`), and if asked with amounts
/// that differ by no more than a share from the
/// median (`alike`) and at intervals that vary by no more than a share of their mean (`regular`).
final class Recurring implements Signal {

    private static final double DAYS_OF_A_MONTH = 30.44;
    private static final int MOST_NAMED = 3;

    private final Payments of;
    private final int others;
    private final int atLeast;
    private final int months;
    private final int accounts;
    private final double alike;
    private final double regular;

    Recurring(Parameters parameters) {
        of = Payments.of(parameters.block("of"));
        others = parameters.count("others");
        atLeast = parameters.count("at-least");
        months = parameters.count("months", 1);
        accounts = parameters.count("accounts", 1);
        alike = parameters.has("alike") ? parameters.share("alike") : Double.MAX_VALUE;
        regular = parameters.has("regular") ? parameters.share("regular") : Double.MAX_VALUE;
    }

    @Override
    public Reading read(Scene scene) {
        CustomerView view = scene.view();
        Optional<String> missing = of.missing(view);
        if (missing.isPresent()) {
            return Reading.cannotTell(missing.get());
        }
        Slice all = of.of(view);
        if (!all.isEmpty() && all.others() == 0) {
            return Reading.cannotTell("the counterparties of the payments");
        }
        int[] counts = new int[view.otherSides().size()];
        all.rows().map(view::other).filter(side -> side >= 0).forEach(side -> counts[side]++);
        BitSet sides = new BitSet();
        for (int number = 0; number < counts.length; number++) {
            int side = number;
            sides.set(side, counts[side] >= atLeast && recurs(all.where(row -> view.other(row) == side)));
        }
        if (sides.cardinality() < others) {
            return Reading.notSeen(
                    "%d %s, recurring with %d counterparties; %d needed",
                    all.size(), of.what(), sides.cardinality(), others);
        }
        return seen(scene, all.where(row -> view.other(row) >= 0 && sides.get(view.other(row))), sides);
    }

    private boolean recurs(Slice same) {
        CustomerView view = same.view();
        int first = view.day(same.row(0));
        // Months counted from the first payment, so that it does not matter on which day of a month it fell.
        long distinctMonths = same.rows()
                .mapToLong(row -> Math.round((view.day(row) - first) / DAYS_OF_A_MONTH))
                .distinct()
                .count();
        return same.size() >= atLeast
                && distinctMonths >= months
                && ownAccounts(same) >= accounts
                && isAlike(same)
                && isRegular(same);
    }

    private static long ownAccounts(Slice same) {
        return same.rows()
                .mapToObj(row -> same.view().transaction(row).account())
                .distinct()
                .count();
    }

    private boolean isAlike(Slice same) {
        long[] amounts = same.rows().mapToLong(same.view()::minor).sorted().toArray();
        long median = amounts[amounts.length / 2];
        return alike == Double.MAX_VALUE
                || (amounts[amounts.length - 1] - median <= alike * median && median - amounts[0] <= alike * median);
    }

    private boolean isRegular(Slice same) {
        if (regular == Double.MAX_VALUE || same.size() < 3) {
            return regular == Double.MAX_VALUE;
        }
        CustomerView view = same.view();
        double mean = (double) (view.day(same.row(same.size() - 1)) - view.day(same.row(0))) / (same.size() - 1);
        double squares = 0;
        for (int n = 1; n < same.size(); n++) {
            double gap = view.day(same.row(n)) - view.day(same.row(n - 1)) - mean;
            squares += gap * gap;
        }
        return mean > 0 && Math.sqrt(squares / (same.size() - 1)) <= regular * mean;
    }

    private Reading seen(Scene scene, Slice found, BitSet sides) {
        CustomerView view = found.view();
        FactDraft draft = scene.draft().count("others", sides.cardinality());
        String total = Scene.span(draft, found);
        java.util.List<String> names = new java.util.ArrayList<>();
        sides.stream()
                .limit(MOST_NAMED)
                .forEach(side -> names.add(Wording.other(
                        draft, "other-" + (names.size() + 1), view.otherSides().get(side))));
        String among = sides.cardinality() > MOST_NAMED ? ", among them " : ", ";
        return scene.compared(
                Scene.strength(sides.cardinality(), others),
                draft,
                found,
                Scene.when(found) + "{count} " + of.described(draft, found.mainCurrency(), "") + ", totalling "
                        + total + ", recurred on " + scene.accountOf()
                        + " with {others} {others:counterparty|counterparties}" + among + Wording.joined(names) + ".");
    }
}
