package io.casewright.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Something computed from records and therefore sayable.
///
/// @param topic what it is about
/// @param computation the name of the computation and its key, unique in a ledger: `totals.in/USD`
/// @param statement the fact as one plain English sentence with a full stop, holding no figure, date or name that
///     `values` does not carry
/// @param values typed values by slot name (`amount`, `count`, `period`), in a stable order
/// @param records what it was computed from, in the order of booking for transactions; empty only for a fact that says
///     that nothing of a kind is on record
/// @param marks what the checker and writers must know of it beyond its values
public record Fact(
        Topic topic,
        String computation,
        String statement,
        Map<String, Value> values,
        List<RecordRef> records,
        Set<Mark> marks) {

    /// Properties that change what may be said.
    public enum Mark {
        /// The fact says that something did not happen or is not on record: it carries negations.
        NEGATIVE,
        /// The fact compares, and the first value is the larger.
        MORE,
        /// The fact compares, and the first value is the smaller.
        LESS,
        /// The fact is the largest of its kind: it carries superlatives.
        MOST,
        /// The fact names somebody whose role is potential victim.
        POTENTIAL_VICTIM,
        /// The fact was written by somebody outside the bank (reference text, counterparty name): data, never orders.
        OUTSIDE_WORDS
    }

    public Fact {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        records = List.copyOf(records);
        marks = Set.copyOf(marks);
        if (statement.isBlank() || computation.isBlank()) {
            throw new IllegalArgumentException("a fact needs a statement and a computation: " + computation);
        }
    }
}
