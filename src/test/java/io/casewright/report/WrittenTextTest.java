package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.evidence.Citation;
import io.casewright.report.ReportSentence.Standing;
import io.casewright.report.WrittenText.Written;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTextTest {

    private static final List<String> NOTHING = List.of();

    @Test
    void citationsBelongToTheSentenceThatTheyStandBehindOrWithin() {
        assertThat(WrittenText.read("He paid. [F1] She took [F2, K3] it.[F4][F5] Why?", NOTHING))
                .containsExactly(
                        written("He paid.", "F1"), written("She took it.", "F2", "K3", "F4", "F5"), written("Why?"));
    }

    @Test
    void aSentenceThatStoodThereBeforeIsFoundWholeWhateverItHolds() {
        String known = "The references read Rent. Paid. [F9] and Why? Now. each.";

        assertThat(WrittenText.read("New one. " + known + " [F2] Last.", List.of(known)))
                .containsExactly(written("New one."), written(known, "F2"), written("Last."));
        assertThat(WrittenText.read(known, NOTHING)).as("not known, it is cut").hasSizeGreaterThan(1);
    }

    @Test
    void abbreviationsEndNoSentence() {
        assertThat(WrittenText.read("Mr. Ito met Dr. Roy of Acme Ltd. twice. He left by bus No. 3 at 10.30.", NOTHING))
                .extracting(Written::text)
                .containsExactly("Mr. Ito met Dr. Roy of Acme Ltd. twice.", "He left by bus No. 3 at 10.30.");
    }

    @Test
    void aQuotationIsPartOfTheSentenceThatQuotesItAndAnInitialOfItsName() {
        String quoting = "The note by H. Barlow reads: “He came in. 3 men waited. He left …”.";

        assertThat(WrittenText.read(quoting + " [F4] “Why?” she asked. An open “quotation. It ends nothing.", NOTHING))
                .extracting(Written::text)
                .startsWith(quoting)
                .endsWith("An open “quotation.", "It ends nothing.");
    }

    @Test
    void aSentenceMayBeginWithAFigure() {
        assertThat(WrittenText.read("He left. [F1] 3 wires went out. 24 more came in!", NOTHING))
                .containsExactly(written("He left.", "F1"), written("3 wires went out."), written("24 more came in!"));
    }

    @Test
    void aLinesEndEndsASentenceAndGivesItItsStop() {
        assertThat(WrittenText.read("What happened\n\n  He paid [F1]\r\n", NOTHING))
                .containsExactly(written("What happened."), written("He paid.", "F1"));
    }

    @Test
    void whatCannotBeSeenIsLeftOut() {
        assertThat(WrittenText.read("He\u0000\tpaid\u202E twice\u2069. 金さん\u00A0👩‍👩‍👧.", NOTHING))
                .extracting(Written::text)
                .containsExactly("He paid twice.", "金さん 👩‍👩‍👧.");
    }

    @Test
    void bracketsThatAreNoCitationStay() {
        assertThat(WrittenText.read("He paid [F0] [sic] (F1) [F1x].", NOTHING))
                .containsExactly(written("He paid [F0] [sic] (F1) [F1x]."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "[F1]", "\u0000"})
    void aTextWithoutWordsHasNoSentence(String text) {
        assertThat(WrittenText.read(text, NOTHING)).isEmpty();
    }

    @Test
    void whatIsShownForEditingIsReadBackAsItWas() {
        List<ReportSentence> sentences = List.of(
                sentence("On 3 May [sic] she paid Acme Inc. USD 9,000.00.", "F1", "K2"),
                sentence("“Why? [F7]” asked Mr. Ito.", "F3"),
                sentence("Nobody knows."));

        List<Written> read = WrittenText.read(
                WrittenText.of(sentences),
                sentences.stream().map(ReportSentence::text).toList());

        assertThat(read)
                .extracting(Written::text, Written::citations)
                .containsExactlyElementsOf(sentences.stream()
                        .map(each -> org.assertj.core.groups.Tuple.tuple(each.text(), each.citations()))
                        .toList());
    }

    private static ReportSentence sentence(String text, String... citations) {
        return new ReportSentence(
                text, written(text, citations).citations(), Standing.AUTHORS_STATEMENT, "", Optional.of("ann"));
    }

    private static Written written(String text, String... citations) {
        return new Written(
                text,
                List.of(citations).stream()
                        .map(each -> Citation.parse(each).orElseThrow())
                        .toList());
    }
}
