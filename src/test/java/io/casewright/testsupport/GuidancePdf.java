package io.casewright.testsupport;

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

/// An institution's guidance of three pages, made for tests that need a document with real pages: a heading and a
/// paragraph each, the second page in two columns with words cut at the ends of lines.
public final class GuidancePdf {

    /// What the third page says in its first sentence, and no other document does.
    public static final String THIRD_PAGE =
            "A laundromat that banks the takings of a zeppelin workshop shows a mismatch of trade and turnover.";

    private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    private GuidancePdf() {}

    public static byte[] bytes() {
        return write(List.of(
                content -> {
                    heading(content, "Guidance on cash-intensive trades");
                    lines(
                            content,
                            72,
                            120,
                            List.of(
                                    "This guidance tells branch staff of this institution what to look for where a customer",
                                    "banks more cash than its trade can earn. It holds examples from our own reviews and",
                                    "asks for a note on file whenever takings and trade do not fit each other."));
                },
                content -> {
                    heading(content, "What staff may see");
                    lines(
                            content,
                            72,
                            120,
                            List.of(
                                    "Deposits that are split over several",
                                    "branches within a day deserve a ques-",
                                    "tion. So do deposits by people whom",
                                    "the customer does not employ, and",
                                    "round sums that come every week."));
                    lines(
                            content,
                            320,
                            120,
                            List.of(
                                    "Takings that stay level through the",
                                    "holidays of a whole town speak for",
                                    "money from elsewhere. Compare them",
                                    "with the takings of neighbouring shops",
                                    "in the same trade and the same street."));
                },
                content -> {
                    heading(content, "Trade and turnover");
                    lines(
                            content,
                            72,
                            120,
                            List.of(
                                    "A laundromat that banks the takings of a zeppelin workshop shows a mismatch of trade",
                                    "and turnover. Write down which trade the customer stated, what it turns over in a usual",
                                    "month, and who brought the cash to the counter."));
                }));
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private static byte[] write(List<Drawing> pages) {
        try (PDDocument document = new PDDocument()) {
            for (Drawing drawing : pages) {
                PDPage page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    drawing.on(content);
                }
            }
            document.setDocumentId(1L); // else it is the time: the same bytes each time
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void heading(PDPageContentStream content, String words) throws IOException {
        content.setFont(BOLD, 18);
        text(content, 72, 84, words);
    }

    private static void lines(PDPageContentStream content, float x, float y, List<String> lines) throws IOException {
        content.setFont(PLAIN, 11);
        for (int i = 0; i < lines.size(); i++) {
            text(content, x, y + 14 * i, lines.get(i));
        }
    }

    private static void text(PDPageContentStream content, float x, float y, String words) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, PDRectangle.LETTER.getHeight() - y);
        content.showText(words);
        content.endText();
    }
}
