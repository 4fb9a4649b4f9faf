package io.casewright.knowledge;

import io.casewright.knowledge.DocumentText.Piece;
import io.casewright.knowledge.PdfBlock.Shape;
import io.casewright.knowledge.ReadDocument.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts the lines of a PDF together to headings, paragraphs, list items, table rows and footnotes, over the ends of
/// columns and pages.
final class PdfBlocks {

    private static final float INDENT = 7;
    private static final float WIDER_THAN_PITCH = 1.3f;

    private final PdfBody body;
    private final List<PdfBlock> blocks = new ArrayList<>();
    private final List<PdfBlock> footnotes = new ArrayList<>();

    private PdfBlocks(PdfBody body) {
        this.body = body;
    }

    /// Blocks in reading order; the footnotes of a section follow its text.
    static List<PdfBlock> of(List<PdfLine> lines, PdfBody body) {
        PdfBlocks result = new PdfBlocks(body);
        for (PdfLine line : lines) {
            if (body.isFootnote(line)) {
                result.addFootnote(line);
            } else {
                result.addText(line);
            }
        }
        result.blocks.addAll(result.footnotes);
        return result.withHeadings();
    }

    private void addFootnote(PdfLine line) {
        boolean begins = footnotes.isEmpty() || PdfBody.beginsFootnote(line.text());
        if (begins) {
            footnotes.add(new PdfBlock(Shape.FOOTNOTE, line));
        } else {
            footnotes.getLast().add(line);
        }
    }

    private void addText(PdfLine line) {
        PdfBlock open = blocks.isEmpty() ? null : blocks.getLast();
        if (open != null && continues(open, line)) {
            open.add(line);
            return;
        }
        blocks.add(new PdfBlock(shape(line), line));
    }

    private static Shape shape(PdfLine line) {
        if (line.tableRow()) {
            return Shape.TABLE_ROW;
        }
        String marker = Markers.of(line.text());
        return marker.isEmpty() ? Shape.PARAGRAPH : Shape.LIST_ITEM;
    }

    private boolean continues(PdfBlock open, PdfLine line) {
        PdfLine last = open.last();
        boolean sameKind = open.shape() != Shape.TABLE_ROW && !line.tableRow() && looksAlike(open, line);
        if (!sameKind || beginsItem(open, line)) {
            return false;
        }
        boolean samePlace = last.page() == line.page() && last.column().equals(line.column());
        return samePlace ? continuesBelow(open, line) : continuesElsewhere(open, line);
    }

    /// Bold words within a sentence do not end it: neither in the middle of a paragraph nor at its beginning.
    private static boolean looksAlike(PdfBlock open, PdfLine line) {
        PdfLine last = open.last();
        if (Math.abs(last.size() - line.size()) >= 0.08f * last.size()) {
            return false;
        }
        boolean inSentence = !last.isShort() && !last.endsSentence();
        boolean emphasis = !open.first().bold() && inSentence;
        boolean runIn = last.bold()
                && inSentence
                && (Character.isLowerCase(line.text().codePointAt(0))
                        || last.text().contains(": "));
        return last.bold() == line.bold() || emphasis || runIn;
    }

    private static boolean beginsItem(PdfBlock open, PdfLine line) {
        String marker = Markers.of(line.text());
        if (marker.isEmpty()) {
            return false;
        }
        boolean inSentence =
                !open.last().endsSentence() && !PageText.isBullet(marker) && open.shape() == Shape.PARAGRAPH;
        return !inSentence || open.last().isShort();
    }

    private boolean continuesBelow(PdfBlock open, PdfLine line) {
        PdfLine last = open.last();
        float gap = line.baseline() - last.baseline();
        float pitch = Math.max(body.pitch(line.size()), line.size());
        if (gap < 0.3f * line.size() || gap > WIDER_THAN_PITCH * pitch) {
            return false;
        }
        return open.shape() == Shape.LIST_ITEM ? staysInItem(open, line) : staysInParagraph(open, line);
    }

    private static boolean staysInItem(PdfBlock open, PdfLine line) {
        PdfLine last = open.last();
        boolean hangs = line.area().left() > open.first().area().left() + INDENT / 2;
        return hangs || !last.endsSentence() || !last.isShort();
    }

    /// After the end of a sentence an indent, the end of one, or a line that stops early begins a new paragraph.
    private static boolean staysInParagraph(PdfBlock open, PdfLine line) {
        PdfLine last = open.last();
        if (!last.endsSentence()) {
            return true;
        }
        boolean underWay = open.lines().size() > 1;
        float step = line.area().left() - last.area().left();
        boolean indented = step > INDENT && (underWay || last.isShort());
        boolean outdented = step < -INDENT && underWay;
        boolean stopsEarly =
                last.isShort() && last.area().width() < 0.75f * last.column().width();
        return !indented && !outdented && !stopsEarly;
    }

    /// At the top of the next column or page.
    private boolean continuesElsewhere(PdfBlock open, PdfLine line) {
        PdfLine last = open.last();
        if (Math.abs(line.size() - body.size()) > 0.08f * body.size() || (line.bold() && !body.bold())) {
            return false;
        }
        if (!last.endsSentence()) {
            return !last.isShort() || Character.isLowerCase(line.text().codePointAt(0));
        }
        boolean firstLineIndented = open.lines().size() > 1
                && open.first().area().left() > open.lines().get(1).area().left() + INDENT;
        boolean indented = line.area().left() > line.column().left() + INDENT;
        return open.shape() == Shape.PARAGRAPH && firstLineIndented && !indented && !last.isShort();
    }

    private List<PdfBlock> withHeadings() {
        List<PdfBlock> ordered = new ArrayList<>();
        List<PdfBlock> notes = new ArrayList<>();
        for (PdfBlock block : blocks) {
            if (block.shape() == Shape.FOOTNOTE) {
                notes.add(block);
            } else if (block.isHeading(body)) {
                ordered.add(block.as(Shape.HEADING));
            } else {
                ordered.add(block);
            }
        }
        return PdfBlock.withFootnotes(ordered, notes);
    }

    /// Writes the blocks out.
    static void write(List<PdfBlock> blocks, Map<PdfBlock, Integer> levels, PdfPieces pieces, DocumentText text) {
        for (PdfBlock block : blocks) {
            List<Piece> lines = pieces.of(block);
            if (lines.isEmpty()) {
                continue;
            }
            switch (block.shape()) {
                case HEADING -> text.heading(levels.getOrDefault(block, 1), lines);
                case PARAGRAPH -> text.add(Kind.PARAGRAPH, 0, lines);
                case LIST_ITEM -> text.add(Kind.LIST_ITEM, block.depth(), lines);
                case TABLE_ROW -> text.add(Kind.TABLE_ROW, 0, lines);
                case FOOTNOTE -> text.add(Kind.FOOTNOTE, 0, lines);
            }
        }
    }
}
