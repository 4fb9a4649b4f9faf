package io.casewright.knowledge;

import io.casewright.evidence.Place.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A document as its readers see it: running text in reading order, cut into blocks, with headers, footers, page
/// numbers
/// and hidden text left out. The same bytes always give an equal document.
///
/// @param title the document's own title; empty where none was found
/// @param date as the document's front matter gives it (`yyyy-MM-dd`, `yyyy-MM` or `yyyy`); empty where it gives none
/// @param text the running text: each block once, blocks separated by line feeds
/// @param blocks in reading order, not overlapping
/// @param printedPages the number printed on each page, the first page first; an empty string where none is printed;
///     an empty list where the format has no pages
/// @param runningText headers and footers of the first pages, which stand in no passage; empty where there are none
/// @param hiddenCharacters how many characters were left out because a reader of the page would not see them
/// @param hiddenSample the first words of them, at most 200 characters, to be shown to the investigator as data
public record ReadDocument(
        DocumentFormat format,
        String title,
        String date,
        String text,
        List<Block> blocks,
        List<String> printedPages,
        String runningText,
        int hiddenCharacters,
        String hiddenSample) {

    public ReadDocument {
        blocks = List.copyOf(blocks);
        printedPages = List.copyOf(printedPages);
    }

    /// Number of pages; 0 where the format has none.
    public int pages() {
        return printedPages.size();
    }

    /// The number printed on a page, where one is printed.
    ///
    /// @param page counted from 1
    public Optional<String> printedPage(int page) {
        if (page < 1 || page > printedPages.size()) {
            return Optional.empty();
        }
        return Optional.of(printedPages.get(page - 1)).filter(number -> !number.isEmpty());
    }

    /// One heading, paragraph, list item, table row or footnote.
    ///
    /// @param level of a heading (1 = outermost) or of a list item's nesting (1 = outermost); else 0
    /// @param sectionPath headings from the outermost inwards; that of a heading ends with itself
    /// @param start offset of the first character in the text
    /// @param end offset after the last character
    /// @param lines where the block stands on its pages; empty where the format has no layout
    /// @param remark the comment that stands right before the block in Markdown; empty elsewhere
    public record Block(
            Kind kind, int level, List<String> sectionPath, int start, int end, List<Line> lines, String remark) {

        public Block {
            sectionPath = List.copyOf(sectionPath);
            lines = List.copyOf(lines);
        }
    }

    /// What a block is.
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        FOOTNOTE
    }

    /// A printed line: the characters of the text that stand on it, and its rectangle.
    ///
    /// @param words the rectangle of each of its words, separated by single blanks; empty where that is not known
    public record Line(int start, int end, Box box, List<Box> words) {

        public Line {
            words = List.copyOf(words);
        }

        /// The rectangle of those of its words that reach into a span of the document's text.
        ///
        /// @param text the document's
        Box within(String text, int from, int to) {
            if (from <= start && to >= end) {
                return box;
            }
            List<Box> reached = new ArrayList<>();
            int at = start;
            for (Box word : words) {
                int blank = text.indexOf(' ', at);
                int stop = blank < 0 ? end : Math.min(blank, end);
                if (at < to && stop > from) {
                    reached.add(word);
                }
                at = stop + 1;
            }
            return reached.stream().reduce(Box::around).orElse(box);
        }
    }
}
