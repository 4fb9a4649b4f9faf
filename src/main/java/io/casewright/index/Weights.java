package io.casewright.index;

import java.util.ArrayList;
import java.util.List;

/// The settings of the text leg, one for all corpora. Chosen by `bench beir` on ObliQA's dev questions, each on its own
/// plateau: R@10 0.771 with words of the text alone, 0.772 with headings, 0.789 with pairs.
///
/// @param k1 how soon repeating a term stops counting
/// @param words the fields that hold single terms
/// @param pairs the field that holds pairs of neighbouring terms
/// @param pairShare what a pair counts beside a word of the same rarity
record Weights(double k1, List<FieldWeight> words, FieldWeight pairs, double pairShare) {

    /// What passages are searched with.
    static final Weights PRODUCTION = new Weights(
            1.2,
            List.of(new FieldWeight(Fields.TEXT, 1, 0.75), new FieldWeight(Fields.HEADING, 0.3, 0.5)),
            new FieldWeight(Fields.PAIRS, 1, 0.3),
            0.5);

    Weights {
        words = List.copyOf(words);
    }

    List<FieldWeight> fields() {
        List<FieldWeight> fields = new ArrayList<>(words);
        fields.add(pairs);
        return fields;
    }

    /// @param weight of one occurrence in this field
    /// @param b how much the field's length counts, from 0 to 1
    record FieldWeight(String field, double weight, double b) {}
}
