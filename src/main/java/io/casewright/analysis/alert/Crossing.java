package io.casewright.analysis.alert;

import io.casewright.analysis.view.CustomerView;
import io.casewright.analysis.view.Slice;
import io.casewright.evidence.Money;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether transactions cross a condition, and with which of them.
///
/// @param counting all that are of the kind that counts
/// @param most the largest number of them within the time
/// @param crossed those of the first time at which enough had come together, the last of which crossed it;
///     empty where it never happened
record Crossing(Slice counting, int most, Optional<Slice> crossed) {

    static Crossing of(Clause clause, Slice transactions) {
        CustomerView view = transactions.view();
        Slice counting = transactions.where(row -> counts(clause, view, row));
        int from = 0;
        int most = 0;
        for (int n = 0; n < counting.size(); n++) {
            while (clause.within().isPresent()
                    && view.second(counting.row(n)) - view.second(counting.row(from))
                            > clause.within().get().toSeconds()) {
                from++;
            }
            Slice window = counting.between(from, n + 1);
            most = Math.max(most, window.size());
            if (window.size() >= clause.count() && areEnough(clause.others(), window)) {
                return new Crossing(counting, most, Optional.of(window));
            }
        }
        return new Crossing(counting, most, Optional.empty());
    }

    private static boolean counts(Clause clause, CustomerView view, int row) {
        boolean direction = clause.direction()
                .map(wanted -> view.transaction(row).direction() == wanted)
                .orElse(true);
        boolean channel = clause.channels().isEmpty()
                || clause.channels().contains(view.transaction(row).channel());
        boolean hour = clause.hours().map(hours -> hours.holds(view.hour(row))).orElse(true);
        boolean person = !clause.others().people() || view.isFromPerson(row);
        Money amount = view.transaction(row).amount();
        return direction
                && person
                && channel
                && hour
                && clause.low().map(low -> isAtLeast(amount, low)).orElse(true)
                && clause.high().map(high -> isAtLeast(high, amount)).orElse(true);
    }

    /// Amounts in another currency cannot be compared and do not count.
    private static boolean isAtLeast(Money amount, Money other) {
        return amount.currency().equals(other.currency()) && amount.amount().compareTo(other.amount()) >= 0;
    }

    private static boolean areEnough(Clause.Others wanted, Slice window) {
        return (wanted.counterparties() == 0 || window.others() >= wanted.counterparties())
                && (wanted.countries() == 0 || countries(window) >= wanted.countries());
    }

    private static long countries(Slice window) {
        return IntStream.range(0, window.size())
                .mapToObj(n -> window.transaction(n).counterparty().country())
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }
}
