package io.casewright.report.export;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.casewright.report.OneLine;
import io.casewright.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Writes a report's document as PDF/UA-1: a tree of tagged headings, paragraphs and tables, embedded fonts, the banner
/// and the page number on every page. Nothing is fetched, and nothing in it acts when it is opened.
final class PdfWriter {

    static {
        // A server has no screen, whatever its environment says.
        System.setProperty("java.awt.headless", "true");
        // The library logs what it lays out; case data does not belong into a log.
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    static byte[] write(ReportDocument document, Report report, PdfFonts fonts) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(PdfPage.of(document, report, fonts), null)
                .usePdfUaAccessibility(true)
                .withProducer("Casewright")
                .useUriResolver((base, address) -> null)
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useUnicodeBidiSplitter(BidiText.Splitter::new)
                .useUnicodeBidiReorderer(new BidiText.Reorderer(fonts));
        fonts.addTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            date(pdf, report);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be written in memory", e);
        }
    }

    /// The report's own last change in place of the time of writing, so that one version has one sequence of bytes.
    private static void date(PDDocument pdf, Report report) {
        Instant changed = report.last().at();
        GregorianCalendar calendar = GregorianCalendar.from(ZonedDateTime.ofInstant(changed, ZoneOffset.UTC));
        PDDocumentInformation properties = pdf.getDocumentInformation();
        properties.setAuthor(OneLine.of(report.author()));
        properties.setCreationDate(calendar);
        properties.setModificationDate(calendar);
        pdf.setDocumentId(changed.toEpochMilli());
    }
}
