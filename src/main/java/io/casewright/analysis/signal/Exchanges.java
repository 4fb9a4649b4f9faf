package io.casewright.analysis.signal;

import io.casewright.analysis.fact.FactDraft;
import io.casewright.analysis.fact.Wording;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.OtherSide;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;
import java.util.ArrayList;
import java.util.List;

/// Payments to and from virtual-asset exchanges.
final class Exchanges {

    private static final int MOST_NAMED = 3;

    private Exchanges() {}

    static Slice in(CustomerView view) {
        return view.remembered("from exchanges", () -> view.in().where(row -> view.is(row, Channel.VIRTUAL_ASSET)));
    }

    static Slice out(CustomerView view) {
        return view.remembered("to exchanges", () -> view.out().where(row -> view.is(row, Channel.VIRTUAL_ASSET)));
    }

    /// Puts the names of the exchanges that a slice went to or came from; returns the words for them.
    static String named(FactDraft draft, Slice slice) {
        CustomerView view = slice.view();
        List<String> names = new ArrayList<>();
        List<OtherSide> sides = slice.rows()
                .filter(row -> view.other(row) >= 0)
                .map(view::other)
                .distinct()
                .sorted()
                .limit(MOST_NAMED)
                .mapToObj(view.otherSides()::get)
                .toList();
        for (OtherSide side : sides) {
            names.add(Wording.other(draft, "exchange-" + (names.size() + 1), side));
        }
        return names.isEmpty() ? "virtual-asset exchanges" : Wording.joined(names);
    }
}
