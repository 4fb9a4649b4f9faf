package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.report.Drafts;
import io.casewright.report.Filing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a screen reader and an archive need of a PDF.
class PdfTagsTest {

    /// A TrueType font with Chinese letters, as Debian's fonts-droid-fallback brings it.
    private static final Path CHINESE = Path.of("/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf");

    @TempDir
    private Path data;

    private byte[] written(Filing filing) {
        return new PdfExport(data).write(filing).content();
    }

    @Test
    void headingsParagraphsAndTablesAreTagged() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(SampleFilings.plain()))) {
            List<String> tags = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);

            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(tags).contains("H1", "H2", "P", "Table", "TR", "TH", "TD");
            assertThat(tags.stream().filter("H2"::equals)).hasSize(6);
        }
    }

    @Test
    void itSaysOfItselfThatItIsAccessible() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(SampleFilings.plain()))) {
            String metadata =
                    ReadBack.text(pdf.getDocumentCatalog().getMetadata().toByteArray());

            assertThat(metadata).containsPattern("pdfuaid:part[^0-9]{1,3}1");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Suspicious activity report");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written(SampleFilings.withText("محمد 😀")))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);

                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void everyPageIsNumbered() throws IOException {
        Filing filing =
                SampleFilings.ofSentences(Drafts.form(Drafts.FINCEN), Drafts.sentence("word ".repeat(3_900) + "end."));

        try (PDDocument pdf = Loader.loadPDF(written(filing))) {
            int pages = pdf.getNumberOfPages();

            assertThat(pages).isGreaterThan(2);
            String text = ReadBack.pdf(written(filing));
            for (int page = 1; page <= pages; page++) {
                assertThat(text).contains("Page %d of %d".formatted(page, pages));
            }
            assertThat(text.split("CONFIDENTIAL\\. Do not reveal", -1)).hasSize(pages + 1);
        }
    }

    /// What the documentation says of the shipped fonts.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seán d'Artagnan-Müller",
                "Łukasz Żółć",
                "Ειρήνη",
                "Дмитрий",
                "محمد بن عبد الله",
                "پژمان",
                "דוד לוי"
            })
    void theShippedFontsDrawIt(String name) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                written(SampleFilings.ofSentences(Drafts.form(Drafts.PARAGRAPHS), Drafts.sentence(name + " pays."))))) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("[U+").contains(name);
        }
    }

    @Test
    void aLetterThatNoFontHasIsShownByItsCodePoint() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                written(SampleFilings.ofSentences(Drafts.form(Drafts.PARAGRAPHS), Drafts.sentence("张 pays."))))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("[U+5F20] pays.");
        }
    }

    @Test
    void theInstitutionsOwnFontDrawsWhatTheShippedOneLacks() throws IOException {
        Assumptions.assumeTrue(Files.isRegularFile(CHINESE), "skipped: Debian's fonts-droid-fallback is not installed");
        Files.createDirectories(data.resolve("fonts"));
        Files.copy(CHINESE, data.resolve("fonts/chinese.ttf"));

        try (PDDocument pdf = Loader.loadPDF(
                written(SampleFilings.ofSentences(Drafts.form(Drafts.PARAGRAPHS), Drafts.sentence("张伟 pays."))))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("张伟 pays.");
        }
    }

    @Test
    void aFileThatIsNoFontIsNamed() throws IOException {
        Files.createDirectories(data.resolve("fonts"));
        Files.writeString(data.resolve("fonts/broken.ttf"), "no font");

        assertThatExceptionOfType(ExportRefusedException.class)
                .isThrownBy(() -> written(SampleFilings.plain()))
                .withMessageContaining("fonts: broken.ttf is not a TrueType font");
    }

    private static void collect(PDStructureNode node, List<String> tags) {
        if (node instanceof PDStructureElement element) {
            tags.add(element.getStandardStructureType());
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement child) {
                collect(child, tags);
            }
        }
    }
}
