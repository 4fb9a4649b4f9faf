package io.casewright.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casewright.casefile.Party;
import io.casewright.evidence.CaseId;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.ReportState;
import io.casewright.report.export.ExportRefusedException.Problem;
import io.casewright.report.form.Form.Purpose;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FincenExportTest {

    private static final CaseId WITH_VICTIMS = new CaseId("DEMO-01");
    private static final CaseId WITHOUT_SUBJECT = new CaseId("DEMO-03");
    private static final CaseId STRUCTURING = new CaseId("DEMO-10");

    @TempDir
    Path data;

    private FincenExport export;

    static List<CaseId> cases() {
        return Filings.cases();
    }

    @BeforeEach
    void setUpTheInstitution() {
        export = new FincenExport(Filings.institution(data));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyDemoCaseNamesItsSubjectsAndTellsTheWholeNarrative(CaseId caseId) {
        Filing filing = Filings.of(caseId);

        Xml activity = Xml.parse(export.write(filing).content());

        List<Party> subjects = filing.parties().stream()
                .filter(party -> party.filedAs() == FiledAs.SUBJECT)
                .map(FiledParty::party)
                .toList();
        assertThat(named(activity))
                .containsExactlyElementsOf(subjects.stream().map(Party::name).toList());
        assertThat(activity.all("ActivityNarrativeInformation/ActivityNarrativeText").stream()
                        .map(Xml::text)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(filing.report().sections().stream()
                        .map(section -> section.title().toUpperCase(Locale.ROOT) + ": " + section.text())
                        .collect(Collectors.joining(" ")));
        assertThat(Filings.bestOfThree(() -> export.write(filing))).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aPotentialVictimIsNoPartyOfTheForm() {
        Filing filing = Filings.of(WITH_VICTIMS);
        List<String> victims = filing.parties().stream()
                .filter(party -> party.filedAs() == FiledAs.POTENTIAL_VICTIM)
                .map(party -> party.party().name())
                .toList();

        Xml activity = Xml.parse(export.write(filing).content());

        assertThat(victims).isNotEmpty();
        assertThat(named(activity)).doesNotContainAnyElementsOf(victims);
    }

    @Test
    void whereNobodyIsASubjectTheFormIsToldSo() {
        Xml activity = Xml.parse(export.write(Filings.of(WITHOUT_SUBJECT)).content());

        List<Xml> subjects = subjects(activity);
        assertThat(subjects).hasSize(1);
        assertThat(subjects.getFirst().textOf("AllCriticalSubjectInformationUnavailableIndicator"))
                .isEqualTo("Y");
        assertThat(subjects.getFirst().all("PartyName")).isEmpty();
    }

    @Test
    void datesHaveEightDigitsAndNumbersNoPunctuation() {
        Xml activity = Xml.parse(export.write(Filings.of(WITH_VICTIMS)).content());

        List<Xml> all = activity.everything();
        assertThat(texts(all, "IndividualBirthDateText")).isNotEmpty().allMatch(text -> text.matches("\\d{8}"));
        assertThat(texts(all, "PhoneNumberText")).isNotEmpty().allMatch(text -> text.matches("\\d+"));
        assertThat(texts(all, "AccountNumberText")).isNotEmpty().allMatch(text -> text.matches("\\w+"));
    }

    @Test
    void everyElementThatHoldsOthersHasANumberOfItsOwn() {
        String xml = new String(export.write(Filings.of(WITH_VICTIMS)).content(), StandardCharsets.UTF_8);

        List<String> numbers = Pattern.compile("SeqNum=\"(\\d+)\"")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"3999, 1", "4000, 1", "4001, 2", "20000, 5"})
    void aNarrativeFillsFieldsOfFourThousandCharacters(int characters, int fields) {
        Filing filing = Filings.telling(Filings.of(STRUCTURING), "A", sentences(characters));

        List<String> texts = texts(Xml.parse(export.write(filing).content()).everything(), "ActivityNarrativeText");

        assertThat(texts)
                .hasSize(fields)
                .allSatisfy(text -> assertThat(text)
                        .hasSizeBetween(1, 4_000)
                        .doesNotContain("\n", "\r", "\t")
                        .isEqualTo(text.strip()));
        assertThat(String.join("", texts).replace(" ", ""))
                .isEqualTo(("A: " + String.join(" ", sentences(characters))).replace(" ", ""));
    }

    @Test
    void aFieldHasFourThousandCharactersNotFourThousandAndNinetySix() {
        Filing filing = Filings.telling(Filings.of(STRUCTURING), "A", "x".repeat(4_090));

        assertThat(texts(Xml.parse(export.write(filing).content()).everything(), "ActivityNarrativeText"))
                .extracting(String::length)
                .containsExactly(2, 4_000, 90);
    }

    @Test
    void aFieldEndsAtTheEndOfASentence() {
        Filing filing = Filings.telling(
                Filings.of(STRUCTURING),
                "A",
                "a".repeat(2_996) + ".",
                "b".repeat(1_999) + ".",
                "c".repeat(1_000) + ".");

        assertThat(texts(Xml.parse(export.write(filing).content()).everything(), "ActivityNarrativeText"))
                .extracting(String::length)
                .containsExactly(3_000, 3_002);
    }

    @ParameterizedTest
    @CsvSource({"20001, shorten it by 1", "25000, shorten it by 5000"})
    void whatDoesNotFitIsRefusedWithHowMuch(int characters, String told) {
        Filing filing = Filings.telling(Filings.of(STRUCTURING), "A", sentences(characters));

        assertThat(problems(filing)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("ActivityNarrativeInformation");
            assertThat(problem.problem()).contains("has %d characters".formatted(characters), told);
        });
    }

    @Test
    void anEmptyNarrativeIsNotFiled() {
        assertThat(problems(Filings.telling(Filings.of(STRUCTURING), "Activity")))
                .extracting(Problem::problem)
                .containsExactly("is empty: write it before it is filed");
    }

    @ParameterizedTest
    @EnumSource(value = ReportState.class, mode = EnumSource.Mode.EXCLUDE, names = "SIGNED_OFF")
    void nothingIsFiledByDefault(ReportState state) {
        assertThat(problems(Filings.in(Filings.of(STRUCTURING), state)))
                .extracting(Problem::field)
                .containsExactly("state");
    }

    @Test
    void aClosureMemoIsNoReport() {
        assertThat(problems(Filings.withForm(Filings.of(STRUCTURING), Purpose.CLOSURE)))
                .extracting(Problem::field)
                .containsExactly("form");
    }

    @Test
    void withoutSettingsNobodyFilesAndTheReasonSaysWhatToDo() {
        export = new FincenExport(data.resolve("elsewhere"));

        assertThat(problems(Filings.of(STRUCTURING))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("fincen/settings.yaml");
            assertThat(problem.problem()).contains("knowledge-base/fincen/settings.yaml");
        });
    }

    @Test
    void settingsThatAreWrongAreAllToldByKey() {
        Filings.put(data, "fincen/settings.yaml", "institution: {name: A Bank, colour: red}\n");

        assertThat(problems(Filings.of(STRUCTURING)))
                .extracting(Problem::field)
                .contains(
                        "fincen/settings.yaml, institution.colour",
                        "fincen/settings.yaml, institution.tin",
                        "fincen/settings.yaml, transmitter.tcc",
                        "fincen/settings.yaml, contact-office.phone");
    }

    @Test
    void aNameThatHasNoRoomIsToldWithWhereToPutAShorterOne() {
        Filing filing = Filings.of(STRUCTURING);
        String subject = filing.dossier().customers().getFirst().customer().id().value();
        Filings.put(
                data,
                "fincen/particulars.csv",
                "customer,first_name,gender\n%s,%s,M\n".formatted(subject, "x".repeat(36)));

        assertThat(problems(filing)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).endsWith("PartyName/RawIndividualFirstName");
            assertThat(problem.problem()).contains("has 36 characters, and 35 fit", "fincen/particulars.csv");
        });

        Filings.put(data, "fincen/particulars.csv", "customer,first_name,gender\n%s,Maximilian,M\n".formatted(subject));
        Xml first = subjects(Xml.parse(export.write(filing).content())).getFirst();
        assertThat(first.textOf("PartyName/RawIndividualFirstName")).isEqualTo("Maximilian");
        assertThat(first.textOf("MaleGenderIndicator")).isEqualTo("Y");
        assertThat(first.all("UnknownGenderIndicator")).isEmpty();
    }

    private List<Problem> problems(Filing filing) {
        return catchThrowableOfType(ExportRefusedException.class, () -> export.write(filing))
                .problems();
    }

    /// Sentences of words that make a narrative of so many characters, the heading and the blanks counted.
    private static String[] sentences(int characters) {
        List<String> sentences = Stream.generate(() -> "A cash deposit was made" + " again".repeat(60) + ".")
                .limit(characters / 400)
                .collect(Collectors.toList());
        int rest = characters
                - "A:".length()
                - sentences.stream().mapToInt(each -> each.length() + 1).sum()
                - 1;
        sentences.add("y".repeat(rest - 1) + ".");
        return sentences.toArray(String[]::new);
    }

    private static List<Xml> subjects(Xml activity) {
        return activity.all("Party").stream()
                .filter(party -> party.textOf("ActivityPartyTypeCode").equals("33"))
                .toList();
    }

    private static List<String> named(Xml activity) {
        return subjects(activity).stream()
                .flatMap(party -> party.all("PartyName").stream())
                .filter(name -> name.textOf("PartyNameTypeCode").equals("L"))
                .map(name -> (name.textOf("RawIndividualFirstName") + " " + name.textOf("RawEntityIndividualLastName"))
                        .strip())
                .toList();
    }

    private static List<String> texts(List<Xml> all, String name) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .map(Xml::text)
                .toList();
    }
}
