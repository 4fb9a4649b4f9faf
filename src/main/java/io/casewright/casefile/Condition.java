package io.casewright.casefile;

import java.util.ArrayList;
import java.util.List;

/// Parts of a WHERE clause, all of which must hold, with their values in order.
final class Condition {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void and(String part, Object... its) {
        if (!sql.isEmpty()) {
            sql.append(" AND ");
        }
        sql.append(part);
        values.addAll(List.of(its));
    }

    Object[] values() {
        return values.toArray();
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
