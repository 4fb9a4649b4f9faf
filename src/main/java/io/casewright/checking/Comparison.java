package io.casewright.checking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A word that compares.
record Comparison(Sense sense, int at) {

    enum Sense {
        MORE,
        LESS,
        MOST,
        LEAST
    }

    private static final Map<String, Sense> WORDS = words();

    static boolean isComparing(String folded) {
        return WORDS.containsKey(folded);
    }

    /// The comparing words of a text, without those that only qualify a figure ("more than 20"): the rules on figures
    /// read these.
    static List<Comparison> of(Features features) {
        Text text = features.text();
        BitSet qualifying = qualifying(features);
        List<Comparison> found = new ArrayList<>();
        for (int index = 0; index < text.size(); index++) {
            Sense sense = WORDS.get(text.wordAt(index));
            boolean negated = text.wordAt(index - 1).equals("no")
                    && !text.wordAt(index + 1).isEmpty();
            if (sense != null && !qualifying.get(index) && !negated) {
                found.add(new Comparison(sense, index));
            }
        }
        return found;
    }

    private static BitSet qualifying(Features features) {
        BitSet positions = new BitSet();
        for (Figure figure : features.figures()) {
            if (figure.hedge() != Figure.Hedge.NONE) {
                positions.set(Math.max(0, figure.at() - 4), figure.at());
            }
        }
        return positions;
    }

    private static Map<String, Sense> words() {
        Map<String, Sense> words = new HashMap<>();
        put(
                words,
                Sense.MORE,
                "more higher greater larger bigger rose rise rises risen rising increase increased increases"
                        + " increasing grew grow grows grown growing exceed exceeds exceeded exceeding climbed surged jumped"
                        + " outpaced above beyond faster outweigh outweighs surpassed surpasses soared");
        put(
                words,
                Sense.LESS,
                "less fewer lower fell fallen falling decrease decreased decreases decreasing decline declined"
                        + " declines declining dropped drop drops shrank shrunk reduced below slower dwindled");
        put(
                words,
                Sense.MOST,
                "most mostly main principal chief leading top largest highest biggest greatest maximum majority mainly chiefly primarily"
                        + " predominantly peak busiest longest");
        put(words, Sense.LEAST, "least fewest lowest smallest minimum shortest");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Sense> words, Sense sense, String list) {
        for (String word : list.split(" ", -1)) {
            words.put(word, sense);
        }
    }
}
