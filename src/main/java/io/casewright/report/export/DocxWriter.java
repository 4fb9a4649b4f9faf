package io.casewright.report.export;

import io.casewright.report.OneLine;
import io.casewright.report.Report;
import io.casewright.report.export.ReportDocument.Chapter;
import io.casewright.report.export.ReportDocument.Line;
import io.casewright.report.export.ReportDocument.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Writes a report's document as DOCX: headings that a screen reader finds, tables with repeated heads, the banner on
/// every page, page numbers. Text goes in as text alone: the only fields are the two that count pages.
final class DocxWriter {

    private static final int SMALL = 8;

    private final XWPFDocument docx;

    private DocxWriter(XWPFDocument docx) {
        this.docx = docx;
    }

    /// Whose document it is and of when.
    ///
    /// @param foot what each page says before its number
    record Stamp(String author, Instant changed, String foot) {

        static Stamp of(Report report) {
            return new Stamp(
                    report.author(),
                    report.last().at(),
                    "Report %s, version %d".formatted(report.id(), report.version()));
        }
    }

    static byte[] write(ReportDocument document, Stamp stamp) {
        try (XWPFDocument docx = new XWPFDocument()) {
            DocxStyles.addTo(docx);
            DocxWriter writer = new DocxWriter(docx);
            writer.properties(document, stamp);
            writer.furniture(document, stamp);
            writer.body(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            docx.write(out);
            return Archive.timeless(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be written in memory", e);
        }
    }

    private void properties(ReportDocument document, Stamp stamp) {
        Optional<Date> changed = Optional.of(Date.from(stamp.changed()));
        CoreProperties properties = docx.getProperties().getCoreProperties();
        properties.setTitle(document.title());
        properties.setCreator(OneLine.of(stamp.author()));
        properties.getUnderlyingProperties().setCreatedProperty(changed);
        properties.getUnderlyingProperties().setModifiedProperty(changed);
    }

    private void furniture(ReportDocument document, Stamp stamp) {
        XWPFParagraph banner = docx.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        banner.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun words = banner.createRun();
        words.setBold(true);
        words.setFontSize(SMALL);
        words.setText(document.banner());
        XWPFParagraph foot = docx.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.createRun().setText(stamp.foot() + ". Page ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        foot.createRun().setText(" of ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
    }

    private void body(ReportDocument document) {
        styled(DocxStyles.TITLE).createRun().setText(document.title());
        table(document.particulars());
        document.chapters().forEach(this::chapter);
        for (Table table : document.tables()) {
            styled(DocxStyles.HEADING).createRun().setText(table.title());
            table(table);
        }
    }

    private void chapter(Chapter chapter) {
        styled(DocxStyles.HEADING).createRun().setText(chapter.title());
        XWPFParagraph paragraph = styled(DocxStyles.BODY);
        if (chapter.lines().isEmpty()) {
            XWPFRun nothing = paragraph.createRun();
            nothing.setItalic(true);
            nothing.setText(ReportDocument.NO_SENTENCES);
        }
        String before = "";
        for (Line line : chapter.lines()) {
            sentence(paragraph, before, line);
            before = " ";
        }
    }

    private static void sentence(XWPFParagraph paragraph, String before, Line line) {
        XWPFRun text = paragraph.createRun();
        text.setText(before + line.text());
        text.setItalic(line.author().isPresent());
        if (!line.marks().isEmpty()) {
            XWPFRun marks = paragraph.createRun();
            marks.setFontSize(SMALL);
            marks.setText(" [" + String.join("][", line.marks()) + "]");
        }
        line.authorship().ifPresent(words -> {
            XWPFRun author = paragraph.createRun();
            author.setBold(true);
            author.setText(" (" + words + ")");
        });
    }

    private void table(Table content) {
        XWPFTable table = docx.createTable(1, content.columns().size());
        table.setWidth("100%");
        XWPFTableRow first = table.getRow(0);
        first.setRepeatHeader(true);
        fill(first, content.head(), true);
        for (int column = 0; column < content.columns().size(); column++) {
            first.getCell(column).setWidth(content.columns().get(column).width() + "%");
        }
        for (List<String> row : content.rows()) {
            fill(table.createRow(), row, false);
        }
        docx.createParagraph();
    }

    private static void fill(XWPFTableRow row, List<String> values, boolean bold) {
        row.setCantSplitRow(true);
        for (int column = 0; column < values.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            XWPFRun run = cell.getParagraphs().getFirst().createRun();
            run.setBold(bold);
            run.setText(values.get(column));
        }
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }
}
