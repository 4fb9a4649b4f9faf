package io.casewright.checking;

import io.casewright.checking.Figure.Hedge;
import java.util.Map;
import java.util.Set;

/// The words right before a figure that qualify it.
final class HedgeWords {

    private static final Map<String, Hedge> ONE_WORD = Map.ofEntries(
            Map.entry("about", Hedge.ABOUT),
            Map.entry("around", Hedge.ABOUT),
            Map.entry("approximately", Hedge.ABOUT),
            Map.entry("roughly", Hedge.ABOUT),
            Map.entry("circa", Hedge.ABOUT),
            Map.entry("some", Hedge.ABOUT),
            Map.entry("over", Hedge.OVER),
            Map.entry("above", Hedge.OVER),
            Map.entry("exceeding", Hedge.OVER),
            Map.entry("beyond", Hedge.OVER),
            Map.entry("under", Hedge.UNDER),
            Map.entry("below", Hedge.UNDER),
            Map.entry("nearly", Hedge.NEARLY),
            Map.entry("almost", Hedge.NEARLY));

    private static final Map<String, Hedge> TWO_WORDS = Map.ofEntries(
            Map.entry("more than", Hedge.OVER),
            Map.entry("greater than", Hedge.OVER),
            Map.entry("higher than", Hedge.OVER),
            Map.entry("larger than", Hedge.OVER),
            Map.entry("at least", Hedge.AT_LEAST),
            Map.entry("upwards of", Hedge.OVER),
            Map.entry("excess of", Hedge.OVER),
            Map.entry("less than", Hedge.UNDER),
            Map.entry("fewer than", Hedge.UNDER),
            Map.entry("lower than", Hedge.UNDER),
            Map.entry("smaller than", Hedge.UNDER),
            Map.entry("up to", Hedge.AT_MOST),
            Map.entry("at most", Hedge.AT_MOST),
            Map.entry("just under", Hedge.NEARLY),
            Map.entry("just below", Hedge.NEARLY),
            Map.entry("no less", Hedge.AT_LEAST),
            Map.entry("maximum of", Hedge.AT_MOST),
            Map.entry("minimum of", Hedge.AT_LEAST),
            Map.entry("close to", Hedge.ABOUT));

    private static final Set<String> ARTICLES = Set.of("a", "an", "its", "their");
    private static final Set<String> DENYING = Set.of("no", "not", "none", "never", "neither", "nor");
    private static final int DENIED_WITHIN = 18;

    private HedgeWords() {}

    static boolean isHedge(String folded) {
        return ONE_WORD.containsKey(folded);
    }

    /// How the figure that begins at a token is qualified. "Over 60 days" is a length and no comparison: the reader
    /// of lengths never asks. What is denied to be more is at most so much.
    static Hedge before(Text text, int figureAt) {
        int at = ARTICLES.contains(text.wordAt(figureAt - 1)) ? figureAt - 1 : figureAt;
        boolean adds =
                text.wordAt(at - 3).startsWith("add") || text.wordAt(at - 3).startsWith("amount");
        Hedge two = adds ? null : TWO_WORDS.get(text.wordAt(at - 2) + " " + text.wordAt(at - 1));
        Hedge hedge = two == null ? ONE_WORD.getOrDefault(text.wordAt(at - 1), Hedge.NONE) : two;
        boolean compares = hedge == Hedge.OVER || hedge == Hedge.UNDER;
        if (!compares || !isDenied(text, at)) {
            return hedge;
        }
        return hedge == Hedge.OVER ? Hedge.AT_MOST : Hedge.AT_LEAST;
    }

    private static boolean isDenied(Text text, int at) {
        for (int index = at - 1; index >= Math.max(0, at - DENIED_WITHIN); index--) {
            if (text.signAt(index, ",") || text.signAt(index, ";")) {
                return false;
            }
            if (DENYING.contains(text.wordAt(index))) {
                return true;
            }
        }
        return false;
    }
}
