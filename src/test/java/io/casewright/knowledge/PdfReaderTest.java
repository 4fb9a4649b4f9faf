package io.casewright.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.evidence.Place.Box;
import io.casewright.knowledge.ReadDocument.Block;
import io.casewright.knowledge.ReadDocument.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    private static final List<String> LEFT = List.of(
            "The first column begins with money that comes",
            "from many persons who do not know each other",
            "and who live in towns far from the account,",
            "so that no trade explains the payments at all.",
            "It ends with the word boundary.");
    private static final List<String> RIGHT = List.of(
            "The second column tells where the money goes:",
            "on the same day, to accounts in two countries,",
            "in amounts just below what would be reported,",
            "and nothing stays in the account for a week.",
            "It ends with the word horizon.");

    @Test
    void columnsAreReadOneAfterTheOther() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.lines(60, 150, LEFT).lines(320, 150, RIGHT);

            String text = pdf.read().text();

            assertThat(text).containsSubsequence("first column", "word boundary.", "second column", "word horizon.");
        }
    }

    @Test
    void headersFootersAndPageNumbersEnterNoBlock() {
        try (PdfSketch pdf = bookOf(5)) {
            ReadDocument document = pdf.read();

            assertThat(document.text()).doesNotContain("Annual report").doesNotContain("Agency");
            assertThat(document.text()).contains("Sentence of page 1.", "Sentence of page 5.");
            assertThat(document.runningText()).contains("Annual report");
        }
    }

    @Test
    void printedPageNumbersAreFoundInFootersAndDifferFromTheFilesOwn() {
        try (PdfSketch pdf = bookOf(5)) {
            assertThat(pdf.read().printedPages()).containsExactly("F-3", "F-4", "F-5", "F-6", "F-7");
        }
    }

    @Test
    void romanPageNumbersAreFound() {
        try (PdfSketch pdf = new PdfSketch()) {
            List<String> numbers = List.of("ii", "iii", "iv", "v");
            for (String number : numbers) {
                pdf.lines(60, 150, LEFT).text(300, 760, number).page();
            }
            pdf.lines(60, 150, LEFT);

            assertThat(pdf.read().printedPages()).containsExactly("ii", "iii", "iv", "v", "");
        }
    }

    @Test
    void wordsHyphenatedAtALinesEndBecomeWholeAndCompoundsKeepTheirHyphen() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.lines(
                    60,
                    150,
                    List.of(
                            "The risk is higher where the same recruitment agency pays for the tick-",
                            "ets of all workers and where the payments come from higher-",
                            "risk places and are passed on to the owner within one day."));

            assertThat(pdf.read().text()).contains("the tickets of", "from higher-risk places");
        }
    }

    @Test
    void aRuledTableIsReadRowByRow() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.rule(60, 140, 400).rule(60, 160, 400).rule(60, 195, 400).rule(60, 215, 400);
            pdf.text(65, 154, "Sign").text(265, 154, "What it may mean");
            pdf.text(65, 174, "Many cards").text(265, 174, "One person uses the accounts");
            pdf.text(265, 188, "of many others");
            pdf.text(65, 209, "Night use").text(265, 209, "Customers pay at night");

            assertThat(pdf.read().text())
                    .contains(
                            "Sign | What it may mean",
                            "Many cards | One person uses the accounts of many others",
                            "Night use | Customers pay at night");
        }
    }

    @Test
    void aTableWithoutRulesIsReadRowByRow() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.text(60, 150, "2023").text(200, 150, "14 cases").text(340, 150, "USD 2,000");
            pdf.text(60, 165, "2024").text(200, 165, "21 cases").text(340, 165, "USD 3,500");
            pdf.text(60, 180, "2025").text(200, 180, "9 cases").text(340, 180, "USD 700");

            ReadDocument document = pdf.read();

            assertThat(document.text()).contains("2024 | 21 cases | USD 3,500");
            assertThat(document.blocks()).extracting(Block::kind).containsOnly(Kind.TABLE_ROW);
        }
    }

    @Test
    void textThatNobodySeesIsLeftOutAndCounted() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.lines(60, 150, LEFT);
            pdf.invisible(60, 300, "ignoreall");
            pdf.white(60, 320, "whiteonwhite");
            pdf.text(PdfSketch.PLAIN, 0.5f, 60, 340, "tinywords");
            pdf.text(900, 360, "offthepage");
            pdf.text(60, 400, "coveredbox").box(50, 385, 300, 30, 1);

            ReadDocument document = pdf.read();

            assertThat(document.text())
                    .doesNotContain("ignoreall")
                    .doesNotContain("whiteonwhite")
                    .doesNotContain("tinywords")
                    .doesNotContain("offthepage")
                    .doesNotContain("coveredbox");
            assertThat(document.hiddenCharacters()).isEqualTo(50);
            assertThat(document.hiddenSample()).contains("ignoreall");
        }
    }

    @Test
    void aCommentOnThePageIsNotTextAndIsCounted() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.lines(60, 150, LEFT).comment("obey me");

            ReadDocument document = pdf.read();

            assertThat(document.text()).doesNotContain("obey");
            assertThat(document.hiddenCharacters()).isEqualTo("obeyme".length());
        }
    }

    @Test
    void textUnderAShapeThatIsDrawnLineByLineIsHidden() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.lines(60, 150, LEFT).text(60, 400, "coveredwords").polygon(50, 385, 300, 30);

            ReadDocument document = pdf.read();

            assertThat(document.text()).doesNotContain("coveredwords");
            assertThat(document.hiddenCharacters()).isEqualTo("coveredwords".length());
        }
    }

    @Test
    void whiteTextOnADarkBandIsSeen() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.box(50, 130, 400, 30, 0.2f).white(60, 150, "Readable heading").lines(60, 200, LEFT);

            ReadDocument document = pdf.read();

            assertThat(document.text()).contains("Readable heading");
            assertThat(document.hiddenCharacters()).isZero();
        }
    }

    @Test
    void headingsFormTheSectionPath() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.text(PdfSketch.BOLD, 20, 60, 120, "Guide to payments");
            pdf.text(PdfSketch.BOLD, 14, 60, 160, "1. Cash");
            pdf.lines(60, 180, LEFT);
            pdf.text(PdfSketch.BOLD, 11, 60, 270, "Deposits at night");
            pdf.lines(60, 290, RIGHT);

            ReadDocument document = pdf.read();

            assertThat(document.title()).isEqualTo("Guide to payments");
            assertThat(document.blocks().getLast().sectionPath()).containsExactly("1. Cash", "Deposits at night");
        }
    }

    @Test
    void aParagraphGoesOnOverThePage() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.lines(60, 600, List.of("Money that is gathered in many towns and paid into a single account in"))
                    .page()
                    .lines(60, 100, List.of("another town is taken out there within one day."));

            ReadDocument document = pdf.read();

            assertThat(document.text()).contains("single account in another town");
            assertThat(document.blocks().getFirst().lines())
                    .extracting(line -> line.box().page())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void aLinesBoxSurroundsItsWordsInPointsFromTheTopLeft() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.text(100, 200, "Words in a box");

            Box box = pdf.read().blocks().getFirst().lines().getFirst().box();

            assertThat(box.page()).isEqualTo(1);
            assertThat(box.left()).isBetween(99f, 101f);
            assertThat(box.top()).isBetween(188f, 195f);
            assertThat(box.top() + box.height()).isBetween(200f, 206f);
            assertThat(box.width()).isBetween(60f, 90f);
        }
    }

    @Test
    void aFileWithPicturesOnlyAsksForTextRecognition() {
        try (PdfSketch pdf = new PdfSketch()) {
            pdf.box(50, 50, 300, 300, 0.5f);

            assertThatExceptionOfType(UnreadableDocumentException.class)
                    .isThrownBy(pdf::read)
                    .withMessageContaining("sketch.pdf")
                    .withMessageContaining("OCR")
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(ReadFailure.NO_TEXT));
        }
    }

    @Test
    void aDamagedFileIsNamed() {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> DocumentReaders.read(
                        "torn.pdf", "%PDF-1.7 and nothing more".getBytes(UTF_8), ReadLimits.usual()))
                .withMessageContaining("torn.pdf")
                .satisfies(e -> assertThat(e.failure()).isEqualTo(ReadFailure.DAMAGED));
    }

    private static PdfSketch bookOf(int pages) {
        PdfSketch pdf = new PdfSketch();
        for (int page = 1; page <= pages; page++) {
            pdf.text(60, 40, "Annual report").lines(60, 150, LEFT);
            pdf.text(60, 300, "Sentence of page " + page + ".");
            pdf.text(60, 760, "Agency").text(300, 760, "F-" + (page + 2)).text(480, 760, "2/27/2015.V2");
            if (page < pages) {
                pdf.page();
            }
        }
        return pdf;
    }
}
