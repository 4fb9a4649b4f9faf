package io.casewright.checking;

import io.casewright.checking.NameReader.Run;
import io.casewright.checking.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a text claims, by kind: the same reading for sentences and for evidence.
///
/// @param ids accounts, record ids, addresses of the network, as they stand, in lower case without blanks
/// @param runs capitalised words
/// @param stream all folded words and numbers in order, each between two blanks, for finding names
/// @param stems of all words
record Features(
        Text text,
        List<Figure> figures,
        List<Moment> moments,
        List<String> ids,
        List<String> times,
        List<Run> runs,
        String stream,
        Set<String> stems) {

    /// Reads a sentence: what stands between quotation marks is left to the rule on quotations.
    static Features ofSentence(String raw) {
        return of(Text.sentence(raw));
    }

    /// Reads evidence, quotations included.
    static Features ofEvidence(String raw) {
        return of(Text.whole(raw));
    }

    private static Features of(Text text) {
        BitSet taken = new BitSet(text.size());
        List<String> ids = new ArrayList<>();
        List<String> times = new ArrayList<>();
        Set<String> stems = new HashSet<>();
        StringBuilder stream = new StringBuilder(text.raw().length() + 8).append(' ');
        for (int index = 0; index < text.size(); index++) {
            Token token = text.token(index);
            if (isEndOfAccount(text, index)) {
                taken.set(index);
                ids.add("*" + token.text());
            } else if (token.kind() == Kind.IDENTIFIER) {
                taken.set(index);
                ids.add(id(token.text()));
            } else if (token.kind() == Kind.TIME) {
                taken.set(index);
                times.add(token.text());
            } else if (token.isWord()) {
                stems.add(Words.stem(token.folded()));
                addParts(stems, token.folded());
            }
            if (token.kind() != Kind.SIGN) {
                stream.append(token.folded()).append(' ');
            }
        }
        List<Moment> moments = MomentReader.read(text, taken);
        List<Figure> figures = FigureReader.read(text, taken);
        takeCurrencies(text, taken);
        return new Features(text, figures, moments, ids, times, NameReader.read(text, taken), stream.toString(), stems);
    }

    /// The "0187" of "the account ending in 0187".
    private static boolean isEndOfAccount(Text text, int index) {
        boolean digits =
                text.token(index).isNumber() && text.token(index).text().matches("\\d{3,6}");
        String before = text.wordAt(index - 1);
        String ending = before.equals("in") || before.equals("with") ? text.wordAt(index - 2) : before;
        return digits && (ending.equals("ending") || ending.equals("ends"));
    }

    /// The code beside an amount is no name.
    private static void takeCurrencies(Text text, BitSet taken) {
        for (int index = 0; index < text.size(); index++) {
            boolean before = index + 1 < text.size() && text.token(index + 1).isNumber();
            boolean after = index > 0 && text.token(index - 1).isNumber();
            if ((before || after) && Units.isCode(text.token(index).text())) {
                taken.set(index);
            }
            taken.set(index, index + Units.wordsOfDollar(text, index));
        }
    }

    static String id(String written) {
        return written.replaceAll("[\\s]", "").toLowerCase(Locale.ROOT);
    }

    /// The parts of a hyphenated word count as words too.
    private static void addParts(Set<String> stems, String folded) {
        if (folded.indexOf('-') > 0) {
            for (String part : folded.split("-", -1)) {
                stems.add(Words.stem(part));
            }
        }
    }

    boolean says(String foldedWords) {
        return stream.contains(" " + foldedWords + " ");
    }
}
