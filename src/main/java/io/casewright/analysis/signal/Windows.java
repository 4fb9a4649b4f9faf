package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.BitSet;

/// Stretches of days within a slice.
final class Windows {

    private static final long DAY = 86_400;
    /// A calendar day begins at most 18 hours before or after that of UTC.
    private static final long MOST_OFFSET = 18 * 3_600;

    private Windows() {}

    /// The stretch of so many days with the most transactions; the earliest of equals.
    static Slice busiest(Slice slice, int days) {
        CustomerView view = slice.view();
        int bestFrom = 0;
        int bestTo = 0;
        int from = 0;
        for (int to = 1; to <= slice.size(); to++) {
            while (view.day(slice.row(to - 1)) - view.day(slice.row(from)) >= days) {
                from++;
            }
            if (to - from > bestTo - bestFrom) {
                bestFrom = from;
                bestTo = to;
            }
        }
        return slice.between(bestFrom, bestTo);
    }

    /// The stretch of so many days with the largest sum; slice in one currency.
    static Slice largest(Slice slice, int days) {
        CustomerView view = slice.view();
        int bestFrom = 0;
        int bestTo = 0;
        long best = -1;
        long sum = 0;
        int from = 0;
        for (int to = 1; to <= slice.size(); to++) {
            sum += view.minor(slice.row(to - 1));
            while (view.day(slice.row(to - 1)) - view.day(slice.row(from)) >= days) {
                sum -= view.minor(slice.row(from++));
            }
            if (sum > best) {
                best = sum;
                bestFrom = from;
                bestTo = to;
            }
        }
        return slice.between(bestFrom, bestTo);
    }

    /// The most different counterparties within so many days.
    static int mostOthers(Slice slice, int days) {
        CustomerView view = slice.view();
        int[] seen = new int[view.otherSides().size() + 1];
        int different = 0;
        int most = 0;
        int from = 0;
        for (int to = 0; to < slice.size(); to++) {
            different += seen[view.other(slice.row(to)) + 1]++ == 0 ? 1 : 0;
            while (view.day(slice.row(to)) - view.day(slice.row(from)) >= days) {
                different -= --seen[view.other(slice.row(from)) + 1] == 0 ? 1 : 0;
                from++;
            }
            most = Math.max(most, different);
        }
        return most;
    }

    /// The transactions that lie in some stretch of so many days with at least so many different counterparties.
    static Slice wherePayersMeet(Slice slice, int days, int others) {
        CustomerView view = slice.view();
        int[] seen = new int[view.otherSides().size() + 1];
        BitSet kept = new BitSet(view.size());
        int different = 0;
        int from = 0;
        int keptUpTo = 0;
        for (int to = 0; to < slice.size(); to++) {
            different += seen[view.other(slice.row(to)) + 1]++ == 0 ? 1 : 0;
            while (view.day(slice.row(to)) - view.day(slice.row(from)) >= days) {
                different -= --seen[view.other(slice.row(from)) + 1] == 0 ? 1 : 0;
                from++;
            }
            for (int n = Math.max(from, keptUpTo); different >= others && n <= to; n++) {
                kept.set(slice.row(n));
                keptUpTo = n + 1;
            }
        }
        return slice.where(kept::get);
    }

    /// The transactions of a slice from the day of one row to the day of another, both included.
    static Slice days(Slice slice, int firstDay, int lastDay) {
        Slice near = seconds(slice, firstDay * DAY - MOST_OFFSET, (lastDay + 1L) * DAY + MOST_OFFSET);
        return near.where(
                row -> slice.view().day(row) >= firstDay && slice.view().day(row) <= lastDay);
    }

    /// The transactions of a slice booked from one second since 1970 to another, both included.
    static Slice seconds(Slice slice, long first, long last) {
        int from = position(slice, first);
        int to = position(slice, last + 1);
        return from == 0 && to == slice.size() ? slice : slice.between(from, Math.max(from, to));
    }

    /// The position of the first transaction of a slice that was not booked before a second.
    private static int position(Slice slice, long second) {
        int low = 0;
        int high = slice.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (slice.view().second(slice.row(middle)) < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A threshold in whole units, in the smallest unit of a currency.
    static long minor(long units, String currency) {
        return Scale.minor(units, currency);
    }
}
