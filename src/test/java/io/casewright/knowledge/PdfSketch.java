package io.casewright.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/// Draws small PDFs for tests.
final class PdfSketch implements AutoCloseable {

    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private final PDDocument document = new PDDocument();
    private PDPageContentStream content;

    PdfSketch() {
        page();
    }

    PdfSketch page() {
        try {
            if (content != null) {
                content.close();
            }
            PDPage page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// Text whose base line begins at this place, from the top left corner.
    PdfSketch text(float x, float y, String words) {
        return text(PLAIN, 11, x, y, words);
    }

    PdfSketch text(PDFont font, float size, float x, float y, String words) {
        return draw(stream -> {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(x, 792 - y);
            stream.showText(words);
            stream.endText();
        });
    }

    /// Lines below each other, 14 points apart.
    PdfSketch lines(float x, float y, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            text(x, y + 14 * i, lines.get(i));
        }
        return this;
    }

    PdfSketch invisible(float x, float y, String words) {
        draw(stream -> stream.setRenderingMode(RenderingMode.NEITHER));
        text(x, y, words);
        return draw(stream -> stream.setRenderingMode(RenderingMode.FILL));
    }

    PdfSketch white(float x, float y, String words) {
        draw(stream -> stream.setNonStrokingColor(1f, 1f, 1f));
        text(x, y, words);
        return draw(stream -> stream.setNonStrokingColor(0f, 0f, 0f));
    }

    PdfSketch box(float x, float y, float width, float height, float grey) {
        draw(stream -> stream.setNonStrokingColor(grey, grey, grey));
        draw(stream -> stream.addRect(x, 792 - y - height, width, height));
        draw(PDPageContentStream::fill);
        return draw(stream -> stream.setNonStrokingColor(0f, 0f, 0f));
    }

    /// A white rectangle, drawn line by line.
    PdfSketch polygon(float x, float y, float width, float height) {
        draw(stream -> stream.setNonStrokingColor(1f, 1f, 1f));
        draw(stream -> stream.moveTo(x, 792 - y));
        draw(stream -> stream.lineTo(x + width, 792 - y));
        draw(stream -> stream.lineTo(x + width, 792 - y - height));
        draw(stream -> stream.lineTo(x, 792 - y - height));
        draw(PDPageContentStream::closePath);
        draw(PDPageContentStream::fill);
        return draw(stream -> stream.setNonStrokingColor(0f, 0f, 0f));
    }

    PdfSketch comment(String words) {
        PDAnnotationText note = new PDAnnotationText();
        note.setContents(words);
        note.setRectangle(new PDRectangle(10, 10, 20, 20));
        return draw(_ -> document.getPage(0).getAnnotations().add(note));
    }

    PdfSketch rule(float x, float y, float width) {
        return box(x, y, width, 0.7f, 0);
    }

    byte[] bytes() {
        try {
            content.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ReadDocument read() {
        return DocumentReaders.read("sketch.pdf", bytes(), ReadLimits.usual());
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Drawing {
        void on(PDPageContentStream stream) throws IOException;
    }

    private PdfSketch draw(Drawing drawing) {
        try {
            drawing.on(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
