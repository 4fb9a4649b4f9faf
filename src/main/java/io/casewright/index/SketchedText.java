package io.casewright.index;

import io.casewright.evidence.Passage;
import io.casewright.evidence.SourceDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A passage with its terms and those around it: what every implementation of the port indexes.
///
/// @param words terms of the text, in order
/// @param headings terms of title, headings and locator
/// @param around terms next to the passage in its document
/// @param language as a BCP 47 tag, `und` where nothing tells
public record SketchedText(
        Passage passage, List<String> words, List<String> headings, List<String> around, String language) {

    /// Reads a whole document, so that each passage knows its neighbours.
    public static List<SketchedText> of(SourceDocument source, List<Passage> passages, TextAnalysis analysis) {
        List<Passage> inOrder = passages.stream()
                .sorted(Comparator.comparingInt(Passage::ordinal).thenComparing(Passage::id))
                .toList();
        List<List<String>> words =
                inOrder.stream().map(each -> analysis.terms(each.text())).toList();
        List<String> languages = Languages.of(inOrder);
        List<SketchedText> texts = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            List<String> before = i == 0 ? List.of() : words.get(i - 1);
            List<String> after = i + 1 == words.size() ? List.of() : words.get(i + 1);
            List<String> headings = analysis.terms(PassageText.heading(source, inOrder.get(i)));
            List<String> around = Sketch.around(before, after);
            texts.add(new SketchedText(inOrder.get(i), words.get(i), headings, around, languages.get(i)));
        }
        return texts;
    }

    /// Each two neighbouring terms of the text as one.
    public List<String> pairs() {
        return TextAnalysis.pairs(words);
    }

    /// For [Sketch#read].
    public byte[] sketch() {
        return Sketch.bytes(words, headings, around, language);
    }
}
