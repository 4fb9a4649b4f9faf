package io.casewright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.analysis.Analysis;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.report.Filing.FilingCode;
import io.casewright.report.FilingCodes.Coded;
import io.casewright.report.form.CodeLists;
import io.casewright.report.form.Form;
import io.casewright.report.form.InvalidFormException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilingCodesTest {

    private final FilingCodes codes = new FilingCodes(DemoFilings.LISTS, DemoFilings.ANALYST);

    @TempDir
    private Path folder;

    static List<Planted> cases() {
        return DemoFilings.BANK.answers().all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCodeRestsOnAFindingThatIsPresentAndSaysIt(Planted planted) {
        Analysis analysis = DemoFilings.ANALYST.analyse(DemoFilings.BANK.dossierOf(planted.caseId()));
        List<String> present = analysis.findings().stream()
                .filter(finding -> finding.present().isPresent())
                .map(finding -> finding.indicator())
                .collect(Collectors.toList());
        analysis.scheme().ifPresent(scheme -> present.add(scheme.typology()));

        for (Form form : DemoFilings.FORMS.all()) {
            Coded coded = codes.of(form, analysis);

            assertThat(coded.given()).allSatisfy(code -> {
                assertThat(code.findings()).isNotEmpty().isSubsetOf(present);
                assertThat(code.reason()).contains("present");
                assertThat(code.title()).isNotBlank();
                assertThat(form.codeLists()).contains(code.list());
            });
            assertThat(coded.offered())
                    .allSatisfy(code -> assertThat(code.findings()).isSubsetOf(present));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anExplainedCaseHasNoCode(Planted planted) {
        for (Form form : DemoFilings.FORMS.all()) {
            Coded coded = codes.of(form, DemoFilings.BANK.dossierOf(planted.caseId()));

            boolean none = coded.given().isEmpty() && coded.offered().isEmpty();
            assertThat(none || !planted.isInnocent()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DEMO-01 | fincen-sar | HUMAN TRAFFICKING FIN-2020-A008
            DEMO-01 | fincen-sar | 38(h)
            DEMO-01 | uk-sar     | XXMSHTXX
            DEMO-09 | fincen-sar | TBML
            DEMO-09 | fincen-sar | 36(l)
            DEMO-09 | uk-sar     | XXTBMLXX
            DEMO-10 | fincen-sar | 32(e)
            """)
    void aTypologyGivesItsCodes(String caseId, String form, String code) {
        assertThat(DemoFilings.of(form, caseId).codes())
                .extracting(FilingCode::code)
                .contains(code);
    }

    @Test
    void aCodeThatWasNotCheckedSaysSo() {
        assertThat(DemoFilings.of("fincen-sar", "DEMO-10").codes())
                .filteredOn(code -> code.code().equals("32(e)"))
                .singleElement()
                .satisfies(code -> assertThat(code.reason()).contains("was not checked"));
    }

    @Test
    void codesWhoseWordsOnlyTheirIssuerKnowsAreOfferedAndNotGiven() {
        Form goaml = DemoFilings.FORMS.form("goaml-str");

        Coded coded = codes.of(
                goaml,
                DemoFilings.BANK.dossierOf(
                        DemoFilings.of(goaml, "DEMO-01").report().caseId()));

        assertThat(coded.given()).isEmpty();
        assertThat(coded.offered())
                .extracting(FilingCode::code)
                .contains("IETHR")
                .doesNotContain("FRDVC");
    }

    @Test
    void anInstitutionsOwnListGivesItsCodesByTypologyAndByIndicator() throws IOException {
        Analysis analysis = DemoFilings.ANALYST.analyse(
                DemoFilings.BANK.dossierOf(cases().getFirst().caseId()));
        String indicator = analysis.scheme().orElseThrow().supporting().getFirst();
        own("""
                id: goaml-indicators
                title: Our FIU's indicators
                issuer: Our FIU
                codes:
                  - code: T1
                    title: Exploitation
                    place: report_indicators
                    verified: "yes"
                    source: list of 2026
                    typologies: [%s]
                    indicators: []
                  - code: T2
                    title: One sign
                    place: report_indicators
                    verified: "yes"
                    source: list of 2026
                    typologies: []
                    indicators: [%s]
                  - code: T3
                    title: Something else
                    place: report_indicators
                    verified: "yes"
                    source: list of 2026
                    typologies: [invoice-fraud]
                    indicators: []
                """.formatted(analysis.scheme().orElseThrow().typology(), indicator));
        CodeLists lists = CodeLists.load(Optional.of(folder), DemoFilings.LIBRARY);

        Coded coded = new FilingCodes(lists, DemoFilings.ANALYST).of(DemoFilings.FORMS.form("goaml-str"), analysis);

        assertThat(coded.given()).extracting(FilingCode::code).containsExactly("T1", "T2");
        assertThat(coded.given().getLast().findings()).containsExactly(indicator);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            typologies: [invoice-fraud] | typologies: [witchcraft] | witchcraft
            indicators: []              | indicators: [XX-999]     | XX-999
            verified: "yes"             | verified: sure           | sure
            code: T1                    | code: ""                 | empty
            """)
    void aBrokenListStopsTheStartAndIsNamed(String right, String wrong, String fault) throws IOException {
        own("""
                id: goaml-indicators
                title: Our FIU's indicators
                issuer: Our FIU
                codes:
                  - code: T1
                    title: Something
                    place: report_indicators
                    verified: "yes"
                    source: list of 2026
                    typologies: [invoice-fraud]
                    indicators: []
                """.replace(right, wrong));

        assertThatThrownBy(() -> CodeLists.load(Optional.of(folder), DemoFilings.LIBRARY))
                .isInstanceOf(InvalidFormException.class)
                .hasMessageContaining("goaml-indicators.yaml")
                .hasMessageContaining(fault);
    }

    private void own(String yaml) throws IOException {
        Files.writeString(folder.resolve("goaml-indicators.yaml"), yaml);
    }
}
