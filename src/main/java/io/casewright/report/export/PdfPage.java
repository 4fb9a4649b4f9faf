package io.casewright.report.export;

import io.casewright.report.Report;
import io.casewright.report.export.ReportDocument.Chapter;
import io.casewright.report.export.ReportDocument.Column;
import io.casewright.report.export.ReportDocument.Line;
import io.casewright.report.export.ReportDocument.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A report as a tree of XHTML elements for the PDF. Text is put into text nodes, never parsed: it cannot be markup.
final class PdfPage {

    private static final String STYLE = "/report/pdf.css";

    private final Document page;
    private final PdfFonts fonts;

    private PdfPage(Document page, PdfFonts fonts) {
        this.page = page;
        this.fonts = fonts;
    }

    static Document of(ReportDocument document, Report report, PdfFonts fonts) {
        try {
            Document page = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            PdfPage builder = new PdfPage(page, fonts);
            Element html = page.createElement("html");
            html.setAttribute("lang", "en");
            page.appendChild(html);
            builder.head(html, document, report);
            builder.body(builder.child(html, "body", ""), document);
            return page;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform can make an empty document", e);
        }
    }

    private void head(Element html, ReportDocument document, Report report) {
        Element head = child(html, "head", "");
        child(head, "title", document.title());
        Element description = child(head, "meta", "");
        description.setAttribute("name", "description");
        description.setAttribute("content", "Report %s, version %d".formatted(report.id(), report.version()));
        Element style = page.createElement("style");
        style.setTextContent(style().replace("@FONTS@", fonts.families())
                .replace("@BANNER@", document.banner())
                .replace("@REPORT@", report.id() + ", version " + report.version()));
        head.appendChild(style);
    }

    private void body(Element body, ReportDocument document) {
        child(body, "h1", document.title());
        table(body, document.particulars());
        document.chapters().forEach(chapter -> chapter(body, chapter));
        for (Table table : document.tables()) {
            child(body, "h2", table.title());
            table(body, table);
        }
    }

    private void chapter(Element body, Chapter chapter) {
        child(body, "h2", chapter.title());
        Element paragraph = child(body, "p", "");
        if (chapter.lines().isEmpty()) {
            paragraph.setAttribute("class", "nothing");
            paragraph.setTextContent(ReportDocument.NO_SENTENCES);
        }
        String before = "";
        for (Line line : chapter.lines()) {
            paragraph.appendChild(page.createTextNode(before));
            sentence(paragraph, line);
            before = " ";
        }
    }

    private void sentence(Element paragraph, Line line) {
        Element text = child(paragraph, "span", line.text());
        if (!line.marks().isEmpty()) {
            paragraph.appendChild(page.createTextNode(" "));
            String marks = line.marks().stream().map(mark -> "[" + mark + "]").collect(Collectors.joining());
            child(paragraph, "span", marks).setAttribute("class", "marks");
        }
        line.authorship().ifPresent(words -> {
            text.setAttribute("class", "statement");
            paragraph.appendChild(page.createTextNode(" "));
            child(paragraph, "span", "(" + words + ")").setAttribute("class", "author");
        });
    }

    private void table(Element body, Table content) {
        Element table = child(body, "table", "");
        Element first = child(child(table, "thead", ""), "tr", "");
        for (Column column : content.columns()) {
            Element cell = child(first, "th", column.head());
            cell.setAttribute("scope", "col");
            cell.setAttribute("style", "width: " + column.width() + "%");
        }
        Element rest = child(table, "tbody", "");
        for (List<String> row : content.rows()) {
            Element line = child(rest, "tr", "");
            row.forEach(value -> child(line, "td", value));
        }
    }

    private Element child(Element parent, String name, String text) {
        Element element = page.createElement(name);
        if (!text.isEmpty()) {
            element.appendChild(page.createTextNode(drawable(text)));
        }
        parent.appendChild(element);
        return element;
    }

    /// A letter that no font has, by its code point; joiners and variation selectors that no font has change nothing
    /// that is drawn.
    private String drawable(String text) {
        StringBuilder drawn = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            if (fonts.draws(letter)) {
                drawn.appendCodePoint(letter);
            } else if (!isInvisible(letter)) {
                drawn.append("[U+%04X]".formatted(letter));
            }
        });
        return drawn.toString();
    }

    private static boolean isInvisible(int letter) {
        return Character.getType(letter) == Character.FORMAT
                || Character.UnicodeBlock.VARIATION_SELECTORS.equals(Character.UnicodeBlock.of(letter));
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(PdfPage.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(STYLE, e);
        }
    }
}
