package io.casewright.knowledge;

import io.casewright.evidence.Place.Box;
import io.casewright.knowledge.ReadDocument.Block;
import io.casewright.knowledge.ReadDocument.Kind;
import io.casewright.knowledge.ReadDocument.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Collects the blocks of a document in reading order and knows under which headings each of them stands.
final class DocumentText {

    /// A title stands among this many blocks at the beginning.
    private static final int TITLE_BLOCKS = 10;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Heading> open = new ArrayDeque<>();
    private final int longest;
    private String remark = "";

    private record Heading(int level, String words) {}

    /// A piece of a block that stands on one line of a page.
    ///
    /// @param words where each of its words stands; empty where that is not known
    record Piece(String text, Box box, List<Box> words) {}

    /// @param longest the most characters of text that are taken
    DocumentText(int longest) {
        this.longest = longest;
    }

    void heading(int level, List<Piece> pieces) {
        String words = join(pieces);
        while (!open.isEmpty() && open.getLast().level() >= level) {
            open.removeLast();
        }
        open.addLast(new Heading(level, words));
        add(Kind.HEADING, level, pieces);
    }

    void heading(int level, String words) {
        String clean = CleanText.line(words);
        if (!clean.isEmpty()) {
            while (!open.isEmpty() && open.getLast().level() >= level) {
                open.removeLast();
            }
            open.addLast(new Heading(level, clean));
            add(Kind.HEADING, level, clean);
        }
    }

    /// Adds a block of a format without layout.
    void add(Kind kind, int level, String words) {
        String clean = CleanText.line(words);
        if (!clean.isEmpty()) {
            separate(kind);
            int start = text.length();
            text.append(clean);
            close(kind, level, start, List.of());
        }
    }

    /// Adds a block whose pieces say where they stand; the text is the pieces one after the other.
    void add(Kind kind, int level, List<Piece> pieces) {
        separate(kind);
        int start = text.length();
        List<Line> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            int from = text.length();
            text.append(piece.text());
            lines.add(new Line(from, text.length(), piece.box(), piece.words()));
        }
        close(kind, level, start, lines);
    }

    /// Notes the comment that belongs to the next block.
    void remark(String words) {
        remark = words;
    }

    String text() {
        return text.toString();
    }

    /// The first heading; empty where there is none.
    String firstHeading() {
        return blocks.stream()
                .filter(block -> block.kind() == Kind.HEADING)
                .findFirst()
                .map(block -> text.substring(block.start(), block.end()))
                .orElse("");
    }

    /// The blocks; outermost headings that only open the document are its title and no sections.
    List<Block> blocks() {
        int last = -1;
        int deeper = Integer.MAX_VALUE;
        for (int i = 0; i < blocks.size(); i++) {
            last = isOutermostHeading(blocks.get(i)) ? i : last;
            boolean isDeeper =
                    blocks.get(i).kind() == Kind.HEADING && blocks.get(i).level() > 1;
            deeper = isDeeper ? Math.min(deeper, i) : deeper;
        }
        boolean opensWithTitle = last >= 0 && last < TITLE_BLOCKS && last < deeper && deeper < blocks.size();
        if (!opensWithTitle) {
            return List.copyOf(blocks);
        }
        return blocks.stream().map(DocumentText::withoutTitle).toList();
    }

    private boolean isOutermostHeading(Block block) {
        return block.kind() == Kind.HEADING && block.level() == 1;
    }

    private static Block withoutTitle(Block block) {
        List<String> path = block.sectionPath();
        if (path.isEmpty()) {
            return block;
        }
        return new Block(
                block.kind(),
                block.level(),
                path.subList(1, path.size()),
                block.start(),
                block.end(),
                block.lines(),
                block.remark());
    }

    private void separate(Kind kind) {
        if (blocks.isEmpty()) {
            return;
        }
        Kind before = blocks.getLast().kind();
        boolean sameList =
                before == kind && (kind == Kind.LIST_ITEM || kind == Kind.TABLE_ROW || kind == Kind.FOOTNOTE);
        text.append(sameList ? "\n" : "\n\n");
    }

    private void close(Kind kind, int level, int start, List<Line> lines) {
        if (text.length() > longest) {
            throw new UnreadableDocumentException(
                    ReadFailure.TOO_LARGE, "its text is longer than %d characters, the limit".formatted(longest));
        }
        List<String> path = open.stream().map(Heading::words).toList();
        blocks.add(new Block(kind, level, path, start, text.length(), lines, remark));
        remark = "";
    }

    private static String join(List<Piece> pieces) {
        StringBuilder words = new StringBuilder();
        pieces.forEach(piece -> words.append(piece.text()));
        return words.toString();
    }
}
