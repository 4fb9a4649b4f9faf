package io.casewright.analysis.signal;

import io.casewright.analysis.declare.Scale;
import io.casewright.analysis.signal.Needed.Different;
import io.casewright.analysis.view.Slice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Counts what a sliding stretch of payments has of what is [Needed].
final class Counted {

    private final Slice slice;
    private final Needed needed;
    private final String currency;
    private final int[][] values;
    private final int[][] times;
    private final int[] different;
    private final int others;
    private long sum;
    private int most;
    private double strength;

    Counted(Slice slice, Needed needed) {
        this.slice = slice;
        this.needed = needed;
        this.currency = slice.mainCurrency();
        int kinds = needed.different().size();
        values = new int[kinds][];
        times = new int[kinds][];
        different = new int[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            values[kind] = numbered(needed.different().get(kind));
            times[kind] = new int[slice.size() + 1];
        }
        others = slice.others();
    }

    /// The value of each payment as a number, -1 where it has none.
    private int[] numbered(Different each) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] own = new int[slice.size()];
        for (int n = 0; n < own.length; n++) {
            Optional<String> value = each.value().of(slice.view(), slice.row(n));
            own[n] = value.isEmpty() ? -1 : numbers.computeIfAbsent(value.get(), key -> numbers.size());
        }
        return own;
    }

    void add(int n) {
        sum += slice.view().minor(slice.row(n));
        for (int kind = 0; kind < values.length; kind++) {
            if (values[kind][n] >= 0 && times[kind][values[kind][n]]++ == 0) {
                different[kind]++;
            }
        }
    }

    void remove(int n) {
        sum -= slice.view().minor(slice.row(n));
        for (int kind = 0; kind < values.length; kind++) {
            if (values[kind][n] >= 0 && --times[kind][values[kind][n]] == 0) {
                different[kind]--;
            }
        }
    }

    /// Whether the payments from one to another, which are those counted now, have all that is needed.
    boolean isEnough(int from, int to) {
        int size = to - from + 1;
        most = Math.max(most, size);
        double least = (double) size / needed.count();
        if (needed.total().isPresent()) {
            least = Math.min(least, (double) sum / Scale.minor(needed.total().getAsLong(), currency));
        }
        for (int kind = 0; kind < values.length; kind++) {
            least = Math.min(
                    least,
                    (double) different[kind] / needed.different().get(kind).least());
        }
        boolean few = needed.mostOthers() == Integer.MAX_VALUE
                || (others <= needed.mostOthers() || slice.between(from, to + 1).others() <= needed.mostOthers());
        boolean enough = least >= 1 && few && needed.isMean(sum, size, currency);
        if (enough) {
            strength = Math.max(strength, Scene.strength(least, 1));
        }
        return enough;
    }

    /// The most payments in one stretch.
    int most() {
        return most;
    }

    /// Of the strongest stretch: how far all that is needed goes beyond its threshold.
    double strength() {
        return strength;
    }
}
