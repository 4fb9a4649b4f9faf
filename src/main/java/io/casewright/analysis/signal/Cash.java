package io.casewright.analysis.signal;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.casefile.Transaction.Channel;

/// Cash over the counter.
final class Cash {

    private Cash() {}

    static Slice deposits(CustomerView view) {
        return view.remembered("cash deposits", () -> view.in().where(row -> view.is(row, Channel.CASH)));
    }
}
