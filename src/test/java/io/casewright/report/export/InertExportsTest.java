package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.casewright.report.FormText;
import io.casewright.report.OneLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Whatever a record holds, it is read as text in every format and does nothing.
class InertExportsTest {

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @TempDir
    private Path data;

    static List<String> payloads() {
        return Payloads.ALL;
    }

    @Test
    void thereAreThirty() {
        assertThat(Payloads.ALL).hasSize(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void inMarkdownItIsTextAlone(String payload) {
        String text = ReadBack.text(
                new MarkdownExport().write(SampleFilings.withText(payload)).content());

        Node tree = MARKDOWN.parse(text);
        Seen seen = new Seen();
        tree.accept(seen);
        assertThat(seen.markup).isEmpty();
        // Title, two sections, parties, codes, evidence, ledgers; particulars and the four tables after the narrative.
        assertThat(seen.headings).isEqualTo(7);
        assertThat(seen.tables).isEqualTo(5);
        assertThat(text).doesNotContainPattern("(?<!\\\\)://|(?i)\\bwww\\.");
        assertThat(squeezed(TextContentRenderer.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .build()
                        .render(tree)))
                .contains(squeezed("afraid of " + OneLine.of(payload)));
        assertPrintable(text.replace("\n", ""));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void inPlainTextItIsPrintable(String payload) {
        String text = ReadBack.text(
                new TextExport().write(SampleFilings.withText(payload)).content());

        assertThat(text).contains("She seemed to be afraid of " + OneLine.of(payload));
        assertPrintable(text.replace("\n", ""));
        assertThat(FormText.of(
                                SampleFilings.withText(payload).report(),
                                SampleFilings.plain().form())
                        .blocks())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void inDocxItIsTextAlone(String payload) {
        byte[] content = new DocxExport().write(SampleFilings.withText(payload)).content();

        assertThat(ReadBack.docx(content)).contains("She seemed to be afraid of " + OneLine.of(payload));
        Map<String, byte[]> parts = ReadBack.zip(content);
        parts.forEach((name, part) -> ReadBack.xml(part));
        assertThat(parts.keySet()).noneMatch(name -> name.contains("vbaProject") || name.contains("embeddings"));
        String everything =
                String.join("\n", parts.values().stream().map(ReadBack::text).toList());
        assertThat(everything).doesNotContain("TargetMode", "w:hyperlink", "w:instrText", "w:object", "w:altChunk");
        assertThat(fields(parts)).containsExactlyInAnyOrder("PAGE", "NUMPAGES");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void inPdfItIsTextAlone(String payload) throws IOException {
        byte[] content =
                new PdfExport(data).write(SampleFilings.withText(payload)).content();

        assertThat(squeezed(ReadBack.pdf(content))).contains(squeezed("afraid of " + OneLine.of(payload)));
        assertThat(actions(content)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void inThePictureItIsTextAlone(String payload) {
        byte[] content = new SvgExport().write(SampleFilings.withText(payload)).content();

        Document picture = ReadBack.xml(content);
        NodeList elements = picture.getElementsByTagName("*");
        Set<String> names = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (int index = 0; index < elements.getLength(); index++) {
            Element element = (Element) elements.item(index);
            names.add(element.getLocalName());
            IntStream.range(0, element.getAttributes().getLength())
                    .forEach(at ->
                            attributes.add(element.getAttributes().item(at).getLocalName()));
        }
        assertThat(names).containsExactly("desc", "path", "rect", "style", "svg", "text", "title");
        assertThat(attributes).doesNotContain("href", "onload", "onclick", "style", "src");
        assertThat(picture.getDocumentElement().getTextContent()).contains(OneLine.of(payload));
        assertThat(ReadBack.text(content)).doesNotContain("<?xml-stylesheet", "<!DOCTYPE", "<!ENTITY");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void inTablesItIsNoFormula(String payload) throws IOException {
        BundledEvidence evidence = new BundledEvidence(SampleFilings.withText(payload));

        for (byte[] content : List.of(evidence.facts(), evidence.passages(), oneCell(payload))) {
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(ReadBack.text(content))) {
                rows.forEach(row -> assertThat(row.getFields())
                        .noneMatch(cell -> !cell.isEmpty()
                                && "=+-@\t\r＝＋－＠".indexOf(cell.strip().charAt(0)) >= 0)
                        .allSatisfy(InertExportsTest::assertPrintable));
            }
        }
        assertThat(ReadBack.text(evidence.facts())).contains("USD 9,000.00 was paid in");
    }

    private static byte[] oneCell(String payload) {
        Csv csv = new Csv("Cell");
        csv.add(List.of(payload));
        return csv.content();
    }

    private static String squeezed(String text) {
        return ReadBack.squeezed(text);
    }

    private static void assertPrintable(String text) {
        assertThat(text.codePoints()
                        .filter(letter -> Character.isISOControl(letter)
                                || Character.getType(letter) == Character.SURROGATE
                                || (letter & 0xFFFE) == 0xFFFE
                                || "\u202E\u202C\u2066\u2069\uFEFF\u200B".indexOf(letter) >= 0)
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    private static List<String> fields(Map<String, byte[]> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().endsWith(".xml"))
                .map(part -> ReadBack.xml(part.getValue()).getElementsByTagNameNS("*", "fldSimple"))
                .flatMap(found -> IntStream.range(0, found.getLength()).mapToObj(found::item))
                .map(field -> ((Element) field).getAttributeNS(field.getNamespaceURI(), "instr"))
                .toList();
    }

    /// Names of whatever a viewer would do or fetch.
    private static Set<String> actions(byte[] content) throws IOException {
        Set<String> found = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(content)) {
            COSDocument objects = pdf.getDocument();
            for (COSObjectKey key : objects.getXrefTable().keySet()) {
                COSObject object = objects.getObjectFromPool(key);
                if (object.getObject() instanceof COSDictionary dictionary) {
                    for (String name :
                            List.of("JS", "JavaScript", "URI", "Launch", "OpenAction", "AA", "EmbeddedFiles")) {
                        if (dictionary.containsKey(COSName.getPDFName(name))) {
                            found.add(name);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static final class Seen extends AbstractVisitor {

        private final Set<String> markup = new TreeSet<>();
        private int headings;
        private int tables;

        @Override
        public void visit(Heading heading) {
            headings++;
            visitChildren(heading);
        }

        @Override
        public void visit(org.commonmark.node.CustomBlock block) {
            tables += block instanceof TableBlock ? 1 : 0;
            visitChildren(block);
        }

        @Override
        public void visit(Link link) {
            markup.add("link");
        }

        @Override
        public void visit(Image image) {
            markup.add("image");
        }

        @Override
        public void visit(HtmlInline html) {
            markup.add("html");
        }

        @Override
        public void visit(HtmlBlock html) {
            markup.add("html");
        }

        @Override
        public void visit(Code code) {
            markup.add("code");
        }

        @Override
        public void visit(FencedCodeBlock code) {
            markup.add("code");
        }

        @Override
        public void visit(BulletList list) {
            markup.add("list");
        }

        @Override
        public void visit(OrderedList list) {
            markup.add("list");
        }
    }
}
