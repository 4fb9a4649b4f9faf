package io.casewright.knowledge;

import java.util.ArrayList;
import java.util.List;

/// Lines that belong together.
final class PdfBlock {

    private static final int LONGEST_HEADING = 28;
    private static final int SHORT_HEADING = 12;
    private static final int MOST_HEADING_LINES = 4;

    private final Shape shape;
    private final List<PdfLine> lines;

    enum Shape {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        FOOTNOTE
    }

    PdfBlock(Shape shape, PdfLine first) {
        this(shape, new ArrayList<>(List.of(first)));
    }

    private PdfBlock(Shape shape, List<PdfLine> lines) {
        this.shape = shape;
        this.lines = lines;
    }

    void add(PdfLine line) {
        lines.add(line);
    }

    PdfBlock as(Shape other) {
        return new PdfBlock(other, lines);
    }

    Shape shape() {
        return shape;
    }

    List<PdfLine> lines() {
        return lines;
    }

    PdfLine first() {
        return lines.getFirst();
    }

    PdfLine last() {
        return lines.getLast();
    }

    String text() {
        return String.join(" ", lines.stream().map(PdfLine::text).toList());
    }

    /// Nesting of a list item, by how far it is indented: 1 or 2.
    int depth() {
        float indent = first().area().left() - first().column().left();
        return indent > 4 * first().size() ? 2 : 1;
    }

    /// Bigger, bolder, in capitals or slanted, short, and no sentence.
    boolean isHeading(PdfBody body) {
        String text = text();
        if (!hasRoomOfHeading(text) || !opensLikeHeading(text) || text.endsWith(",") || text.endsWith(";")) {
            return false;
        }
        if (first().size() > body.size() * 1.08f) {
            return true;
        }
        boolean numbered = Markers.depth(Markers.of(text)) > 0 && words(text) <= SHORT_HEADING;
        return (numbered || !text.endsWith(".")) && standsOut(body, text);
    }

    private boolean hasRoomOfHeading(String text) {
        return shape != Shape.TABLE_ROW
                && lines.size() <= MOST_HEADING_LINES
                && words(text) <= LONGEST_HEADING
                && text.codePoints().filter(Character::isLetter).count() >= 3
                && lines.stream().allMatch(line -> line.bold() == first().bold());
    }

    private boolean standsOut(PdfBody body, String text) {
        boolean bolder = first().bold() && !body.bold();
        boolean capitals = isCapitals(text) && words(text) > 1;
        boolean slanted = first().italic() && !body.italic() && lines.size() == 1 && first().isShort();
        return bolder || capitals || slanted;
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    private static boolean opensLikeHeading(String text) {
        int first = text.codePointAt(0);
        return Character.isLetterOrDigit(first) || "“\"‘'(«¿¡„".indexOf(first) >= 0;
    }

    static boolean isCapitals(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return letters >= 4 && capitals * 10 >= letters * 9;
    }

    /// Puts each footnote behind the last block before the heading that follows the page of the footnote.
    static List<PdfBlock> withFootnotes(List<PdfBlock> blocks, List<PdfBlock> footnotes) {
        List<PdfBlock> result = new ArrayList<>();
        int note = 0;
        for (PdfBlock block : blocks) {
            if (block.shape() == Shape.HEADING) {
                while (note < footnotes.size()
                        && footnotes.get(note).first().page() < block.first().page()) {
                    result.add(footnotes.get(note++));
                }
            }
            result.add(block);
        }
        result.addAll(footnotes.subList(note, footnotes.size()));
        return result;
    }
}
