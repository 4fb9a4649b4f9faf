package io.casewright.retrieval.rank;

import io.casewright.index.PassageIndex;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question puts in quotation marks: those words must stand in a passage exactly so. Quotation marks without a
/// partner, and pairs with nothing between them, are letters like any other.
///
/// @param exact the phrases, folded as [#folded(String)] folds
/// @param terms of each phrase
public record Phrases(List<String> exact, List<List<String>> terms) {

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]{1,200})[\"“”„«»]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// Further phrases of a question are not looked for.
    private static final int MOST = 4;

    public Phrases {
        exact = List.copyOf(exact);
        terms = List.copyOf(terms);
    }

    public static Phrases of(PassageIndex index, String question) {
        List<String> exact = new ArrayList<>();
        List<List<String>> terms = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(question);
        while (exact.size() < MOST && quoted.find()) {
            List<String> words = index.terms(quoted.group(1));
            if (!words.isEmpty()) {
                exact.add(folded(quoted.group(1)));
                terms.add(words);
            }
        }
        return new Phrases(exact, terms);
    }

    public boolean isEmpty() {
        return exact.isEmpty();
    }

    /// Whether every phrase stands in the text, apart from capitals, compatibility forms and the width of spaces.
    public boolean stand(String text) {
        String folded = ' ' + folded(text) + ' ';
        return exact.stream().allMatch(phrase -> standsAlone(folded, phrase));
    }

    private static boolean standsAlone(String text, String phrase) {
        int at = text.indexOf(phrase);
        while (at >= 0) {
            int end = at + phrase.length();
            boolean begins = !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && !Character.isLetterOrDigit(text.charAt(end))) {
                return true;
            }
            at = text.indexOf(phrase, at + 1);
        }
        return false;
    }

    private static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACE.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
