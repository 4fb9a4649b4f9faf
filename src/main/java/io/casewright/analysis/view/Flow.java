package io.casewright.analysis.view;

import java.util.Arrays;

/// How fast the money of some credits leaves again. Each debit takes the latest money first: what a mule keeps of each
/// credit would otherwise pile up and make every later payment look old. What stood on the account before the first
/// credit is not on record and is taken as nothing.
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
        int[] open = new int[left.length];
        int pieces = 0;
        int next = 0;
        int top = 0;
        for (int n = 0; n < debits.size(); n++) {
            int row = debits.row(n);
            while (next < left.length && view.second(credits.row(next)) <= view.second(row)) {
                open[top++] = next++;
            }
            long need = view.minor(row);
            while (need > 0 && top > 0) {
                int latest = open[top - 1];
                long take = Math.min(need, left[latest]);
                need -= take;
                left[latest] -= take;
                dwell[pieces] = view.second(row) - view.second(credits.row(latest));
                moved[pieces++] = take;
                top -= left[latest] == 0 ? 1 : 0;
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
