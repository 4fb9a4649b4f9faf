package io.casewright.index;

import java.util.List;

/// The settings of the text leg, one for all corpora; `docs` of the bench say how they were chosen.
///
/// @param k1 how soon repeating a term stops counting
/// @param fields how much each field counts
record Weights(double k1, List<FieldWeight> fields) {

    /// What passages are searched with.
    static final Weights PRODUCTION = new Weights(
            Double.parseDouble(System.getProperty("x.k1", "1.2")),
            List.of(
                    new FieldWeight(Fields.TEXT, 1, Double.parseDouble(System.getProperty("x.b", "0.75"))),
                    new FieldWeight(
                            Fields.HEADING,
                            Double.parseDouble(System.getProperty("x.hw", "0.5")),
                            Double.parseDouble(System.getProperty("x.hb", "0.5")))));

    Weights {
        fields = List.copyOf(fields);
    }

    /// @param weight of one occurrence in this field
    /// @param b from 0 (length does not matter) to 1
    record FieldWeight(String field, double weight, double b) {}
}
