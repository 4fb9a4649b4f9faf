package io.casewright.knowledge;

import io.casewright.knowledge.ReadDocument.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads HTML: what a browser would show of the page's main part, without navigation, scripts and hidden elements.
final class HtmlReader {

    private static final Set<String> LEFT_OUT = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "nav",
            "form",
            "button",
            "svg",
            "iframe",
            "object",
            "select",
            "head",
            "canvas",
            "audio",
            "video");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "body",
            "html",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "thead",
            "tbody",
            "tfoot",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dl",
            "dt",
            "dd",
            "figure",
            "header",
            "footer",
            "aside",
            "figcaption",
            "address",
            "details",
            "summary",
            "hr",
            "center",
            "caption");
    private static final Pattern HIDING = Pattern.compile(
            "display:none|visibility:hidden|opacity:0(?![.]?[1-9])|font-size:0(?![.]?[1-9])|(?:left|top|text-indent):-[0-9]{3,}");
    private static final Set<String> FRAME = Set.of("header", "footer", "aside");
    private static final int DEEPEST = 500;

    private final DocumentText text;
    private final boolean wholePage;
    private final HiddenText hidden = new HiddenText();
    private final StringBuilder open = new StringBuilder();

    private HtmlReader(DocumentText text, boolean wholePage) {
        this.text = text;
        this.wholePage = wholePage;
    }

    static ReadDocument read(byte[] bytes, ReadLimits limits) {
        Document page = parsed(bytes);
        Element main = page.selectFirst("main, article, [role=main]");
        HtmlReader reader = new HtmlReader(new DocumentText(limits.textCharacters()), main == null);
        reader.walk(main == null ? page.body() : main, 0);
        reader.close(Kind.PARAGRAPH, 0, "");
        String title = CleanText.line(page.title());
        return new ReadDocument(
                DocumentFormat.HTML,
                title.isEmpty() ? reader.text.firstHeading() : title,
                MarkdownReader.date(page.select("meta[name=date], meta[property=article:published_time]")
                        .attr("content")),
                reader.text.text(),
                reader.text.blocks(),
                List.of(),
                "",
                reader.hidden.characters(),
                reader.hidden.sample());
    }

    private static Document parsed(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void walk(Element element, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableDocumentException(
                    ReadFailure.DAMAGED, "its elements are nested more than %d deep".formatted(DEEPEST));
        }
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                open.append(words.getWholeText());
            } else if (node instanceof Element child) {
                child(child, depth + 1);
            }
        }
    }

    private void child(Element child, int depth) {
        String name = child.normalName();
        boolean ofTheFrame = wholePage && FRAME.contains(name);
        if (LEFT_OUT.contains(name) || ofTheFrame) {
            return;
        }
        if (isHidden(child)) {
            hidden.add(child.text());
            return;
        }
        if (name.equals("br")) {
            open.append(' ');
        } else if (BLOCKS.contains(name)) {
            close(Kind.PARAGRAPH, 0, "");
            block(child, name, depth);
        } else {
            walk(child, depth);
        }
    }

    private void block(Element block, String name, int depth) {
        if (name.matches("h[1-6]")) {
            text.heading(name.charAt(1) - '0', block.text());
            return;
        }
        switch (name) {
            case "tr" -> text.add(Kind.TABLE_ROW, 0, cells(block));
            case "li" -> {
                walk(block, depth);
                close(Kind.LIST_ITEM, nesting(block), mark(block));
            }
            default -> {
                walk(block, depth);
                close(Kind.PARAGRAPH, 0, "");
            }
        }
    }

    private void close(Kind kind, int level, String mark) {
        String words = CleanText.line(open.toString());
        open.setLength(0);
        if (!words.isEmpty()) {
            text.add(kind, level, mark + words);
        }
    }

    private static String cells(Element row) {
        return row.children().stream().map(cell -> CleanText.line(cell.text())).collect(Collectors.joining(" | "));
    }

    private static int nesting(Element item) {
        return (int) Math.min(
                9,
                item.parents().stream()
                        .filter(one -> one.normalName().matches("ul|ol"))
                        .count());
    }

    private static String mark(Element item) {
        Element list = item.parent();
        boolean numbered = list != null && list.normalName().equals("ol");
        return numbered ? (item.elementSiblingIndex() + 1) + ". " : "• ";
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return element.hasAttr("hidden") || HIDING.matcher(style).find();
    }
}
