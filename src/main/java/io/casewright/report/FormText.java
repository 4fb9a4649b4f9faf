package io.casewright.report;

import io.casewright.report.form.Form;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/// A report's narrative as its form's text field takes it: without citations, author's statements told by
/// words, and cut into as many blocks as the field has.
///
/// Where the form keeps paragraphs a section is a heading, a line end and a paragraph; else all is one line
/// and headings stand inline. A section without sentences is left out.
///
/// @param text in one piece
/// @param blocks the text as the form's fields take it, each at most as long as the form allows, without
///     blanks at its ends; empty for an empty narrative, more than the form has where the text does not fit
/// @param limits of the form
public record FormText(String text, List<String> blocks, Form.Limits limits) {

    public FormText {
        blocks = List.copyOf(blocks);
    }

    /// Where a block may end, best first.
    private enum Cut {
        SENTENCE,
        WORD,
        ANYWHERE
    }

    public static FormText of(Report report, Form form) {
        return of(report.sections(), form.limits());
    }

    /// Some of a report's sections, in a field with room of its own.
    public static FormText of(List<ReportSection> sections, Form.Limits limits) {
        boolean paragraphs = limits.paragraphs();
        StringBuilder text = new StringBuilder();
        NavigableSet<Integer> ends = new TreeSet<>();
        for (ReportSection section : sections) {
            if (section.sentences().isEmpty()) {
                continue;
            }
            text.append(text.isEmpty() ? "" : between(paragraphs)).append(heading(section, paragraphs));
            String before = paragraphs ? "" : " ";
            for (ReportSentence sentence : section.sentences()) {
                text.append(before).append(said(sentence));
                ends.add(text.length());
                before = " ";
            }
        }
        return new FormText(text.toString(), blocks(text.toString(), ends, limits), limits);
    }

    private static String between(boolean paragraphs) {
        return paragraphs ? "\n\n" : " ";
    }

    private static String heading(ReportSection section, boolean paragraphs) {
        String title = OneLine.of(section.title());
        return paragraphs ? title + "\n" : title.toUpperCase(Locale.ROOT) + ":";
    }

    /// A sentence in plain text; the field has no other way to tell whose an author's statement is.
    private static String said(ReportSentence sentence) {
        String words = OneLine.of(sentence.text());
        return switch (sentence.standing()) {
            case SUPPORTED -> words;
            case AUTHORS_STATEMENT ->
                "Statement by %s: %s".formatted(OneLine.of(sentence.author().orElseThrow()), words);
        };
    }

    /// In UTF-16 units, as the form counts.
    public int characters() {
        return text.length();
    }

    /// Room that is left; negative where the text is too long.
    public int left() {
        return limits.characters() - characters();
    }

    public boolean fits() {
        return left() >= 0 && blocks.size() <= limits.blocks();
    }

    /// Cut at ends of sentences; where that would take more blocks than there are, at words; last of all
    /// anywhere between two letters.
    private static List<String> blocks(String text, NavigableSet<Integer> ends, Form.Limits limits) {
        List<String> blocks = List.of();
        for (Cut cut : Cut.values()) {
            blocks = blocks(text, ends, limits.block(), cut);
            if (blocks.size() <= limits.blocks()) {
                return blocks;
            }
        }
        return blocks;
    }

    private static List<String> blocks(String text, NavigableSet<Integer> ends, int size, Cut cut) {
        List<String> blocks = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.length() - from <= size ? text.length() : end(text, ends, from, from + size, cut);
            String block = text.substring(from, to).strip();
            if (!block.isEmpty()) {
                blocks.add(block);
            }
            from = to;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        return blocks;
    }

    /// The end of the block that begins at `from` and ends at `most` at the latest, and before the text does.
    private static int end(String text, NavigableSet<Integer> ends, int from, int most, Cut cut) {
        Integer sentence = ends.floor(most);
        if (cut == Cut.SENTENCE && sentence != null && sentence > from) {
            return sentence;
        }
        int blank = Math.max(text.lastIndexOf(' ', most), text.lastIndexOf('\n', most));
        if (cut != Cut.ANYWHERE && blank > from) {
            return blank;
        }
        return betweenLetters(text, from, most);
    }

    /// The last place that parts no letter from its marks; where all is one letter, none that parts a
    /// surrogate pair.
    private static int betweenLetters(String text, int from, int most) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text.substring(from, Math.min(text.length(), most + 2)));
        int boundary = from + letters.preceding(most - from + 1);
        if (boundary > from) {
            return boundary;
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }
}
