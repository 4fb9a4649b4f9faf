package io.casewright.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalysisTest {

    private final TextAnalysis analysis = new TextAnalysis();

    @ParameterizedTest
    @CsvSource({
        "Vladimir Petrov, Платёж от Владимира: получатель Владимир Петров",
        "Владимир, paid by Vladimir in cash",
        "Wang Xiaoming, 收款人 王晓明 来电",
        "王晓明, the payee Wang Xiao Ming called",
        "Müller, Auftrag von Frau Muller",
        "Giorgos Papadopoulos, ο Γιώργος Παπαδόπουλος",
        "สมชาย, นายสมชาย โอนเงิน",
        "Überweisung, Die Uberweisung ging an die Firma",
        "transacción sospechosa, una transaccion sospechosa"
    })
    void aNameOrWordIsFoundInWhateverScriptItStands(String asked, String note) {
        Set<String> found = new HashSet<>(analysis.terms(note));

        assertThat(analysis.terms(asked)).isNotEmpty().anyMatch(found::contains);
    }

    @Test
    void chineseWordsAreFoundByEachTwoOfTheirCharacters() {
        List<String> note = analysis.terms("客户否认赌博收入");

        assertThat(note).contains("赌博", "客户", "du", "bo");
        assertThat(note).doesNotContain("户赌");
    }

    @Test
    void burmeseAndThaiAreCutIntoWords() {
        assertThat(analysis.terms("ဘဏ်စာရင်း ငွေလွှဲ")).hasSizeGreaterThan(1);
        assertThat(analysis.terms("โอนเงินเข้าบัญชี")).hasSizeGreaterThan(1);
    }

    @Test
    void englishIsWhatItWas() {
        assertThat(analysis.terms("The customer's deposits, structured below 10,000"))
                .containsExactly("custom", "deposit", "structur", "below", "10,000");
    }

    @Test
    void aMatchKeepsItsPlaceInATextOfAnotherScript() {
        String note = "Плательщик: Владимир";

        assertThat(TextMatches.of("Vladimir", note))
                .containsExactly(new TextMatches.Match(note.indexOf("Владимир"), note.length()));
    }
}
