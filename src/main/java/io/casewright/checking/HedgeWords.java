package io.casewright.checking;

import io.casewright.checking.Figure.Hedge;
import java.util.Map;

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
            Map.entry("nearly", Hedge.UNDER),
            Map.entry("almost", Hedge.UNDER));

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
            Map.entry("close to", Hedge.ABOUT));

    private HedgeWords() {}

    /// How the figure that begins at a token is qualified. "Over 60 days" is a length and no comparison: the reader
    /// of lengths never asks.
    static Hedge before(Text text, int figureAt) {
        String pair = text.wordAt(figureAt - 2) + " " + text.wordAt(figureAt - 1);
        Hedge two = TWO_WORDS.get(pair);
        if (two != null) {
            return two;
        }
        return ONE_WORD.getOrDefault(text.wordAt(figureAt - 1), Hedge.NONE);
    }
}
