package io.casewright.bench;

import io.casewright.analysis.shape.Shape;
import io.casewright.analysis.shape.Transfer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one would write first: names by counting payers and payees, without time and without connection.
final class SimpleShapeRule {

    private SimpleShapeRule() {}

    static Shape name(List<Transfer> transfers) {
        Map<String, Integer> paid = new HashMap<>();
        Map<String, Integer> got = new HashMap<>();
        for (Transfer each : transfers) {
            paid.merge(each.from(), 1, Integer::sum);
            got.merge(each.to(), 1, Integer::sum);
        }
        Set<String> both = new HashSet<>(paid.keySet());
        both.retainAll(got.keySet());
        int sources = paid.size() - both.size();
        int exits = got.size() - both.size();
        if (both.isEmpty()) {
            return direct(paid.size(), got.size());
        }
        if (sources == 0 && exits == 0) {
            return Shape.CYCLE;
        }
        if (both.size() == 1) {
            return Shape.GATHER_SCATTER;
        }
        if (sources == 1 && exits == 1) {
            return transfers.size() == both.size() + 1 ? Shape.RANDOM_CHAIN : Shape.SCATTER_GATHER;
        }
        return Shape.STACK;
    }

    private static Shape direct(int payers, int payees) {
        if (payees == 1) {
            return Shape.FAN_IN;
        }
        return payers == 1 ? Shape.FAN_OUT : Shape.BIPARTITE;
    }
}
