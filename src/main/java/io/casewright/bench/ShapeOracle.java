package io.casewright.bench;

import io.casewright.analysis.shape.Shape;
import io.casewright.analysis.shape.Transfer;
import io.casewright.bench.Attempts.Attempt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Knows, for each time-ordered shape, the name that most attempts of that shape have: what no reader of shapes
/// alone can exceed on these attempts.
final class ShapeOracle {

    private final Map<List<Integer>, Map<Shape, Integer>> names = new HashMap<>();

    ShapeOracle(List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            names.computeIfAbsent(signature(attempt.transfers()), _ -> new EnumMap<>(Shape.class))
                    .merge(attempt.name(), 1, Integer::sum);
        }
    }

    /// The most frequent name of the attempt's shape; of equals the first of [Shape].
    Shape name(Attempt attempt) {
        Map<Shape, Integer> counts = counts(attempt);
        return counts.keySet().stream()
                .max(Comparator.<Shape>comparingInt(shape -> counts.getOrDefault(shape, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /// Whether all attempts of this shape have one name.
    boolean isDetermined(Attempt attempt) {
        return counts(attempt).size() == 1;
    }

    private Map<Shape, Integer> counts(Attempt attempt) {
        return names.getOrDefault(signature(attempt.transfers()), Map.of());
    }

    /// Payer and payee of each transfer by time, accounts numbered as they come.
    private static List<Integer> signature(List<Transfer> transfers) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Integer> signature = new ArrayList<>();
        transfers.stream().sorted(Comparator.comparing(Transfer::at)).forEach(each -> {
            signature.add(number(numbers, each.from()));
            signature.add(number(numbers, each.to()));
        });
        return signature;
    }

    private static int number(Map<String, Integer> numbers, String account) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(account, next);
        return known == null ? next : known;
    }
}
