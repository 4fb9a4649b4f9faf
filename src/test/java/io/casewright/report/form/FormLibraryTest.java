package io.casewright.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.report.DemoFilings;
import io.casewright.report.form.Form.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormLibraryTest {

    private static final Set<String> LISTS = DemoFilings.LISTS.ids();

    @TempDir
    private Path folder;

    @Test
    void eightFormsShipAndEachSectionAsksSomething() {
        FormLibrary forms = FormLibrary.load(Optional.empty(), LISTS);

        assertThat(forms.all())
                .extracting(Form::id)
                .containsExactly(
                        "generic-sar",
                        "fincen-sar",
                        "goaml-str",
                        "austrac-smr",
                        "uk-sar",
                        "fintrac-str",
                        "closure-memo",
                        "continuing-report");
        assertThat(forms.all())
                .allSatisfy(form -> assertThat(form.sections())
                        .allSatisfy(section -> assertThat(section.questions())
                                .isNotEmpty()
                                .allSatisfy(question -> assertThat(question).endsWith("?"))));
    }

    @Test
    void theFincenBlocksAreFourThousandCharactersAndNotFourThousandAndNinetySix() {
        Limits limits =
                FormLibrary.load(Optional.empty(), LISTS).form("fincen-sar").limits();

        assertThat(limits.block()).isEqualTo(4_000);
        assertThat(limits.blocks()).isEqualTo(5);
        assertThat(limits.characters()).isEqualTo(20_000);
        assertThat(limits.paragraphs()).isFalse();
    }

    @Test
    void anInstitutionDropsAFormOfItsOwnAndReplacesAShippedOne() throws IOException {
        Files.writeString(
                folder.resolve("house-memo.yaml"), shipped("closure-memo").replace("closure-memo", "house-memo"));
        Files.writeString(folder.resolve("goaml-str.yaml"), shipped("goaml-str").replace("4000", "8000"));

        FormLibrary forms = FormLibrary.load(Optional.of(folder), LISTS);

        assertThat(forms.all()).hasSize(9).last().extracting(Form::id).isEqualTo("house-memo");
        assertThat(forms.form("goaml-str").limits().characters()).isEqualTo(8_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            purpose: report            | purpose: report\\ncolour: red      | colour
            unverified: []             | #unverified: []                   | unverified
            purpose: report            | purpose: story                    | story
            jurisdiction: any          | jurisdiction: Utopia              | Utopia
            code-lists: []             | code-lists: [moon-codes]          | moon-codes
            id: subject.name           | id: subject.shoe-size             | subject.shoe-size
            id: activity               | id: introduction                  | introduction
            characters: 8000           | characters: 9000                  | 9000
            sentences: 12              | sentences: 0                      | introduction
            id: generic-sar            | id: generic-str                   | generic-str
            topics: [PARTY, ALERT]     | topics: [PARTY, GOSSIP]           | GOSSIP
            title: "Suspicious activity report" | title: a: b              | line 3
            paragraphs: true           | paragraphs: ~                     | paragraphs
            """)
    void aBrokenFormStopsTheStartAndIsNamed(String shipped, String broken, String fault) throws IOException {
        String text = shipped("generic-sar");
        assertThat(text).contains(shipped);
        Path file = folder.resolve("generic-sar.yaml");
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(shipped), broken.replace("\\n", "\n")));

        assertThatThrownBy(() -> FormLibrary.load(Optional.of(folder), LISTS))
                .isInstanceOf(InvalidFormException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(fault);
    }

    @Test
    void aFileThatNobodyWouldReadStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("house.yml"), "id: house");

        assertThatThrownBy(() -> FormLibrary.load(Optional.of(folder), LISTS)).hasMessageContaining("house.yml");
    }

    @Test
    void anUnknownFormIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> DemoFilings.FORMS.form("poem"))
                .hasMessageContaining("poem")
                .hasMessageContaining("uk-sar");
    }

    private static String shipped(String id) throws IOException {
        return Files.readString(Path.of("prompts/forms", id + ".yaml"));
    }
}
