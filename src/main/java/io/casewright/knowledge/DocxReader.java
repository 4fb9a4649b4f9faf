package io.casewright.knowledge;

import io.casewright.knowledge.ReadDocument.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Reads DOCX: headings by style, lists, tables; without headers, footers and hidden runs.
final class DocxReader {

    private static final Pattern HEADING = Pattern.compile("(?:heading|berschrift|titre|título)\\s*([1-9])");
    private static final double LEAST_INFLATION_RATIO = 0.005;

    private final XWPFDocument document;
    private final DocumentText text;
    private final HiddenText hidden = new HiddenText();

    private DocxReader(XWPFDocument document, DocumentText text) {
        this.document = document;
        this.text = text;
    }

    static ReadDocument read(byte[] bytes, ReadLimits limits) {
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATION_RATIO);
        ZipSecureFile.setMaxEntrySize(limits.inflatedBytes());
        ZipSecureFile.setMaxTextSize(limits.textCharacters());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            DocxReader reader = new DocxReader(document, new DocumentText(limits.textCharacters()));
            reader.body(document.getBodyElements());
            return reader.result();
        } catch (UnsupportedFileFormatException e) {
            throw new UnreadableDocumentException(ReadFailure.UNSUPPORTED_FORMAT, "it is a ZIP file, but no DOCX");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw damaged(e);
        } catch (POIXMLException | OpenXML4JRuntimeException e) {
            throw damaged(e);
        } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    private static UnreadableDocumentException damaged(Exception cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("zip bomb") || (message.contains("max") && message.contains("size"))) {
            return new UnreadableDocumentException(
                    ReadFailure.TOO_LARGE, "it unpacks to far more than its size: it may have been made to do harm");
        }
        return new UnreadableDocumentException(
                ReadFailure.DAMAGED,
                "it is damaged (%s): save it again from its program"
                        .formatted(cause.getClass().getSimpleName()));
    }

    private ReadDocument result() {
        String title = Optional.ofNullable(
                        document.getProperties().getCoreProperties().getTitle())
                .map(CleanText::line)
                .orElse("");
        return new ReadDocument(
                DocumentFormat.DOCX,
                title.isEmpty() ? text.firstHeading() : title,
                "",
                text.text(),
                text.blocks(),
                List.of(),
                "",
                hidden.characters(),
                hidden.sample());
    }

    private void body(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> text.add(Kind.TABLE_ROW, 0, cells(row)));
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        String words = words(paragraph);
        int level = headingLevel(paragraph);
        if (level > 0) {
            text.heading(level, words);
        } else if (paragraph.getNumID() != null && !words.isEmpty()) {
            boolean bullet = "bullet".equals(paragraph.getNumFmt());
            int depth =
                    paragraph.getNumIlvl() == null ? 1 : paragraph.getNumIlvl().intValue() + 1;
            text.add(Kind.LIST_ITEM, depth, (bullet ? "• " : "– ") + words);
        } else {
            boolean item = !Markers.of(words).isEmpty();
            text.add(item ? Kind.LIST_ITEM : Kind.PARAGRAPH, item ? 1 : 0, words);
        }
    }

    private String cells(XWPFTableRow row) {
        return row.getTableCells().stream()
                .map(cell -> cell.getParagraphs().stream().map(this::words).collect(Collectors.joining(" ")))
                .map(CleanText::line)
                .collect(Collectors.joining(" | "));
    }

    private String words(XWPFParagraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (XWPFRun run : paragraph.getRuns()) {
            boolean tiny = run.getFontSizeAsDouble() != null && run.getFontSizeAsDouble() < 2;
            boolean white = "FFFFFF".equalsIgnoreCase(run.getColor())
                    && run.getCTR().getRPr().sizeOfShdArray() == 0;
            if (run.isVanish() || tiny || white) {
                hidden.add(run.text());
            } else {
                words.append(run.text().replace('\n', ' '));
            }
        }
        return CleanText.line(words.toString());
    }

    /// 1 to 9 for a heading, by the name of its style, which programs translate, or its outline level; else 0.
    private int headingLevel(XWPFParagraph paragraph) {
        String id = paragraph.getStyleID();
        if (id == null) {
            return 0;
        }
        XWPFStyle style =
                document.getStyles() == null ? null : document.getStyles().getStyle(id);
        String name = (style == null || style.getName() == null ? id : style.getName()).toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(
                name.equals(id.toLowerCase(Locale.ROOT)) ? name : name + " " + id.toLowerCase(Locale.ROOT));
        if (heading.find()) {
            return heading.group(1).charAt(0) - '0';
        }
        return name.equals("title") ? 1 : 0;
    }
}
