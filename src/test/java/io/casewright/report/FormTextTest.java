package io.casewright.report;

import static io.casewright.report.Drafts.FINCEN;
import static io.casewright.report.Drafts.PARAGRAPHS;
import static io.casewright.report.Drafts.form;
import static io.casewright.report.Drafts.report;
import static io.casewright.report.Drafts.section;
import static io.casewright.report.Drafts.sentence;
import static io.casewright.report.Drafts.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {

    private static final String HEADING = "C: ";

    @Test
    void withoutParagraphsAllIsOneLineWithInlineHeadings() {
        Report report = report(
                section("Introduction", sentence("One was paid."), sentence("Two\r\nwere\tnot.")),
                section("Nothing"),
                section("Conclusion", sentence("Three.")));

        FormText text = FormText.of(report, form(FINCEN));

        assertThat(text.text()).isEqualTo("INTRODUCTION: One was paid. Two were not. CONCLUSION: Three.");
        assertThat(text.blocks()).containsExactly(text.text());
        assertThat(text.left()).isEqualTo(20_000 - text.text().length());
    }

    @Test
    void withParagraphsASectionIsAHeadingAndAParagraph() {
        Report report =
                report(section("Introduction", sentence("One."), sentence("Two.")), section("End", sentence("3.")));

        FormText text = FormText.of(report, form(PARAGRAPHS));

        assertThat(text.text()).isEqualTo("Introduction\nOne. Two.\n\nEnd\n3.");
        assertThat(text.blocks()).containsExactly(text.text());
    }

    @Test
    void wordsTellWhoseAnAuthorsStatementIs() {
        Report report = report(section("C", statement("o'neill", "She seemed to be afraid.")));

        assertThat(FormText.of(report, form(FINCEN)).text())
                .isEqualTo("C: Statement by o'neill: She seemed to be afraid.");
    }

    @Test
    void anEmptyNarrativeHasNoBlock() {
        FormText text = FormText.of(report(section("C")), form(FINCEN));

        assertThat(text.characters()).isZero();
        assertThat(text.blocks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3999,1,true", "4000,1,true", "4001,2,true", "19990,5,true", "20000,5,true", "20001,6,false"})
    void aWordThatNeverEndsIsCutWhereTheFieldIsFull(int length, int blocks, boolean fits) {
        FormText text =
                FormText.of(report(section("C", sentence("x".repeat(length - HEADING.length())))), form(FINCEN));

        assertThat(text.characters()).isEqualTo(length);
        assertThat(text.fits()).isEqualTo(fits);
        assertThat(text.blocks()).hasSize(blocks).allMatch(block -> block.length() <= 4_000);
        assertThat(String.join("", text.blocks()).replace(" ", ""))
                .isEqualTo(text.text().replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {3_999, 4_000, 4_001, 15_000, 19_000})
    void blocksEndWithASentence(int length) {
        FormText text = FormText.of(report(section("C", prose(length - HEADING.length()))), form(FINCEN));

        assertThat(text.characters()).isEqualTo(length);
        assertThat(text.fits()).isTrue();
        assertThat(text.blocks()).allMatch(block -> block.length() <= 4_000 && block.endsWith("."));
        assertThat(String.join(" ", text.blocks())).isEqualTo(text.text());
    }

    @Test
    void whereSentencesWasteRoomBlocksEndWithAWord() {
        // Sentences of 2,100 leave 1,900 of each field empty: eight of them need eight fields, or five cut at words.
        String sentence = "word ".repeat(419) + "ends.";
        FormText text = FormText.of(
                report(section(
                        "C",
                        sentence(sentence),
                        sentence(sentence),
                        sentence(sentence),
                        sentence(sentence),
                        sentence(sentence),
                        sentence(sentence),
                        sentence(sentence),
                        sentence(sentence))),
                form(FINCEN));

        assertThat(text.fits()).isTrue();
        assertThat(text.blocks()).hasSize(5);
        assertThat(String.join(" ", text.blocks())).isEqualTo(text.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👩‍👩‍👧‍👦", "e\u0301", "🇩🇪", "👍🏽"})
    void noLetterIsCutInTwo(String letter) {
        FormText text =
                FormText.of(report(section("C", sentence(letter.repeat(9_001 / letter.length())))), form(FINCEN));

        assertThat(text.blocks()).hasSizeGreaterThan(1);
        for (String block : text.blocks()) {
            String body = block.startsWith(HEADING.strip())
                    ? block.substring(HEADING.length() - 1).strip()
                    : block;
            assertThat(body).isEqualTo(letter.repeat(body.length() / letter.length()));
        }
    }

    @Test
    void aLetterLongerThanAFieldIsStillCut() {
        FormText text = FormText.of(report(section("C", sentence("e" + "\u0301".repeat(9_000)))), form(FINCEN));

        assertThat(text.blocks()).allMatch(block -> block.length() <= 4_000);
        assertThat(String.join("", text.blocks())).hasSize(text.characters() - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingIsLostOrDoubledInAnyCut(long seed) {
        java.util.Random random = new java.util.Random(seed);
        List<ReportSentence> sentences = new ArrayList<>();
        int room = 19_000;
        while (room > 700) {
            String text = random.ints(1 + random.nextInt(90), 1, 9)
                            .mapToObj(length -> "w".repeat(length))
                            .collect(Collectors.joining(" "))
                    + ".";
            sentences.add(sentence(text));
            room -= text.length() + 1;
        }
        FormText text = FormText.of(report(section("C", sentences.toArray(ReportSentence[]::new))), form(FINCEN));

        assertThat(text.fits()).isTrue();
        assertThat(String.join(" ", text.blocks())).isEqualTo(text.text());
        assertThat(text.blocks())
                .allMatch(block -> block.length() <= 4_000)
                .allMatch(block -> block.equals(block.strip()))
                .allMatch(block -> block.chars().noneMatch(Character::isISOControl));
    }

    /// Sentences of forty characters, the last as long as it takes.
    private static ReportSentence[] prose(int length) {
        List<ReportSentence> sentences = new ArrayList<>();
        int left = length;
        while (left > 90) {
            sentences.add(sentence("Cash of USD 9,000.00 was paid in there."));
            left -= 40;
        }
        sentences.add(sentence("x".repeat(left - 1) + "."));
        return sentences.toArray(ReportSentence[]::new);
    }
}
