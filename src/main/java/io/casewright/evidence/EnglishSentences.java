package io.casewright.evidence;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// English text cut at the ends of its sentences, by the rules of the Java library: an abbreviation before a capital
/// letter ends one too.
public final class EnglishSentences {

    private EnglishSentences() {}

    /// The sentences in reading order, without blanks around them; none is empty.
    public static List<String> of(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String sentence = text.substring(start, end).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
            start = end;
        }
        return List.copyOf(sentences);
    }
}
