package io.casewright.analysis.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who pays whom in a ledger, each pair of accounts once, and which pairs stand out by the ledger's own
/// measure: in their usual amount, or because one pays the other again and again on a single day. A pair counts
/// once however long it goes on, as what two accounts do every week is one thing and not fifty.
final class Relations {

    /// The usual bound of the modified z-score (Iglewicz and Hoaglin, 1993).
    private static final double FAR = 3.5;

    /// Makes the median absolute deviation comparable with a standard deviation.
    private static final double NORMAL = 1.4826;

    /// What fewer than one in a hundred pairs do on their days is no habit of the ledger.
    private static final double HABIT = 0.99;

    private static final long DAY = 86_400;

    /// @param transfers from one account to another in one currency, by time
    /// @param days on how many different days
    /// @param mostOnADay of the transfers
    private record Pair(List<Transfer> transfers, int days, int mostOnADay) {}

    /// One pair's part in what is looked for.
    ///
    /// @param isFar whether some amount is far from what the ledger's pairs pay
    /// @param repeats how many payments on its busiest day go beyond the ledger's habit
    /// @param transfers those that stand out, by time
    /// @param days on how many different days the pair has any
    record Relation(String from, String to, boolean isFar, int repeats, List<Transfer> transfers, int days) {}

    private record Key(String from, String to, String currency) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Scale> scales = new HashMap<>();
    private final int usualOnADay;

    private Relations(List<Transfer> ledger) {
        Map<Key, List<Transfer>> grouped = new LinkedHashMap<>();
        for (Transfer each : ledger) {
            grouped.computeIfAbsent(new Key(each.from(), each.to(), each.currency()), _ -> new ArrayList<>(1))
                    .add(each);
        }
        grouped.values().forEach(own -> pairs.add(pair(own)));
        Map<String, List<Double>> medians = new HashMap<>();
        pairs.forEach(pair -> medians.computeIfAbsent(
                        pair.transfers().getFirst().currency(), _ -> new ArrayList<>())
                .add(median(
                        pair.transfers().stream().mapToDouble(Relations::log).toArray())));
        medians.forEach((currency, values) -> scales.put(
                currency,
                Scale.of(values.stream().mapToDouble(Double::doubleValue).toArray())));
        int[] busiest = pairs.stream().mapToInt(Pair::mostOnADay).sorted().toArray();
        usualOnADay = busiest.length == 0 ? 1 : busiest[(int) (HABIT * (busiest.length - 1))];
    }

    /// @param ledger by time
    /// @return in the order of their first transfer
    static List<Relation> of(List<Transfer> ledger) {
        Relations relations = new Relations(ledger);
        return relations.pairs.stream().map(relations::relation).toList();
    }

    private static Pair pair(List<Transfer> transfers) {
        int days = 0;
        int most = 0;
        int own = 0;
        long day = Long.MIN_VALUE;
        for (Transfer each : transfers) {
            own = day(each) == day ? own + 1 : 1;
            days += own == 1 ? 1 : 0;
            day = day(each);
            most = Math.max(most, own);
        }
        return new Pair(transfers, days, most);
    }

    private Relation relation(Pair pair) {
        Transfer first = pair.transfers().getFirst();
        Scale scale = scales.getOrDefault(first.currency(), new Scale(0, 0));
        boolean oftenOnADay = pair.mostOnADay() > usualOnADay;
        Map<Long, Integer> onDay = new HashMap<>();
        if (oftenOnADay) {
            pair.transfers().forEach(each -> onDay.merge(day(each), 1, Integer::sum));
        }
        List<Transfer> unusual = pair.transfers().stream()
                .filter(each -> scale.isFar(log(each)) || onDay.getOrDefault(day(each), 0) > usualOnADay)
                .toList();
        return new Relation(
                first.from(),
                first.to(),
                pair.transfers().stream().anyMatch(each -> scale.isFar(log(each))),
                Math.max(0, pair.mostOnADay() - usualOnADay),
                unusual,
                pair.days());
    }

    static long day(Transfer each) {
        return Math.floorDiv(each.at().getEpochSecond(), DAY);
    }

    private static double log(Transfer transfer) {
        return Math.log((double) Math.max(1, transfer.minor()));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int size = sorted.length;
        return size == 0 ? 0 : (sorted[size / 2] + sorted[(size - 1) / 2]) / 2;
    }

    /// Median and spread of logarithms of amounts.
    private record Scale(double median, double spread) {

        static Scale of(double[] values) {
            double middle = Relations.median(values);
            double[] away =
                    Arrays.stream(values).map(each -> Math.abs(each - middle)).toArray();
            return new Scale(middle, NORMAL * Relations.median(away));
        }

        /// Where more than half of all amounts are one and the same, there is no measure for the others.
        boolean isFar(double value) {
            return spread > 0 && Math.abs(value - median) > FAR * spread;
        }
    }
}
