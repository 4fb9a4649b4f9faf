package io.casewright.analysis.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /// Money of one credit that left with one debit.
    ///
    /// @param credit its row in the view
    /// @param debit its row in the view
    /// @param minor units that moved, from 1
    public record Piece(int credit, int debit, long minor) {}

    /// Both slices in one currency, in the order of booking.
    public static Flow through(Slice credits, Slice debits) {
        CustomerView view = credits.view();
        List<Piece> pieces = pieces(credits, debits);
        long all = 0;
        long day = 0;
        long twoDays = 0;
        for (Piece piece : pieces) {
            long dwell = dwell(view, piece);
            all += piece.minor();
            day += dwell <= DAY ? piece.minor() : 0;
            twoDays += dwell <= 2 * DAY ? piece.minor() : 0;
        }
        return new Flow(credits.minor(), day, twoDays, median(view, pieces, all));
    }

    /// Which debit took how much of which credit, in the order of the debits; both slices as above.
    public static List<Piece> pieces(Slice credits, Slice debits) {
        CustomerView view = credits.view();
        long[] left = credits.rows().mapToLong(view::minor).toArray();
        List<Piece> pieces = new ArrayList<>(debits.size());
        int[] open = new int[left.length];
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
                if (take > 0) {
                    pieces.add(new Piece(credits.row(latest), row, take));
                }
                top -= left[latest] == 0 ? 1 : 0;
            }
        }
        return pieces;
    }

    private static long dwell(CustomerView view, Piece piece) {
        return view.second(piece.debit()) - view.second(piece.credit());
    }

    private static long median(CustomerView view, List<Piece> pieces, long all) {
        List<Piece> soonest = new ArrayList<>(pieces);
        soonest.sort(Comparator.comparingLong(piece -> dwell(view, piece)));
        long seen = 0;
        for (Piece piece : soonest) {
            seen += piece.minor();
            if (2 * seen >= all) {
                return (dwell(view, piece) + 1_800) / 3_600;
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
