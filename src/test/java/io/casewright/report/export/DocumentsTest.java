package io.casewright.report.export;

import static io.casewright.report.Drafts.FINCEN;
import static io.casewright.report.Drafts.PARAGRAPHS;
import static io.casewright.report.Drafts.form;
import static io.casewright.report.Drafts.report;
import static io.casewright.report.Drafts.section;
import static io.casewright.report.Drafts.sentence;
import static io.casewright.report.Drafts.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.assist.KeptLedger;
import io.casewright.evidence.Citation;
import io.casewright.evidence.Ledger;
import io.casewright.report.Filing;
import io.casewright.report.ReportSection;
import io.casewright.report.ReportSentence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every document: nothing is lost, whose word is whose is told, and the same version is the same bytes.
class DocumentsTest {

    private static final List<String> NAMES = List.of(
            "Seán O'Brien",
            "d'Artagnan-Müller",
            "محمد بن عبد الله",
            "شركة النور للتجارة",
            "张伟",
            "黒田 美咲",
            "😀 Lucky Shop 🎲",
            "👩‍💻",
            "Łukasz Żółć",
            "Ειρήνη",
            "דוד לוי");

    @TempDir
    private Path data;

    /// The formats that people read as documents.
    private List<Export> documents() {
        return List.of(new MarkdownExport(), new DocxExport(), new PdfExport(data));
    }

    private static String read(Export export, byte[] content) {
        return switch (export.format()) {
            case "pdf" -> ReadBack.pdf(content);
            case "docx" -> ReadBack.docx(content);
            default -> ReadBack.text(content).replaceAll("\\\\(\\p{Punct})", "$1");
        };
    }

    static List<String> names() {
        return NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsReadBackAsItWasWritten(String name) {
        Filing filing = SampleFilings.ofSentences(
                form(PARAGRAPHS), sentence("Paid by " + name + " in cash."), sentence("Then " + name + " left."));

        for (Export export : documents()) {
            assertThat(ReadBack.squeezed(read(export, export.write(filing).content())))
                    .as(export.format())
                    .contains(ReadBack.squeezed("Paid by " + name + " in cash."))
                    .contains(ReadBack.squeezed("Then " + name + " left."));
        }
        assertThat(ReadBack.text(new TextExport().write(filing).content())).contains("Paid by " + name + " in cash.");
    }

    /// A PDF holds what stands where on the page; a reader of its text cannot tell on which side of the words a number
    /// belongs that stands beside words from right to left.
    @Test
    void aNumberInANameFromRightToLeftStandsBesideItInPdf() {
        Filing filing = SampleFilings.ofSentences(form(PARAGRAPHS), sentence("Paid by شركة النور 2024 in cash."));

        assertThat(ReadBack.pdf(new PdfExport(data).write(filing).content()))
                .containsPattern("Paid by (2024 ?شركة النور|شركة النور ?2024) in cash");
        assertThat(ReadBack.docx(new DocxExport().write(filing).content()))
                .contains("Paid by شركة النور 2024 in cash.");
    }

    @ParameterizedTest
    @ValueSource(ints = {3_999, 4_000, 4_001, 20_000, 20_001})
    void aNarrativeOfAnyLengthIsWhole(int length) {
        Filing filing = SampleFilings.ofSentences(form(FINCEN), prose(length - "CONDUCT: ".length()));

        String narrative =
                ReadBack.squeezed(filing.report().sections().getFirst().text());
        for (Export export : documents()) {
            String text = read(export, export.write(filing).content());
            assertThat(ReadBack.squeezed(withoutFurniture(text)))
                    .as(export.format())
                    .contains(narrative);
        }
    }

    /// Banner, foot and page number stand between two pages of a paragraph.
    private static String withoutFurniture(String text) {
        return text.replaceAll(
                "CONFIDENTIAL\\. Do not reveal[^.]*\\. Draft, not signed off\\.|"
                        + "[0-9a-f-]{36}, version 3|Page \\d+ of \\d+",
                "");
    }

    @Test
    void anEmptyNarrativeIsSaidToBeEmpty() {
        Filing filing = SampleFilings.ofSentences(form(PARAGRAPHS));

        for (Export export : documents()) {
            assertThat(read(export, export.write(filing).content()))
                    .as(export.format())
                    .contains("This section has no sentences.");
        }
        assertThatExceptionOfType(ExportRefusedException.class)
                .isThrownBy(() -> new TextExport().write(filing))
                .withMessageContaining("narrative: there is no sentence to file");
    }

    @ParameterizedTest
    @ValueSource(ints = {3_999, 4_000, 4_001, 20_000})
    void theFormsTextIsFieldsOfAtMostFourThousand(int length) {
        Filing filing = SampleFilings.ofSentences(form(FINCEN), prose(length - "CONDUCT: ".length()));

        String text = ReadBack.text(new TextExport().write(filing).content());

        assertThat(text.lines()).hasSizeBetween(1, 5).allMatch(line -> line.length() <= 4_000 && !line.isBlank());
        assertThat(ReadBack.squeezed(text))
                .isEqualTo(ReadBack.squeezed(
                        "CONDUCT: " + filing.report().sections().getFirst().text()));
    }

    @Test
    void aTextThatTheFormCannotTakeIsRefusedWithTheExcess() {
        Filing filing = SampleFilings.ofSentences(form(FINCEN), prose(20_001 - "CONDUCT: ".length()));

        assertThatExceptionOfType(ExportRefusedException.class)
                .isThrownBy(() -> new TextExport().write(filing))
                .withMessage("narrative: it has 20,001 characters and the form takes 20,000, in 5 fields of 4,000:"
                        + " shorten it by 1");
    }

    @Test
    void anAuthorsStatementIsMarkedWithItsAuthorsName() {
        Filing filing = SampleFilings.ofSentences(
                form(PARAGRAPHS), sentence("A fact.", Citation.fact(1)), statement("o'neill", "She was afraid."));

        for (Export export : documents()) {
            String text = read(export, export.write(filing).content()).replace("*", "");
            assertThat(text).as(export.format()).contains("She was afraid. (author's statement: o'neill)");
            assertThat(text).as(export.format()).contains("A fact. [F1]").doesNotContain("[F1] (author's");
        }
        assertThat(ReadBack.text(new TextExport().write(filing).content()))
                .contains("A fact. Statement by o'neill: She was afraid.");
    }

    @Test
    void aCitationIsExplainedWithItsRecordsOrItsPage() {
        for (Export export : documents()) {
            assertThat(ReadBack.squeezed(
                            read(export, export.write(SampleFilings.plain()).content())))
                    .as(export.format())
                    .contains("OfAnnLee,cashofUSD9,000.00waspaidin.")
                    .contains("2transactions")
                    .contains("pageF-3(PDFpage1)");
        }
    }

    @Test
    void sectionsOfDifferentLedgersAreNotMistakenForOneAnother() {
        Ledger first = SampleFilings.ledger("Ann Lee");
        Ledger second = SampleFilings.ledger("Bea Cole");
        ReportSection one = SampleFilings.section(first, "One", sentence("First.", Citation.fact(1)));
        ReportSection two = SampleFilings.section(second, "Two", sentence("Second.", Citation.fact(1)));
        Filing filing = new Filing(
                report(one, two),
                form(PARAGRAPHS),
                SampleFilings.dossier("Ann Lee"),
                List.of(),
                List.of(),
                Map.of(first.id(), KeptLedger.of(first), second.id(), KeptLedger.of(second)));

        for (Export export : documents()) {
            assertThat(ReadBack.squeezed(read(export, export.write(filing).content())))
                    .as(export.format())
                    .contains("First.[L1.F1]", "Second.[L2.F1]")
                    .contains(second.hash());
        }
    }

    @Test
    void evidenceThatIsNotOpenIsSaidToBeSo() {
        Filing filing = SampleFilings.of(form(PARAGRAPHS), section("One", sentence("First.", Citation.fact(7))));

        for (Export export : documents()) {
            assertThat(ReadBack.squeezed(read(export, export.write(filing).content())))
                    .as(export.format())
                    .contains("First.[F7]")
                    .contains("Thisevidenceisnotopento");
        }
    }

    @Test
    void aPotentialVictimIsShownAsNotSuspected() {
        for (Export export : documents()) {
            assertThat(ReadBack.squeezed(
                            read(export, export.write(SampleFilings.plain()).content())))
                    .as(export.format())
                    .contains("potentialvictim,notsuspected");
        }
    }

    @Test
    void theBannerAndTheStateStandInEveryDocument() {
        String banner =
                "CONFIDENTIAL. Do not reveal this document, or that a report is considered. Draft, not signed off.";

        assertThat(read(
                        new MarkdownExport(),
                        new MarkdownExport().write(SampleFilings.plain()).content()))
                .contains(banner);
        assertThat(ReadBack.pdf(new PdfExport(data).write(SampleFilings.plain()).content()))
                .contains(banner);
        Map<String, byte[]> docx =
                ReadBack.zip(new DocxExport().write(SampleFilings.plain()).content());
        assertThat(ReadBack.text(ReadBack.entry(docx, "word/header1.xml"))).contains(banner);
    }

    @Test
    void theSameVersionIsTheSameBytes() {
        for (Export export : Stream.concat(documents().stream(), Stream.of(new TextExport(), new SvgExport()))
                .toList()) {
            byte[] first = export.write(SampleFilings.plain()).content();

            assertThat(export.write(SampleFilings.plain()).content())
                    .as(export.format())
                    .isEqualTo(first);
        }
    }

    /// Times in a ZIP file are of two seconds: two exports at once would agree without this.
    @Test
    void noTimeOfWritingStandsInAFile() throws IOException {
        byte[] docx = new DocxExport().write(SampleFilings.plain()).content();
        byte[] pdf = new PdfExport(data).write(SampleFilings.plain()).content();

        assertThat(ReadBack.times(docx)).containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
        assertThat(ReadBack.text(ReadBack.entry(ReadBack.zip(docx), "docProps/core.xml")))
                .containsPattern("created[^<]*>2026-02-03T11:00:00Z<")
                .containsPattern("modified[^<]*>2026-02-03T11:00:00Z<");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-02-03T11:00:00Z");
            assertThat(ReadBack.text(document.getDocumentCatalog().getMetadata().toByteArray()))
                    .doesNotContain("Date>");
        }
    }

    @Test
    void aFileIsNamedAfterTheReportAndNothingOfTheCase() {
        assertThat(new PdfExport(data)
                        .write(SampleFilings.withText("../../etc/passwd"))
                        .name())
                .isEqualTo("generic-sar-01890000-0000-7000-8000-000000000001-v3-draft.pdf");
    }

    /// Sentences of forty characters, the last as long as it takes.
    private static ReportSentence[] prose(int length) {
        Stream.Builder<ReportSentence> sentences = Stream.builder();
        int left = length;
        while (left > 90) {
            sentences.add(sentence("Cash of USD 9,000.00 was paid in there."));
            left -= 40;
        }
        sentences.add(sentence("x".repeat(left - 1) + "."));
        return sentences.build().toArray(ReportSentence[]::new);
    }
}
