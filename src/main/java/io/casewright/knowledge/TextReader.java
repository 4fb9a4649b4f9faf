package io.casewright.knowledge;

import io.casewright.knowledge.ReadDocument.Kind;
import java.util.List;
import java.util.regex.Pattern;

/// Reads plain text: paragraphs are parted by empty lines; lines that begin with a mark are items of a list.
final class TextReader {

    private static final Pattern EMPTY_LINE = Pattern.compile("\\R[ \\t]*\\R");

    private TextReader() {}

    static ReadDocument read(String content, ReadLimits limits) {
        int hidden = CleanText.suspicious(content);
        DocumentText text = new DocumentText(limits.textCharacters());
        EMPTY_LINE.splitAsStream(CleanText.withoutInvisible(content)).forEach(paragraph -> add(paragraph, text));
        return new ReadDocument(DocumentFormat.TEXT, "", "", text.text(), text.blocks(), List.of(), "", hidden, "");
    }

    private static void add(String paragraph, DocumentText text) {
        StringBuilder open = new StringBuilder();
        Kind kind = Kind.PARAGRAPH;
        for (String line : paragraph.lines().map(CleanText::line).toList()) {
            if (!Markers.of(line).isEmpty()) {
                text.add(kind, level(kind), open.toString());
                open.setLength(0);
                kind = Kind.LIST_ITEM;
            }
            open.append(open.isEmpty() ? "" : " ").append(line);
        }
        text.add(kind, level(kind), open.toString());
    }

    private static int level(Kind kind) {
        return kind == Kind.LIST_ITEM ? 1 : 0;
    }
}
