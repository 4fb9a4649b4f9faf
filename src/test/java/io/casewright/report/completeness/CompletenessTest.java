package io.casewright.report.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.assist.KeptLedger;
import io.casewright.assist.KeptLedger.KeptFact;
import io.casewright.casefile.Party.PartyRole;
import io.casewright.demo.DemoCases.Planted;
import io.casewright.evidence.Citation;
import io.casewright.report.DemoFilings;
import io.casewright.report.FiledAs;
import io.casewright.report.Filing;
import io.casewright.report.Filing.FiledParty;
import io.casewright.report.FormText;
import io.casewright.report.ReportSection;
import io.casewright.report.ReportSentence;
import io.casewright.report.completeness.Completeness.Field;
import io.casewright.report.completeness.Completeness.Lack;
import io.casewright.report.completeness.Completeness.Point;
import io.casewright.report.completeness.Completeness.Standing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompletenessTest {

    static Stream<Arguments> drafts() {
        return DemoFilings.FORMS.all().stream()
                .flatMap(form ->
                        DemoFilings.BANK.answers().all().stream().map(planted -> Arguments.of(form.id(), planted)));
    }

    @ParameterizedTest
    @MethodSource("drafts")
    void aDraftAnswersTheSixQuestionsAndIsScored(String form, Planted planted) {
        Completeness completeness = check(DemoFilings.of(form, planted.caseId().value()));

        assertThat(completeness.points())
                .extracting(Point::number)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        assertThat(completeness.questions())
                .hasSize(6)
                .allSatisfy(answered -> assertThat(answered.sentences()).isNotEmpty());
        assertThat(completeness.score()).isBetween(0.6, 1.0);
        assertThat(lacks(completeness)).allSatisfy(lack -> {
            assertThat(lack.what()).isNotBlank();
            assertThat(lack.where()).isNotBlank();
        });
        assertThat(lacks(point(completeness, 12))).isEmpty();
        assertThat(point(completeness, 14).standing()).isEqualTo(Standing.MET);
    }

    @Test
    void anEmptyReportMeetsNearlyNothingAndSaysWhereTheFactsAre() {
        Filing filing = DemoFilings.of("generic-sar", "DEMO-10");
        Filing empty = DemoFilings.with(
                filing,
                filing.report().sections().stream()
                        .map(section -> with(section, List.of()))
                        .toList());

        Completeness completeness = check(empty);

        assertThat(completeness.score()).isLessThan(0.4);
        assertThat(point(completeness, 1).standing()).isEqualTo(Standing.MISSING);
        assertThat(point(completeness, 1).lacks())
                .anySatisfy(lack -> assertThat(lack.where()).startsWith("fact F"));
        assertThat(completeness.budget().characters()).isZero();
    }

    @Test
    void eachPartOfTheChecklistIsMissedWhenItsSentencesAreGone() {
        assertMissing(2, cites("scheme."), "kind of activity");
        assertMissing(3, cites("baseline.", "peers."), "usual");
        assertMissing(5, cites("transaction."), "single transactions");
        assertMissing(6, cites("profile."), "date of birth");
        assertMissing(7, cites("mitigation."), "against suspicion");
        assertMissing(7, cites("gap."), "do not hold");
    }

    private static void assertMissing(int number, Predicate<KeptFact> gone, String what) {
        Filing whole = DemoFilings.of("generic-sar", "DEMO-10");
        KeptLedger ledger = whole.ledgers().values().iterator().next();
        Filing cut = DemoFilings.with(
                whole,
                whole.report().sections().stream()
                        .map(section -> with(
                                section,
                                section.sentences().stream()
                                        .filter(sentence -> sentence.citations().stream()
                                                .map(Citation::toString)
                                                .flatMap(id -> ledger.fact(id).stream())
                                                .noneMatch(gone))
                                        .toList()))
                        .toList());

        assertThat(lacks(point(check(cut), number))).as("point %d", number).anyMatch(lack -> lack.contains(what));
        assertThat(lacks(point(check(whole), number))).noneMatch(lack -> lack.contains(what));
    }

    @Test
    void certaintyIsNotForAnInvestigatorToWrite() {
        Point point = point(check(saying("It is proven that the restaurant is a front.")), 4);

        assertThat(point.standing()).isEqualTo(Standing.PARTLY);
        assertThat(lacks(point)).singleElement().asString().contains("proven");
    }

    @Test
    void whatTellsOfAnotherReportIsFound() {
        assertThat(point(check(saying("A SAR on this customer was filed in March.")), 12)
                        .standing())
                .isEqualTo(Standing.MISSING);
        assertThat(point(check(saying("The money went to Hong Kong SAR China.")), 12)
                        .standing())
                .isEqualTo(Standing.MET);
        assertThat(point(check(saying("Police served a subpoena.")), 12).standing())
                .isEqualTo(Standing.MISSING);
    }

    @Test
    void anAuthorsStatementIsNamedAsUntraced() {
        Point point = point(check(saying("The owner was nervous.")), 14);

        assertThat(point.standing()).isEqualTo(Standing.PARTLY);
        assertThat(lacks(point)).singleElement().asString().contains("nervous").contains("writer-1");
    }

    @Test
    void aBirthDateThatNobodyKnowsIsWrittenAsUnknown() {
        Filing filing = DemoFilings.of("fincen-sar", "DEMO-10");

        Field number = field(check(filing), "subject.id-number");

        assertThat(number.standing()).isEqualTo(Standing.PARTLY);
        assertThat(number.lacks()).first().satisfies(lack -> {
            assertThat(lack.what()).contains("UNKNOWN");
            assertThat(lack.where()).contains("customer");
        });
        assertThat(field(check(filing), "report.detection").standing()).isEqualTo(Standing.MISSING);
        assertThat(field(check(filing), "activity.amount").standing()).isEqualTo(Standing.MET);
    }

    @Test
    void aPotentialVictimAsASubjectIsTold() {
        Filing filing = DemoFilings.of("generic-sar", "DEMO-02");
        List<FiledParty> wrong = filing.parties().stream()
                .map(party -> party.party().role() == PartyRole.POTENTIAL_VICTIM
                        ? new FiledParty(party.party(), FiledAs.SUBJECT, "by mistake")
                        : party)
                .toList();
        Filing mistaken =
                new Filing(filing.report(), filing.form(), filing.dossier(), wrong, filing.codes(), filing.ledgers());

        assertThat(lacks(point(check(mistaken), 9))).anyMatch(lack -> lack.contains("which must not be"));
        assertThat(lacks(point(check(filing), 9))).noneMatch(lack -> lack.contains("which must not be"));
    }

    @Test
    void glossaryCodesBelongInTheText() {
        Filing filing = DemoFilings.of("uk-sar", "DEMO-09");

        Point without = point(check(filing), 8);
        Point with = point(check(saying(filing, "XXTBMLXX")), 8);

        assertThat(without.standing()).isEqualTo(Standing.PARTLY);
        assertThat(lacks(without)).singleElement().asString().contains("XXTBMLXX");
        assertThat(with.standing()).isEqualTo(Standing.MET);
    }

    @Test
    void aClosureMemoWhoseFindingsNothingExplainsNeedsSomebodyWhoAnswersForIt() {
        Filing unexplained = DemoFilings.of("closure-memo", "DEMO-10");
        Filing explained = DemoFilings.of("closure-memo", "DEMO-12");

        assertThat(lacks(point(check(unexplained), 7))).anyMatch(lack -> lack.contains("in your own words"));
        assertThat(lacks(point(check(saying(unexplained, "No report is filed because the till rolls were seen.")), 7)))
                .noneMatch(lack -> lack.contains("in your own words"));
        assertThat(lacks(point(check(explained), 7))).noneMatch(lack -> lack.contains("in your own words"));
    }

    @Test
    void likenessToAnEarlierReportIsWarnedOf() {
        Filing filing = DemoFilings.of("generic-sar", "DEMO-10");

        assertThat(point(CheckCompleteness.of(filing, OptionalDouble.of(0.93)), 13)
                        .standing())
                .isEqualTo(Standing.MISSING);
        assertThat(point(CheckCompleteness.of(filing, OptionalDouble.of(0.2)), 13)
                        .standing())
                .isEqualTo(Standing.MET);
        assertThat(point(check(filing), 13).standing()).isEqualTo(Standing.NOT_APPLICABLE);
    }

    @Test
    void theBudgetCountsWhatTheFormWouldHold() {
        Filing filing = DemoFilings.of("fincen-sar", "DEMO-10");
        FormText text = FormText.of(filing.report(), filing.form());

        Completeness.Budget budget = check(filing).budget();

        assertThat(budget.characters()).isEqualTo(text.text().length());
        assertThat(budget.left()).isEqualTo(20_000 - text.text().length());
        assertThat(budget.blocks()).isEqualTo(text.blocks().size());
        assertThat(budget.sections()).hasSameSizeAs(filing.report().sections());
    }

    private static Completeness check(Filing filing) {
        return CheckCompleteness.of(filing, OptionalDouble.empty());
    }

    private static Filing saying(String statement) {
        return saying(DemoFilings.of("generic-sar", "DEMO-10"), statement);
    }

    /// The filing with an author's statement at the end of its first section.
    private static Filing saying(Filing filing, String statement) {
        ReportSentence said = new ReportSentence(
                statement, List.of(), ReportSentence.Standing.AUTHORS_STATEMENT, "", Optional.of("writer-1"));
        List<ReportSection> sections = new java.util.ArrayList<>(filing.report().sections());
        ReportSection first = sections.getFirst();
        sections.set(
                0,
                with(
                        first,
                        Stream.concat(first.sentences().stream(), Stream.of(said))
                                .toList()));
        return DemoFilings.with(filing, sections);
    }

    private static ReportSection with(ReportSection section, List<ReportSentence> sentences) {
        return new ReportSection(section.id(), section.title(), section.ledger(), section.lock(), sentences);
    }

    private static Predicate<KeptFact> cites(String... beginnings) {
        return fact -> Stream.of(beginnings).anyMatch(fact.computation()::startsWith);
    }

    private static Point point(Completeness completeness, int number) {
        return completeness.points().get(number - 1);
    }

    private static Field field(Completeness completeness, String id) {
        return completeness.fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lacks(Point point) {
        return point.lacks().stream().map(Lack::what).toList();
    }

    private static List<Lack> lacks(Completeness completeness) {
        return Stream.concat(
                        completeness.points().stream().map(Point::lacks),
                        completeness.fields().stream().map(Field::lacks))
                .flatMap(List::stream)
                .toList();
    }
}
