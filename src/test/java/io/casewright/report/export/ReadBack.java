package io.casewright.report.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// What other programs find in an exported file.
final class ReadBack {

    private static final Pattern CODE_POINT = Pattern.compile("\\[U\\+([0-9A-F ]{4,7})]");

    private ReadBack() {}

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    /// All that stands on the pages, lines joined by blanks, code points that stand for letters read as these.
    static String pdf(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            return CODE_POINT
                    .matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            Character.toString(Integer.parseInt(found.group(1).replace(" ", ""), 16))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The body's paragraphs and cells, a line each.
    static String docx(byte[] content) {
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(content))) {
            return docx.getBodyElements().stream().flatMap(ReadBack::lines).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(IBodyElement element) {
        return element instanceof XWPFTable table
                ? table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .map(XWPFTableCell::getText)
                : Stream.of(((XWPFParagraph) element).getText());
    }

    static Set<LocalDateTime> times(byte[] content) {
        Set<LocalDateTime> times = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    static Map<String, byte[]> zip(byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /// Fails where there is no entry of the name.
    static byte[] entry(Map<String, byte[]> entries, String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    static Document xml(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no XML: " + e.getMessage(), e);
        }
    }

    /// Without blanks, which a line end in the middle of a long word adds.
    static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
