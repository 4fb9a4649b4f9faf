package io.casewright.analysis.view;

import java.util.Arrays;

/// How fast the money of some credits leaves again: each debit uses up the oldest credited money first. What stood on
/// the account before the first credit is not on record and is taken as nothing.
///
/// @param credited minor units of the credits
/// @param dayOut of these, minor units that left within 24 hours
/// @param twoDaysOut the same within 48 hours
/// @param medianHours hours after which half of all money that left had left; -1 when none left
public record Flow(long credited, long dayOut, long twoDaysOut, long medianHours) {

    private static final long DAY = 86_400;

    /// Both slices in one currency, in the order of booking.
    public static Flow through(Slice credits, Slice debits) {
        CustomerView view = credits.view();
        long[] left = credits.rows().mapToLong(view::minor).toArray();
        long[] dwell = new long[credits.size() + debits.size()];
        long[] moved = new long[dwell.length];
        int pieces = 0;
        int oldest = 0;
        for (int n = 0; n < debits.size(); n++) {
            int row = debits.row(n);
            long need = view.minor(row);
            while (need > 0 && oldest < left.length && view.second(credits.row(oldest)) <= view.second(row)) {
                long take = Math.min(need, left[oldest]);
                need -= take;
                left[oldest] -= take;
                dwell[pieces] = view.second(row) - view.second(credits.row(oldest));
                moved[pieces++] = take;
                if (left[oldest] == 0) {
                    oldest++;
                }
            }
        }
        return summed(credits.minor(), Arrays.copyOf(dwell, pieces), moved);
    }

    private static Flow summed(long credited, long[] dwell, long[] moved) {
        long day = 0;
        long twoDays = 0;
        long all = 0;
        for (int piece = 0; piece < dwell.length; piece++) {
            all += moved[piece];
            day += dwell[piece] <= DAY ? moved[piece] : 0;
            twoDays += dwell[piece] <= 2 * DAY ? moved[piece] : 0;
        }
        return new Flow(credited, day, twoDays, median(dwell, moved, all));
    }

    private static long median(long[] dwell, long[] moved, long all) {
        Integer[] order = new Integer[dwell.length];
        Arrays.setAll(order, piece -> piece);
        Arrays.sort(order, (a, b) -> Long.compare(dwell[a], dwell[b]));
        long seen = 0;
        for (int piece : order) {
            seen += moved[piece];
            if (2 * seen >= all) {
                return (dwell[piece] + 1_800) / 3_600;
            }
        }
        return -1;
    }

    public double dayShare() {
        return credited == 0 ? 0 : (double) dayOut / credited;
    }

    public double twoDayShare() {
        return credited == 0 ? 0 : (double) twoDaysOut / credited;
    }
}
