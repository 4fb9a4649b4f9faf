package io.casewright.bench;

import java.util.Random;
import java.util.StringJoiner;

/// Words that are as unevenly common as those of a language: the n-th most common one comes with a share of 1/n.
final class InventedText {

    private static final int VOCABULARY = 20_000;
    private static final String[] SYLLABLES = {
        "ba", "con", "der", "fin", "gal", "hom", "jur", "kel", "lom", "mir", "nov", "pas", "quo", "rel", "sar", "tun"
    };

    private final Random random;

    InventedText(long seed) {
        random = new Random(seed);
    }

    String words(int count) {
        StringJoiner words = new StringJoiner(" ");
        for (int i = 0; i < count; i++) {
            words.add(word((int) Math.pow(VOCABULARY, random.nextDouble())));
        }
        return words.toString();
    }

    private static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
