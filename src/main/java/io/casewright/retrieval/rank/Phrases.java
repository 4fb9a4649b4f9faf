package io.casewright.retrieval.rank;

import io.casewright.index.PassageIndex;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question puts in quotation marks. A search by words wants nothing but passages in which those words stand
/// exactly so; a question in a sentence quotes what it is about, and passages that put it otherwise may answer it, too:
/// they come after the holders. Quotation marks without a partner, and pairs with nothing between them, are letters
/// like any other.
///
/// @param exact the phrases, folded as [#folded(String)] folds
/// @param terms of each phrase
/// @param only whether nothing but holders is wanted
public record Phrases(List<String> exact, List<List<String>> terms, boolean only) {

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]{1,200})[\"“”„«»]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /// Further phrases of a question are not looked for.
    private static final int MOST = 4;

    public Phrases {
        exact = List.copyOf(exact);
        terms = List.copyOf(terms);
    }

    /// @param asking terms by which a sentence shows that it asks
    static Phrases of(PassageIndex index, String question, Set<String> asking) {
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
        String rest = QUOTED.matcher(question).replaceAll(" ");
        boolean asks = rest.indexOf('?') >= 0 || index.terms(rest).stream().anyMatch(asking::contains);
        return new Phrases(exact, terms, !asks);
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
