package io.casewright.index;

import io.casewright.index.PassageIndex.Leg;
import java.util.List;

/// The settings of the text legs, one for all corpora. Chosen by `bench beir` on ObliQA's dev questions, each on its
/// own
/// plateau: R@10 0.771 with words of the text alone, 0.772 with headings, 0.789 with pairs.
///
/// @param k1 how soon repeating a term stops counting
/// @param words the fields that hold single terms
/// @param pairs the field that holds pairs of neighbouring terms
/// @param pairShare what a pair counts beside a word of the same rarity; 0 when pairs are not read
public record Weights(double k1, List<FieldWeight> words, FieldWeight pairs, double pairShare) {

    private static final FieldWeight TEXT = new FieldWeight(Fields.TEXT, 1, 0.75);
    private static final FieldWeight HEADING = new FieldWeight(Fields.HEADING, Sketch.HEADING_SHARE, 0.5);
    private static final FieldWeight AROUND = new FieldWeight(Fields.AROUND, Sketch.AROUND_SHARE, 0.75);
    private static final FieldWeight PAIRS = new FieldWeight(Fields.PAIRS, 1, 0.3);

    private static final Weights OF_WORDS = new Weights(1.2, List.of(TEXT, HEADING), PAIRS, 0.5);
    private static final Weights OF_CONTEXT = new Weights(1.2, List.of(TEXT, HEADING, AROUND), PAIRS, 0);

    /// Every field that a leg reads.
    public static final List<FieldWeight> FIELDS = List.of(TEXT, HEADING, AROUND, PAIRS);

    public Weights {
        words = List.copyOf(words);
    }

    /// What passages are searched with.
    public static Weights of(Leg leg) {
        return switch (leg) {
            case WORDS -> OF_WORDS;
            case CONTEXT -> OF_CONTEXT;
        };
    }

    /// @param weight of one occurrence in this field
    /// @param b how much the field's length counts, from 0 to 1
    public record FieldWeight(String field, double weight, double b) {}
}
