package io.casewright.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Which words of a passage are words of a question, by the terms that the index searches by: "deposits" matches
/// "deposited".
public final class TextMatches {

    private TextMatches() {}

    /// @param start of the word in the text
    /// @param end after its last character
    public record Match(int start, int end) {}

    /// In the order of the text, not overlapping.
    public static List<Match> of(String question, String text) {
        List<Match> matches = new ArrayList<>();
        try (TextAnalysis analysis = new TextAnalysis()) {
            Set<String> terms = new HashSet<>(analysis.terms(question));
            try (TokenStream stream = analysis.tokenStream(Fields.TEXT, text)) {
                CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
                OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    if (terms.contains(term.toString())) {
                        matches.add(new Match(place.startOffset(), place.endOffset()));
                    }
                }
                stream.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be analysed", e);
        }
        return matches;
    }
}
