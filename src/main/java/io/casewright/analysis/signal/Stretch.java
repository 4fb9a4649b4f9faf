package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Parameters;
import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/// A length of time that slides over payments: minutes or hours from booking to booking, or calendar days in the
/// booking zone.
record Stretch(long seconds, int days) {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    static Stretch of(Parameters parameters) {
        if (parameters.has("within-minutes")) {
            return new Stretch((long) parameters.count("within-minutes") * MINUTE, 0);
        }
        if (parameters.has("within-hours")) {
            return new Stretch((long) parameters.count("within-hours") * HOUR, 0);
        }
        return new Stretch(0, parameters.has("within-days") ? parameters.count("within-days") : Integer.MAX_VALUE);
    }

    boolean isWhole() {
        return days == Integer.MAX_VALUE;
    }

    private boolean spans(CustomerView view, int first, int last) {
        return seconds > 0
                ? view.second(last) - view.second(first) <= seconds
                : view.day(last) - view.day(first) < days;
    }

    /// A ledger that knows days only cannot tell hours.
    Optional<String> missing(Slice slice) {
        boolean timeless = seconds > 0 && !slice.isEmpty() && !slice.tellsTimes();
        return timeless ? Optional.of("the time of day of the payments") : Optional.empty();
    }

    /// The payments that lie in some stretch which has all that is counted.
    Slice where(Slice slice, Counted counted) {
        CustomerView view = slice.view();
        BitSet kept = new BitSet(view.size());
        int from = 0;
        int keptUpTo = 0;
        for (int to = 0; to < slice.size(); to++) {
            counted.add(to);
            while (!spans(view, slice.row(from), slice.row(to))) {
                counted.remove(from++);
            }
            boolean last = to + 1 == slice.size() || !spans(view, slice.row(from), slice.row(to + 1));
            for (int n = Math.max(from, keptUpTo); last && counted.isEnough(from, to) && n <= to; n++) {
                kept.set(slice.row(n));
                keptUpTo = n + 1;
            }
        }
        return slice.where(kept::get);
    }

    String words() {
        if (isWhole()) {
            return "in the whole record";
        }
        if (seconds == 0) {
            return String.format(Locale.ROOT, "within %d days", days);
        }
        return seconds % HOUR == 0
                ? String.format(Locale.ROOT, "within %d hours", seconds / HOUR)
                : String.format(Locale.ROOT, "within %d minutes", seconds / MINUTE);
    }
}
