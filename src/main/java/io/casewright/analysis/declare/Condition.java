package io.casewright.analysis.declare;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.function.UnaryOperator;

/// One thing that is asked of payments.
///
/// @param kept those of a slice for which it holds
/// @param known those of a slice, or the first of those, whose records hold what is asked about; where there are
/// payments and none is known,
///     nothing can be told
/// @param data what must be on record, in plain words; empty where every booking has it
record Condition(UnaryOperator<Slice> kept, UnaryOperator<Slice> known, String data) {

    /// A question about one booking.
    interface RowTest {

        boolean holds(CustomerView view, int row);
    }

    /// A condition on what every booking has.
    static Condition plain(RowTest test) {
        return new Condition(slice -> slice.where(row -> test.holds(slice.view(), row)), slice -> slice, "");
    }

    /// A condition on what only some bookings have on record.
    static Condition needing(String data, RowTest known, RowTest test) {
        return new Condition(
                slice -> slice.where(row -> test.holds(slice.view(), row)),
                slice -> slice.first(row -> known.holds(slice.view(), row)),
                data);
    }
}
