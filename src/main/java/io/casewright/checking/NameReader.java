package io.casewright.checking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Finds the runs of capitalised words that may name a person, a company, a place or a document.
final class NameReader {

    private static final Set<String> PARTICLES =
            Set.of("of", "de", "da", "dos", "del", "van", "der", "von", "bin", "binti", "la", "el", "al", "for", "the");

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam");

    private NameReader() {}

    /// A run of capitalised words.
    ///
    /// @param words folded, in order, without titles, signs and initials' points
    /// @param opens whether it begins the sentence, where a capital letter says nothing
    /// @param at position of the first token
    record Run(List<String> words, boolean opens, String shown, int at, int last) {

        String joined() {
            return String.join(" ", words);
        }
    }

    static List<Run> read(Text text, BitSet taken) {
        List<Run> runs = new ArrayList<>();
        int index = 0;
        while (index < text.size()) {
            if (taken.get(index) || !text.token(index).isCapitalised()) {
                index++;
                continue;
            }
            int last = lastOf(text, taken, index);
            runs.add(run(text, index, last));
            index = last + 1;
        }
        return List.copyOf(runs);
    }

    private static int lastOf(Text text, BitSet taken, int first) {
        int last = first;
        int next = nextCapital(text, taken, last);
        while (next > 0) {
            last = next;
            next = nextCapital(text, taken, last);
        }
        return last;
    }

    /// The position of the next word of the same name, past a point, an ampersand or particles; 0 when it ends here.
    private static int nextCapital(Text text, BitSet taken, int from) {
        int index = afterSign(text, from);
        int particles = 0;
        while (particles < 2 && isParticle(text, index)) {
            index++;
            particles++;
        }
        boolean continues = index < text.size() && isCapital(text, index) && !taken.get(index);
        return continues ? index : 0;
    }

    private static int afterSign(Text text, int from) {
        boolean initial = text.token(from).text().length() <= 2 || TITLES.contains(text.wordAt(from));
        boolean sign = text.signAt(from + 1, "&") || (initial && text.signAt(from + 1, "."));
        return sign ? from + 2 : from + 1;
    }

    private static boolean isParticle(Text text, int index) {
        return PARTICLES.contains(text.wordAt(index)) && !isCapital(text, index);
    }

    private static boolean isCapital(Text text, int index) {
        return text.token(index).isCapitalised();
    }

    private static Run run(Text text, int first, int last) {
        List<String> words = new ArrayList<>();
        for (int index = first; index <= last; index++) {
            String word = text.wordAt(index);
            if (!word.isEmpty() && !TITLES.contains(word)) {
                words.add(word);
            }
        }
        return new Run(List.copyOf(words), opensSentence(text, first), text.between(first, last), first, last);
    }

    private static boolean opensSentence(Text text, int first) {
        if (first == 0) {
            return true;
        }
        Token before = text.token(first - 1);
        boolean afterStop =
                before.isSign(".") && first > 1 && text.token(first - 2).text().length() > 2;
        return afterStop || before.isSign(":") || before.isSign("•");
    }
}
